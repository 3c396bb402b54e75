namespace ImageDsl.Dockerfile;

/// <summary>Directories whose content lives outside the container.</summary>
/// <param name="Paths">At least one.</param>
public sealed record VolumeInstruction(EquatableArray<ExpandableText> Paths) : Instruction
{
    /// <inheritdoc/>
    public override string Keyword => "VOLUME";
}
