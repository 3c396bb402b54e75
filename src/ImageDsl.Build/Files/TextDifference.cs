using System.Text;

namespace ImageDsl.Build.Files;

/// <summary>The lines in which two texts differ, for people to read.</summary>
/// <param name="Line">The first line that differs, counted from 1.</param>
/// <param name="Summary">That line in words.</param>
/// <param name="Text">All differences with the lines around them.</param>
internal sealed record TextDifference(int Line, string Summary, string Text)
{
    private const int Context = 2;

    /// <summary>Beyond this many pairs of lines the middle is shown as replaced as a whole; no Dockerfile that a person reads comes near.</summary>
    private const int MaxPairs = 4_000_000;

    /// <summary>Compares; null when both are the same.</summary>
    /// <param name="actual">The text as it is.</param>
    /// <param name="expected">The text as it is to be.</param>
    public static TextDifference? Find(string actual, string expected)
    {
        if (actual == expected)
            return null;

        var (before, after) = (Lines(actual), Lines(expected));
        var line = before.Zip(after, (b, a) => b == a).TakeWhile(same => same).Count();

        return new TextDifference(line + 1, Summarise(before, after, line), Write(Edits(before, after)));
    }

    // What follows the last line break is a line too when there is something, and a missing one at the end is a difference.
    private static string[] Lines(string text) => text.EndsWith("\n", StringComparison.Ordinal)
        ? text.Substring(0, text.Length - 1).Split('\n')
        : (text + " (without a line break)").Split('\n');

    private static string Summarise(string[] before, string[] after, int line)
    {
        var number = line + 1;

        if (line >= before.Length)
            return $"line {number} is missing, and is to be '{after[line]}'";

        return line >= after.Length ? $"line {number} is '{before[line]}', and is not to be" : $"line {number} is '{before[line]}', and is to be '{after[line]}'";
    }

    private static List<(char Sign, string Line)> Edits(string[] before, string[] after)
    {
        var start = before.Zip(after, (b, a) => b == a).TakeWhile(same => same).Count();
        var end = before.Skip(start).Reverse().Zip(after.Skip(start).Reverse(), (b, a) => b == a).TakeWhile(same => same).Count();
        var (removed, added) = (before.Skip(start).Take(before.Length - start - end).ToArray(), after.Skip(start).Take(after.Length - start - end).ToArray());

        return
        [
            .. before.Take(start).Select(l => (' ', l)),
            .. (long)removed.Length * added.Length > MaxPairs ? Replace(removed, added) : Align(removed, added),
            .. before.Skip(before.Length - end).Select(l => (' ', l)),
        ];
    }

    private static IEnumerable<(char, string)> Replace(string[] removed, string[] added) => removed.Select(l => ('-', l)).Concat(added.Select(l => ('+', l)));

    /// <summary>By the longest common subsequence.</summary>
    private static List<(char, string)> Align(string[] removed, string[] added)
    {
        var common = new int[removed.Length + 1, added.Length + 1];

        for (var i = removed.Length - 1; i >= 0; i--)
        {
            for (var j = added.Length - 1; j >= 0; j--)
                common[i, j] = removed[i] == added[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        var edits = new List<(char, string)>();
        var (r, a) = (0, 0);

        while (r < removed.Length || a < added.Length)
        {
            if (r < removed.Length && a < added.Length && removed[r] == added[a])
            {
                edits.Add((' ', removed[r++]));
                a++;
            }
            else if (a >= added.Length || (r < removed.Length && common[r + 1, a] >= common[r, a + 1]))
            {
                edits.Add(('-', removed[r++]));
            }
            else
            {
                edits.Add(('+', added[a++]));
            }
        }

        return edits;
    }

    private static string Write(List<(char Sign, string Line)> edits)
    {
        var text = new StringBuilder();
        var shown = -1;

        for (var i = 0; i < edits.Count; i++)
        {
            if (!edits.Skip(Math.Max(0, i - Context)).Take(Context + 1 + Math.Min(i, Context)).Any(e => e.Sign != ' '))
                continue;

            if (shown != i - 1)
                _ = text.Append("  ...\n");

            _ = text.Append(edits[i].Sign).Append(' ').Append(edits[i].Line).Append('\n');
            shown = i;
        }

        return text.ToString().TrimEnd('\n');
    }
}
