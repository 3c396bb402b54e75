namespace ImageDsl.Dockerfile;

/// <summary>The program of a container. Clears an inherited CMD.</summary>
/// <param name="Command">Exec or shell form.</param>
public sealed record EntrypointInstruction(Command Command) : Instruction
{
    /// <inheritdoc/>
    public override string Keyword => "ENTRYPOINT";
}
