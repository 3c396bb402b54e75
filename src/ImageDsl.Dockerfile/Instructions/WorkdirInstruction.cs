namespace ImageDsl.Dockerfile;

/// <summary>The directory of later steps and of containers; created when absent.</summary>
/// <param name="Path">The path; relative to the current one unless it begins with <c>/</c>.</param>
public sealed record WorkdirInstruction(ExpandableText Path) : Instruction
{
    /// <inheritdoc/>
    public override string Keyword => "WORKDIR";
}
