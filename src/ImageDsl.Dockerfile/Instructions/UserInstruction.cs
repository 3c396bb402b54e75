namespace ImageDsl.Dockerfile;

/// <summary>The user of later steps and of containers.</summary>
/// <param name="User"><c>user[:group]</c>, names or numbers.</param>
public sealed record UserInstruction(ExpandableText User) : Instruction
{
    /// <inheritdoc/>
    public override string Keyword => "USER";
}
