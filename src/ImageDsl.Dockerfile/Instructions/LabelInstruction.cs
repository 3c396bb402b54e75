namespace ImageDsl.Dockerfile;

/// <summary>Metadata of the image.</summary>
/// <param name="Labels">Keys and values in order; at least one.</param>
public sealed record LabelInstruction(EquatableArray<KeyValue> Labels) : Instruction
{
    /// <inheritdoc/>
    public override string Keyword => "LABEL";
}
