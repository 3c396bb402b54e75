using ImageDsl.Rules.Estates;

namespace ImageDsl.Rules.Documents;

/// <summary>
/// What an entry about one image asks about the others: which image a class is, and where classes stand that declare external images. It
/// knows afterwards what was asked, and so what else the entry depends on.
/// </summary>
/// <param name="folding">All images.</param>
/// <param name="options">Where everything is.</param>
internal sealed class EntryPlaces(EstateFolding folding, DocumentOptions options)
{
    private readonly HashSet<string> _images = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _declarations = new(StringComparer.Ordinal);

    /// <summary>The classes of images that were asked for.</summary>
    public IReadOnlyCollection<string> Images => _images;

    /// <summary>The classes that were asked for because they declare an external image, and the answers.</summary>
    public IReadOnlyDictionary<string, string?> Declarations => _declarations;

    /// <summary>The image of a class, or null for a class of another assembly.</summary>
    public FoldedNode? Find(string @class)
    {
        _ = _images.Add(@class);
        return folding.Find(@class);
    }

    /// <summary>Where a class stands that declares an external image, or null when that is not known.</summary>
    public string? SourceOf(string declaration)
    {
        if (!_declarations.TryGetValue(declaration, out var source))
            _declarations.Add(declaration, source = options.SourceOf(declaration));

        return source;
    }
}
