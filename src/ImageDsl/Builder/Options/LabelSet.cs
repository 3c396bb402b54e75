using ImageDsl.Values;

namespace ImageDsl;

/// <summary>Labels for one LABEL instruction, in the order in which they are given.</summary>
/// <example>
/// <code>
/// image.Labels(new()
/// {
///     ["org.opencontainers.image.vendor"] = "Acme",
///     ["org.opencontainers.image.licenses"] = "MIT",
/// });
/// </code>
/// </example>
public sealed class LabelSet
{
    private readonly List<string> _keys = [];
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>The value of a label.</summary>
    /// <param name="key">The key, such as <c>org.opencontainers.image.vendor</c>.</param>
    /// <exception cref="ImageDefinitionException">The key is null, or there is no such label.</exception>
    public string this[string key]
    {
        get => _values.TryGetValue(Required.Value(key, "The key of a label"), out var value)
            ? value
            : throw new ImageDefinitionException($"There is no label '{key}' in this set.");

        set
        {
            if (!_values.ContainsKey(Required.Value(key, "The key of a label")))
                _keys.Add(key);

            _values[key] = value;
        }
    }

    internal IEnumerable<string> Keys => _keys;
}
