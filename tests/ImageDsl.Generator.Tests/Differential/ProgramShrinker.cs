namespace ImageDsl.Generator.Tests.Differential;

/// <summary>Makes a program that fails smaller: takes lines and whole blocks away as long as it compiles and still fails.</summary>
internal static class ProgramShrinker
{
    /// <summary>Shrinks a program.</summary>
    /// <param name="source">The program.</param>
    /// <param name="stillFails">Whether a smaller one compiles and fails in the same way.</param>
    /// <param name="attempts">How many smaller ones to try at most.</param>
    public static string Shrink(string source, Func<string, bool> stillFails, int attempts = 400)
    {
        var lines = source.Split('\n').Where(l => l.Trim().Length > 0).ToList();

        for (var isSmaller = true; isSmaller && attempts > 0;)
        {
            isSmaller = false;

            // From the end: what comes last depends on what comes before.
            for (var i = lines.Count - 1; i >= 0 && attempts > 0; i--)
            {
                foreach (var candidate in Without(lines, Math.Min(i, lines.Count - 1)))
                {
                    if (attempts-- <= 0 || !stillFails(string.Join("\n", candidate)))
                        continue;

                    (lines, isSmaller) = (candidate, true);
                    break;
                }
            }
        }

        return string.Join("\n", lines);
    }

    /// <summary>Without the block that starts at a line; without its head and braces only; without the line.</summary>
    private static IEnumerable<List<string>> Without(List<string> lines, int index)
    {
        if (index + 1 < lines.Count && lines[index + 1].Trim() == "{" && End(lines, index + 1) is var end and > 0)
        {
            yield return [.. lines.Take(index), .. lines.Skip(end + 1)];
            yield return [.. lines.Take(index), .. lines.Skip(index + 2).Take(end - index - 2), .. lines.Skip(end + 1)];
        }

        yield return [.. lines.Take(index), .. lines.Skip(index + 1)];
    }

    private static int End(List<string> lines, int open)
    {
        var indent = lines[open].IndexOf('{');
        return lines.FindIndex(open, l => l.Length > indent && l.IndexOf('}') == indent && l.Trim().StartsWith('}'));
    }
}
