namespace ImageDsl.Dockerfile.Reading;

/// <summary>Where the lines of a text begin; found out when somebody asks for the first position.</summary>
internal sealed class LineMap(string text)
{
    private int[]? _starts;

    /// <summary>The line and column of a character.</summary>
    public SourcePosition PositionOf(int offset)
    {
        var starts = _starts ??= Starts();
        var index = Array.BinarySearch(starts, offset);
        var line = index >= 0 ? index : ~index - 1;
        return new SourcePosition(line + 1, offset - starts[line] + 1);
    }

    private int[] Starts()
    {
        var starts = new List<int> { 0 };

        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1))
            starts.Add(i + 1);

        return [.. starts];
    }
}
