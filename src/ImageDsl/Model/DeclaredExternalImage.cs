namespace ImageDsl.Model;

/// <summary>What a class derived from <see cref="ExternalImage"/> says.</summary>
/// <param name="Class">The full name of the class.</param>
/// <param name="Reference">The image.</param>
/// <param name="Facts">The facts that it states; the others are unknown here.</param>
public sealed record DeclaredExternalImage(string Class, ImageReference Reference, ExternalImageFacts Facts);
