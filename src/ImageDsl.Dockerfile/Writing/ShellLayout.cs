using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>
/// Where a shell command may be broken into lines: at <c>&amp;&amp;</c> between commands, and between the packages of an installation.
/// Only at places outside quotes and parentheses with exactly one blank, and only as far as the text is certainly understood, so that
/// the joined lines are the text again but for the width of blanks that mean nothing.
/// </summary>
internal static class ShellLayout
{
    private const int MaximumColumns = 80;
    private const int MaximumListColumns = 110;
    private const string Indent = "    ";

    private static readonly string[] ListVerbs = ["install", "add"];

    /// <summary>The lines of the command, without the continuation characters; the first has no indentation.</summary>
    public static List<string> Break(string text, char escape, int columnsBefore)
    {
        var lines = new List<string>();
        var points = BreakPoints(text, escape);
        var chained = points.Where(point => IsChain(text, point)).ToList();

        if (chained.Count < 2 && columnsBefore + text.Length <= MaximumColumns)
            chained.Clear();

        var start = 0;

        foreach (var point in chained)
        {
            AddSegment(start, point);
            start = point + 1;
        }

        AddSegment(start, text.Length);
        return lines;

        void AddSegment(int from, int to)
        {
            var indent = lines.Count == 0 ? "" : Indent;
            var segment = text.Substring(from, to - from);

            if (indent.Length + segment.Length <= MaximumListColumns || !TryBreakList(from, to, indent))
                lines.Add(indent + segment);
        }

        bool TryBreakList(int from, int to, string indent)
        {
            var blanks = points.Where(point => point > from && point < to).ToList();
            var words = new List<string>();
            var wordStart = from;

            foreach (var blank in blanks)
            {
                words.Add(text.Substring(wordStart, blank - wordStart));
                wordStart = blank + 1;
            }

            words.Add(text.Substring(wordStart, to - wordStart));

            var listStart = ListStart(words);

            if (words.Count - listStart < 3)
                return false;

            lines.Add(indent + string.Join(" ", words.Take(listStart)));
            lines.AddRange(words.Skip(listStart).Select(word => Indent + Indent + word));
            return true;
        }
    }

    private static bool IsChain(string text, int blank) => string.CompareOrdinal(text, blank, " && ", 0, 4) == 0;

    /// <summary>The first word of the list of plain words at the end, after <c>install</c> or <c>add</c> and its options.</summary>
    private static int ListStart(List<string> words)
    {
        var start = words.Count;

        while (start > 0 && IsListItem(words[start - 1]))
            start--;

        var verb = words.FindIndex(word => Array.IndexOf(ListVerbs, word) >= 0);
        return verb < 0 ? words.Count : Math.Max(start, verb + 1);
    }

    private static bool IsListItem(string word) =>
        word.Length > 0 && LineText.IsOneOf(word[0], "@") && LineText.IsMadeOf(word, "+-._:=~@/");

    /// <summary>The single blanks between words outside quotes and parentheses.</summary>
    private static List<int> BreakPoints(string text, char escape) =>
        [.. ShellScanner.Blanks(text, escape).Where(blank => blank.Depth == 0 && IsSingle(text, blank.Position)).Select(blank => blank.Position)];

    private static bool IsSingle(string text, int i) =>
        i > 0 && i + 1 < text.Length && !char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i + 1]);
}
