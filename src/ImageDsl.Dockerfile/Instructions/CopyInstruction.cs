using ImageDsl.Dockerfile.Writing;

namespace ImageDsl.Dockerfile;

/// <summary>Copies files of the build context, of a stage, of an image, or given inline.</summary>
/// <param name="Sources">What is copied; at least one.</param>
/// <param name="Destination">Where to; a directory when it ends in <c>/</c>, which several sources require.</param>
public sealed record CopyInstruction(EquatableArray<CopySource> Sources, ExpandableText Destination) : Instruction
{
    /// <inheritdoc/>
    public override string Keyword => "COPY";

    /// <summary>A stage name or image reference; the build context when null.</summary>
    public string? From { get; init; }

    /// <summary><c>user[:group]</c>; 0:0 when null.</summary>
    public ExpandableText? Chown { get; init; }

    /// <summary>Octal or symbolic permissions; those of the source when null.</summary>
    public ExpandableText? Chmod { get; init; }

    /// <summary>Whether the layer is independent of those below it; not when null.</summary>
    public bool? Link { get; init; }

    /// <summary>Whether the directories of the sources are kept; not when null.</summary>
    public bool? Parents { get; init; }

    /// <summary>Patterns that are left out.</summary>
    public EquatableArray<string> Exclude { get; init; }
}

/// <summary>What a COPY or ADD copies.</summary>
public abstract record CopySource;

/// <summary>A path, with <c>* ? [ \</c> meaning what Go's <c>filepath.Match</c> says; for ADD also a URL.</summary>
/// <param name="Path">The path or pattern.</param>
public sealed record PathSource(ExpandableText Path) : CopySource;

/// <summary>A file whose content stands in the Dockerfile, as a here-document.</summary>
/// <param name="Name">The file's name when the destination is a directory; letters, digits, <c>_</c>, not beginning with a digit.</param>
/// <param name="Content">The content, which must end in a newline unless it is empty.</param>
public sealed record InlineSource(string Name, string Content) : CopySource
{
    /// <summary>
    /// Whether the builder expands variables in the content. It then also takes away each <c>\</c> and keeps the character behind it, so
    /// the content stands here as it stands in the Dockerfile. False for content that arrives unchanged.
    /// </summary>
    public bool Expand { get; init; }

    /// <summary>
    /// Whether the builder takes leading tabs off each line (<c>&lt;&lt;-</c>). The content stands here as it stands in the Dockerfile.
    /// </summary>
    public bool StripTabs { get; init; }

    /// <summary>
    /// Content for a file whose name stands in the destination, where that of the content has no effect: it has the name that is given, or
    /// that with the first number that no line of the content equals.
    /// </summary>
    /// <param name="content">The content, which must end in a newline unless it is empty.</param>
    /// <param name="name">The preferred name; letters, digits, <c>_</c>, not beginning with a digit.</param>
    public static InlineSource ForFile(string content, string name = "EOF") =>
        new(HereDocumentText.ChooseDelimiter(content, name, stripTabs: false), content);
}
