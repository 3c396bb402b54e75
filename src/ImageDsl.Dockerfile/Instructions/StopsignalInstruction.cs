namespace ImageDsl.Dockerfile;

/// <summary>The signal that asks a container to stop.</summary>
/// <param name="Signal">A name such as <c>SIGTERM</c>, or a number.</param>
public sealed record StopsignalInstruction(ExpandableText Signal) : Instruction
{
    /// <inheritdoc/>
    public override string Keyword => "STOPSIGNAL";
}
