namespace ImageDsl.Dockerfile;

/// <summary>Ports a container listens on.</summary>
/// <param name="Ports">Each <c>port[-port][/protocol]</c>; at least one.</param>
public sealed record ExposeInstruction(EquatableArray<ExpandableText> Ports) : Instruction
{
    /// <inheritdoc/>
    public override string Keyword => "EXPOSE";
}
