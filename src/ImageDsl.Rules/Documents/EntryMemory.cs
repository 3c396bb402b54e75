using ImageDsl.Rules.Estates;

namespace ImageDsl.Rules.Documents;

/// <summary>
/// The entries of a document, an image each, that an earlier run wrote. An entry is taken again when the keys say that the image and all images that
/// it asked about are the same, and what else it asked has the same answers.
/// </summary>
/// <param name="earlier">The entries; of an earlier run with the same options.</param>
internal sealed class EntryMemory(IEnumerable<WrittenEntry> earlier)
{
    private readonly Dictionary<string, WrittenEntry> _earlier = earlier.ToDictionary(entry => entry.Class, StringComparer.Ordinal);
    private readonly List<WrittenEntry> _entries = [];

    /// <summary>
    /// By class what each image depends on, itself and what it needs by its edges, so that two with the same key are the same. Without keys
    /// nothing is remembered.
    /// </summary>
    public IReadOnlyDictionary<string, string> Keys { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The entries of this run that another one may take, in the order of the document.</summary>
    public IReadOnlyList<WrittenEntry> Entries => _entries;

    /// <summary>Puts the entry of an image at the end of its document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="node">The image.</param>
    /// <param name="folding">All images.</param>
    /// <param name="options">Where everything is.</param>
    /// <param name="write">Writes the entry, which depends on nothing but the image, the options and what it asks of the places.</param>
    public void Append(DocumentContent document, EstateNode node, EstateFolding folding, DocumentOptions options, Func<EntryPlaces, string> write)
    {
        var name = node.Description.Class;
        var key = KeyOf(name);

        if (key is not null && _earlier.TryGetValue(name, out var known) && known.Key == key && HasSameAnswers(known, options))
        {
            _entries.Add(known with { Start = document.Length });
            document.Add(known.Content);
            return;
        }

        var places = new EntryPlaces(folding, options);
        var text = new ArraySegment<byte>(DocumentContent.Encode(write(places)));

        if (key is not null && folding[node].IsOfItsEdges)
            _entries.Add(new WrittenEntry(name, key, [.. places.Images.Select(image => new KeyValuePair<string, string?>(image, KeyOf(image)))], [.. places.Declarations], document.Length, text));

        document.Add(text);
    }

    private bool HasSameAnswers(WrittenEntry entry, DocumentOptions options)
    {
        foreach (var image in entry.Images)
        {
            if (image.Value != KeyOf(image.Key))
                return false;
        }

        foreach (var declaration in entry.Declarations)
        {
            if (declaration.Value != options.SourceOf(declaration.Key))
                return false;
        }

        return true;
    }

    private string? KeyOf(string @class) => Keys.TryGetValue(@class, out var key) ? key : null;
}

/// <summary>An entry about an image.</summary>
/// <param name="Class">The class.</param>
/// <param name="Key">What the image depends on.</param>
/// <param name="Images">The classes that it asked about, with their keys; null for one that is no image of the estate.</param>
/// <param name="Declarations">The declarations that it asked about, with the answers.</param>
/// <param name="Start">Where it begins in the document, in bytes.</param>
/// <param name="Content">The text, as UTF-8.</param>
internal sealed record WrittenEntry(
    string Class, string Key, IReadOnlyList<KeyValuePair<string, string?>> Images, IReadOnlyList<KeyValuePair<string, string?>> Declarations,
    int Start, ArraySegment<byte> Content);
