using ImageDsl.Dockerfile;

namespace ImageDsl.Rules.Documents;

/// <summary>Text that stands in Markdown without being Markdown.</summary>
internal static class MarkdownText
{
    /// <summary>Text within a cell of a table: what Markdown or HTML would take for its own is escaped, and it stays on its line.</summary>
    public static string Cell(string text)
    {
        var cell = StringBuilderCache.Acquire();

        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '!' or '$' => cell.Append('\\').Append(c),
                '<' => cell.Append("&lt;"),
                '>' => cell.Append("&gt;"),
                '&' => cell.Append("&amp;"),
                _ => char.IsControl(c) ? cell.Append(' ') : cell.Append(c),
            };
        }

        return StringBuilderCache.ToStringAndRelease(cell);
    }
}
