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
    /// <param name="joins">Where lines were joined, in ascending order.</param>
    /// <param name="escape">The file's escape character.</param>
    public static string Collapse(string text, IEnumerable<int> joins, char escape)
    {
        var collapsed = new StringBuilder(text.Length);
        var copied = 0;
        List<ShellBlank>? free = null;
        var next = 0;

        foreach (var join in joins)
        {
            if (join <= copied || join >= text.Length)
                continue;

            var from = join;
            var to = join;

            while (from > copied && IsBlank(text[from - 1]))
                from--;

            while (to < text.Length && IsBlank(text[to]))
                to++;

            if (to == from)
                continue;

            free ??= ShellScanner.Blanks(text, escape);

            if (!AreFree(free, ref next, from, to))
                continue;

            _ = collapsed.Append(text, copied, from - copied).Append(' ');
            copied = to;
        }

        return copied == 0 ? text : collapsed.Append(text, copied, text.Length - copied).ToString();
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';

    // Both the joins and the blanks come in ascending order.
    private static bool AreFree(List<ShellBlank> free, ref int next, int from, int to)
    {
        while (next < free.Count && free[next].Position < from)
            next++;

        for (var i = from; i < to; i++)
        {
            if (next == free.Count || free[next].Position != i)
                return false;

            next++;
        }

        return true;
    }
}
