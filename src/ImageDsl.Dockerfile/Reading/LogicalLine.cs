namespace ImageDsl.Dockerfile.Reading;

/// <summary>An instruction's line after its continuations were joined, and the way back to the text it came from.</summary>
internal sealed class LogicalLine
{
    private readonly List<int> _starts = [];
    private readonly List<int> _sources = [];

    /// <summary>The joined text.</summary>
    public string Text { get; set; } = "";

    /// <summary>Where physical lines were joined, as positions in <see cref="Text"/>.</summary>
    public IEnumerable<int> Joins => _starts.Skip(1);

    /// <summary>Where the instruction's first character stands in the source.</summary>
    public int Start => _sources[0];

    /// <summary>The end of the last physical line, without its line end.</summary>
    public int End { get; set; }

    /// <summary>The comments above and between the lines, without <c>#</c>.</summary>
    public List<string> Comments { get; set; } = [];

    /// <summary>Says that the joined text from here on comes from that place of the source.</summary>
    public void Map(int logical, int source)
    {
        _starts.Add(logical);
        _sources.Add(source);
    }

    /// <summary>The place in the source of a character of the joined text.</summary>
    public int Source(int logical)
    {
        var index = _starts.BinarySearch(logical);

        if (index < 0)
            index = ~index - 1;

        // Of an empty piece and the piece after it, which begin at one place, the later is meant.
        while (index + 1 < _starts.Count && _starts[index + 1] == logical)
            index++;

        return _sources[index] + logical - _starts[index];
    }

    /// <summary>The range of the source for a range of the joined text.</summary>
    public SourceSpan Span(int start, int length)
    {
        var from = Source(Math.Min(start, Text.Length));
        return length <= 0 ? new SourceSpan(from, 0) : new SourceSpan(from, Source(start + length - 1) + 1 - from);
    }
}
