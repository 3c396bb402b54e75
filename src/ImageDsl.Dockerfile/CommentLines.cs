namespace ImageDsl.Dockerfile;

/// <summary>The lines of comments, as records hold them.</summary>
internal static class CommentLines
{
    /// <summary>The lines without the blanks at their ends, which nobody sees.</summary>
    public static EquatableArray<string> Trim(EquatableArray<string> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length > 0 && char.IsWhiteSpace(lines[i][lines[i].Length - 1]))
                return lines.Select(line => line.TrimEnd()).ToEquatableArray();
        }

        return lines;
    }
}
