namespace ImageDsl.Tool.Sources;

/// <summary>A node of a YAML file.</summary>
/// <param name="Line">The line on which it begins, counted from 1.</param>
internal abstract record YamlNode(int Line)
{
    /// <summary>The file, as it is shown; null where nobody asks.</summary>
    public string? Path { get; init; }

    /// <summary>How the node lies over the one below it when files are merged.</summary>
    public YamlMergeTag Merge { get; init; }
}

/// <summary>What a tag of compose files says about merging (https://github.com/compose-spec/compose-spec/blob/main/13-merge.md).</summary>
internal enum YamlMergeTag
{
    /// <summary>By the rules of its place.</summary>
    None,

    /// <summary><c>!reset</c>: what is below is taken away.</summary>
    Reset,

    /// <summary><c>!override</c>: it takes the place of what is below.</summary>
    Override,
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
