namespace ImageDsl.Dockerfile.Reading;

/// <summary>
/// An instruction's line after its continuations were joined, and the way back to the text it came from. A line without continuations is
/// a range of the source and copies nothing. One object serves all lines of a file, one after the other.
/// </summary>
internal sealed class LogicalLine
{
    private readonly List<int> _starts = [];
    private readonly List<int> _sources = [];

    /// <summary>The text that holds the line: the source itself, or the joined text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Where the line begins in <see cref="Text"/>.</summary>
    public int Start { get; private set; }

    /// <summary>Where the line ends in <see cref="Text"/>.</summary>
    public int End { get; private set; }

    /// <summary>Where the instruction's first character stands in the source.</summary>
    public int SourceStart { get; private set; }

    /// <summary>The end of the last physical line in the source, without its line end.</summary>
    public int SourceEnd { get; set; }

    /// <summary>Where physical lines were joined, as positions in <see cref="Text"/>; the first is the beginning.</summary>
    public List<int> Joins => _starts;

    /// <summary>The comments above and between the lines, from their <c>#</c> on.</summary>
    public List<SourceSpan> Comments { get; } = [];

    /// <summary>Takes a range of the source as the line.</summary>
    public void Set(string source, int start, int end)
    {
        _starts.Clear();
        _sources.Clear();
        Text = source;
        Start = SourceStart = start;
        End = end;
    }

    /// <summary>Takes the text of several physical lines as the line, after each was told with <see cref="Map"/>.</summary>
    public void SetJoined(string text)
    {
        Text = text;
        Start = 0;
        End = text.Length;
    }

    /// <summary>Says that the joined text from here on comes from that place of the source.</summary>
    public void Map(int logical, int source)
    {
        _starts.Add(logical);
        _sources.Add(source);
    }

    /// <summary>The range of the source for a range of <see cref="Text"/>.</summary>
    public SourceSpan Span(int start, int end)
    {
        if (_starts.Count == 0)
            return new SourceSpan(start, Math.Max(0, end - start));

        var from = Source(Math.Min(start, End));
        return end <= start ? new SourceSpan(from, 0) : new SourceSpan(from, Source(end - 1) + 1 - from);
    }

    private int Source(int logical)
    {
        var index = _starts.BinarySearch(logical);

        if (index < 0)
            index = ~index - 1;

        // Of an empty piece and the piece after it, which begin at one place, the later is meant.
        while (index + 1 < _starts.Count && _starts[index + 1] == logical)
            index++;

        return _sources[index] + logical - _starts[index];
    }
}
