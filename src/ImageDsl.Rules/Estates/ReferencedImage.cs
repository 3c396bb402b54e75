namespace ImageDsl.Rules.Estates;

/// <summary>An image of another project that is built together with this one.</summary>
/// <param name="Image">The image.</param>
/// <param name="ProjectDirectory">The other project's directory, full, which the image's build context is relative to.</param>
public sealed record ReferencedImage(EstateImage Image, string ProjectDirectory);
