namespace ImageDsl.Dockerfile;

/// <summary>Environment variables of later steps and of containers.</summary>
/// <param name="Variables">Names and values in order; at least one. No value sees another of the same instruction.</param>
public sealed record EnvInstruction(EquatableArray<KeyValue> Variables) : Instruction
{
    /// <inheritdoc/>
    public override string Keyword => "ENV";
}

/// <summary>A key and its value in an ENV or LABEL.</summary>
/// <param name="Key">The key; not empty, without <c>=</c>.</param>
/// <param name="Value">The value.</param>
public sealed record KeyValue(string Key, ExpandableText Value);
