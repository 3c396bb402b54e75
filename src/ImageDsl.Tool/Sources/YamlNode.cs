namespace ImageDsl.Tool.Sources;

/// <summary>A node of a YAML file.</summary>
/// <param name="Line">The line on which it begins, counted from 1.</param>
internal abstract record YamlNode(int Line)
{
    /// <summary>The file, as it is shown; null where nobody asks.</summary>
    public string? Path { get; init; }
}

/// <summary>A scalar.</summary>
internal sealed record YamlText(string Text, bool IsNull, int Line) : YamlNode(Line);

/// <summary>A sequence.</summary>
internal sealed record YamlList(IReadOnlyList<YamlNode> Items, int Line) : YamlNode(Line);

/// <summary>A mapping.</summary>
internal sealed record YamlMap(IReadOnlyDictionary<string, YamlNode> Members, int Line) : YamlNode(Line)
{
    public YamlNode? this[string name] => Members.TryGetValue(name, out var value) ? value : null;
}
