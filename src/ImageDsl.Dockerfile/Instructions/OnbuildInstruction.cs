namespace ImageDsl.Dockerfile;

/// <summary>A step that is executed by the images that stand on this one.</summary>
/// <param name="Trigger">The step; not FROM and not another ONBUILD.</param>
public sealed record OnbuildInstruction(Instruction Trigger) : Instruction
{
    /// <inheritdoc/>
    public override string Keyword => "ONBUILD";
}
