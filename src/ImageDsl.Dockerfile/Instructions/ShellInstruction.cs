namespace ImageDsl.Dockerfile;

/// <summary>The shell for shell-form commands that follow in the stage.</summary>
/// <param name="Arguments">The program and its arguments; at least one.</param>
public sealed record ShellInstruction(EquatableArray<string> Arguments) : Instruction
{
    /// <inheritdoc/>
    public override string Keyword => "SHELL";
}
