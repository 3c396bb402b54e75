namespace ImageDsl.Rules.Facts;

/// <summary>A row of the table of external images.</summary>
/// <param name="Repository">The repository with its registry; <c>*</c> stands for any characters.</param>
/// <param name="Tag">The tag; <c>*</c> stands for any characters. A reference without a tag has the tag <c>latest</c>.</param>
/// <param name="Facts">What is known.</param>
internal sealed record ExternalImage(string Repository, string Tag, ExternalImageFacts Facts);
