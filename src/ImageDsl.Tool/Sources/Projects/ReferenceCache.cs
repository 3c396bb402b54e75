namespace ImageDsl.Tool.Sources;

/// <summary>References by their text: in a large estate the same few are named a million times.</summary>
internal sealed class ReferenceCache
{
    private readonly Dictionary<string, ImageReference?> _references = new(StringComparer.Ordinal);

    /// <summary>The reference, or null when the text is none.</summary>
    public ImageReference? Get(string text)
    {
        if (!_references.TryGetValue(text, out var reference))
            _references.Add(text, reference = ImageReference.TryParse(text, out var parsed) ? parsed : null);

        return reference;
    }
}
