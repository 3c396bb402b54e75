using System.Text;
using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>Continues lines that would exceed the builder's limit, at places where the joined text stays the same.</summary>
internal static class LineFolding
{
    /// <summary>The text of an instruction with no line beyond the limit, as far as there are places to continue it.</summary>
    /// <param name="text">The instruction's lines. What follows its last continued line are here-documents, which stay as they are.</param>
    /// <param name="escape">The file's continuation character.</param>
    public static string Fold(string text, char escape)
    {
        // No character has more than three bytes for each of its UTF-16 units.
        if (text.Length * 3L <= LineText.MaximumBytes)
            return text;

        var folded = new StringBuilder(text.Length + 64);
        var start = 0;

        while (true)
        {
            var newLine = text.IndexOf('\n', start);
            var line = text.Substring(start, (newLine < 0 ? text.Length : newLine) - start);
            AppendLine(folded, line, escape);

            if (newLine < 0)
                return folded.ToString();

            if (!LineText.EndsInContinuation(line, escape))
                return folded.Append(text, newLine, text.Length - newLine).ToString();

            _ = folded.Append('\n');
            start = newLine + 1;
        }
    }

    private static void AppendLine(StringBuilder folded, string line, char escape)
    {
        if (line.Length * 3L <= LineText.MaximumBytes || Encoding.UTF8.GetByteCount(line) <= LineText.MaximumBytes)
        {
            _ = folded.Append(line);
            return;
        }

        var start = 0;

        for (var i = LineText.FoldAfter; i < line.Length; i++)
        {
            if (i - start < LineText.FoldAfter || !IsFoldable(line, i, escape))
                continue;

            _ = folded.Append(line, start, i - start).Append(escape).Append('\n');
            start = i;
        }

        _ = folded.Append(line, start, line.Length - start);
    }

    // Blanks would be lost in a shell command; a '#' would make the next line a comment.
    private static bool IsFoldable(string line, int i, char escape) =>
        !char.IsWhiteSpace(line[i - 1]) && line[i - 1] != escape
        && !char.IsWhiteSpace(line[i]) && line[i] != escape && line[i] != '#'
        && !char.IsLowSurrogate(line[i]);
}
