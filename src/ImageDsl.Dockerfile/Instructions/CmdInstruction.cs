namespace ImageDsl.Dockerfile;

/// <summary>The command, or the default arguments of the entrypoint, of a container.</summary>
/// <param name="Command">Exec or shell form.</param>
public sealed record CmdInstruction(Command Command) : Instruction
{
    /// <inheritdoc/>
    public override string Keyword => "CMD";
}
