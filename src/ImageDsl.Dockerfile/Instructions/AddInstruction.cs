namespace ImageDsl.Dockerfile;

/// <summary>Adds downloads, git repositories and unpacked archives.</summary>
/// <param name="Sources">What is added; at least one.</param>
/// <param name="Destination">Where to; a directory when it ends in <c>/</c>, which several sources require.</param>
public sealed record AddInstruction(EquatableArray<CopySource> Sources, ExpandableText Destination) : Instruction
{
    /// <inheritdoc/>
    public override string Keyword => "ADD";

    /// <summary><c>user[:group]</c>; 0:0 when null.</summary>
    public ExpandableText? Chown { get; init; }

    /// <summary>Octal or symbolic permissions; those of the source when null.</summary>
    public ExpandableText? Chmod { get; init; }

    /// <summary>Whether the layer is independent of those below it; not when null.</summary>
    public bool? Link { get; init; }

    /// <summary>Patterns that are left out.</summary>
    public EquatableArray<string> Exclude { get; init; }

    /// <summary>The checksum of the one remote source, such as <c>sha256:…</c>, or null.</summary>
    public ExpandableText? Checksum { get; init; }

    /// <summary>Whether a git source keeps its <c>.git</c> directory; what the source's URL says, or not, when null.</summary>
    public bool? KeepGitDir { get; init; }

    /// <summary>Whether archives are unpacked; local ones are and remote ones are not when null.</summary>
    public bool? Unpack { get; init; }
}
