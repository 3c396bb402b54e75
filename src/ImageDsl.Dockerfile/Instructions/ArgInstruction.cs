namespace ImageDsl.Dockerfile;

/// <summary>Declares a variable that exists during the build only.</summary>
/// <param name="Name">The name.</param>
/// <param name="Default">The value unless the build gives another; null for none.</param>
public sealed record ArgInstruction(string Name, ExpandableText? Default = null) : Instruction
{
    /// <inheritdoc/>
    public override string Keyword => "ARG";

    /// <summary>Variables that the same instruction declares behind this one. A default sees those that are declared before it.</summary>
    public EquatableArray<ArgInstruction> Further { get; init; }
}
