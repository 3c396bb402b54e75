namespace ImageDsl.Dockerfile.Reading;

/// <summary>A word of an instruction: a range of the line, or an element of a JSON array with a text of its own.</summary>
/// <param name="Text">The text that holds the word.</param>
/// <param name="Start">Where it begins in that text.</param>
/// <param name="End">Where it ends in that text.</param>
/// <param name="LineStart">Where what is written for it begins in the line.</param>
/// <param name="LineEnd">Where that ends in the line.</param>
internal readonly record struct Word(string Text, int Start, int End, int LineStart, int LineEnd)
{
    public Word(string line, int start, int end)
        : this(line, start, end, start, end)
    {
    }

    public int Length => End - Start;

    public override string ToString() => Text.Substring(Start, Length);
}
