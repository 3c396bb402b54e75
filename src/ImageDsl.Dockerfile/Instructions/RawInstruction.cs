namespace ImageDsl.Dockerfile;

/// <summary>
/// An instruction as text, for the rare forms that have no place in the typed records, such as a variable in a key of ENV. It must be
/// an instruction that the builder accepts.
/// </summary>
public sealed record RawInstruction : Instruction
{
    /// <summary>Makes an instruction of its text.</summary>
    /// <param name="keyword">The keyword, in any case.</param>
    /// <param name="text">What follows the keyword, flags included; one logical line.</param>
    public RawInstruction(string keyword, string text)
    {
        Keyword = keyword.ToUpperInvariant();
        Text = text;
    }

    /// <inheritdoc/>
    public override string Keyword { get; }

    /// <summary>What follows the keyword, flags included; one logical line.</summary>
    public string Text { get; init; }

    /// <summary>The bodies of the here-documents that the text opens, in order.</summary>
    public EquatableArray<HereDocument> Documents { get; init; }
}
