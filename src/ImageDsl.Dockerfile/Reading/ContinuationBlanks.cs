using System.Text;
using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>
/// Shell text from several lines: where lines were joined, the blanks before the continuation character and the indentation of the next
/// line become one blank. Only outside quotes, as far as the text is certainly understood; they mean nothing to a shell there.
/// </summary>
internal static class ContinuationBlanks
{
    /// <param name="text">The joined text.</param>
    /// <param name="start">Where the command begins in it.</param>
    /// <param name="end">Where the command ends.</param>
    /// <param name="joins">Where lines were joined, in ascending order.</param>
    /// <param name="escape">The file's escape character.</param>
    public static string Collapse(string text, int start, int end, List<int> joins, char escape)
    {
        StringBuilder? collapsed = null;
        var scanner = new ShellScanner(text, start, end, escape);
        var copied = start;
        var looked = start;

        foreach (var join in joins)
        {
            // Of several joins in one run of blanks the first one did it all.
            if (join <= looked || join >= end)
                continue;

            var from = join;
            looked = join;

            while (from > copied && IsBlank(text[from - 1]))
                from--;

            while (looked < end && IsBlank(text[looked]))
                looked++;

            if (looked == from || !AreFree(ref scanner, from, looked))
                continue;

            collapsed ??= new StringBuilder(end - start);
            _ = collapsed.Append(text, copied, from - copied).Append(' ');
            copied = looked;
        }

        return collapsed is null ? text.Substring(start, end - start) : collapsed.Append(text, copied, end - copied).ToString();
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';

    // Both the joins and the blanks come in ascending order. The scanner stands on the first blank that was not asked for.
    private static bool AreFree(ref ShellScanner scanner, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            while (scanner.Position < i)
            {
                if (!scanner.MoveNext())
                    return false;
            }

            if (scanner.Position != i)
                return false;
        }

        return true;
    }
}
