namespace ImageDsl.Rules.Estates;

/// <summary>That a declaration names an image that it needs.</summary>
/// <param name="Kind">How it is needed.</param>
/// <param name="Text">The image as the source writes it, variables and all.</param>
public sealed record ImageDependency(EstateEdgeKind Kind, string Text)
{
    /// <summary>The image, or null when <see cref="Identity"/> names it, or when the text cannot be resolved.</summary>
    public ImageReference? Reference { get; init; }

    /// <summary>The one of the <see cref="ImageDeclaration.Identities"/> of an image that has no reference of its own, or null.</summary>
    public string? Identity { get; init; }

    /// <summary>The line of the source that names it, counted from 1, or null.</summary>
    public int? Line { get; init; }

    /// <summary>Whether it is known which image is meant.</summary>
    public bool IsResolved => Reference is not null || Identity is not null;
}
