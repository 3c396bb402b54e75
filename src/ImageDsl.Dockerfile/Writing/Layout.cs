using System.Text;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>How an instruction is laid out over lines.</summary>
internal static class Layout
{
    public const string Indent = "    ";

    /// <summary>Beyond this many columns an instruction is broken where that reads better.</summary>
    public const int MaximumColumns = 80;

    /// <summary>Keyword, flags and arguments on one line.</summary>
    public static string Join(string keyword, List<string>? flags, string arguments, char escape)
    {
        var line = flags is null || flags.Count == 0 ? keyword + " " + arguments : $"{keyword} {string.Join(" ", flags)} {arguments}";
        return ShellText.Fold(line, escape);
    }

    /// <summary>Keyword, flags and paths on one line, or one path a line when that is long.</summary>
    public static string JoinPaths(string keyword, List<string> flags, CopyPaths.Encoded paths, char escape)
    {
        var line = Join(keyword, flags, paths.Text, escape);

        if (line.Length <= MaximumColumns || paths.Words is not { Count: > 3 } words)
            return line;

        return Lines(words.Select(word => Indent + word).Prepend(flags.Count == 0 ? keyword : $"{keyword} {string.Join(" ", flags)}"), escape);
    }

    /// <summary>Keyword, flags and a command on one line when that is short; else one flag a line.</summary>
    /// <param name="keyword">The keyword.</param>
    /// <param name="flags">The flags; null for none.</param>
    /// <param name="command">The lines of the command.</param>
    /// <param name="escape">The file's continuation character.</param>
    public static string JoinCommand(string keyword, List<string>? flags, List<string> command, char escape)
    {
        if (flags is null || flags.Count == 0 || (command.Count == 1 && FitsWithFlags(keyword, flags, command[0])))
        {
            command[0] = flags is null || flags.Count == 0 ? keyword + " " + command[0] : $"{keyword} {string.Join(" ", flags)} {command[0]}";
            return Lines(command, escape);
        }

        var lines = flags.Skip(1).Select(flag => Indent + flag).Prepend($"{keyword} {flags[0]}").ToList();

        // At the beginning of a continuation line it would be a comment of the Dockerfile.
        if (command[0][0] == '#')
            lines[lines.Count - 1] += " " + command[0];
        else
            lines.Add(Indent + command[0]);

        lines.AddRange(command.Skip(1));
        return Lines(lines, escape);
    }

    /// <summary>Lines that the builder joins again.</summary>
    public static string Lines(IEnumerable<string> lines, char escape)
    {
        var text = new StringBuilder();

        foreach (var line in lines)
        {
            if (text.Length > 0)
                _ = text.Append(' ').Append(escape).Append('\n');

            _ = text.Append(line);
        }

        return ShellText.Fold(text.ToString(), escape);
    }

    /// <summary>The text with its lines joined.</summary>
    public static string Unfold(string text, char escape) => text.Replace($"{escape}\n", "");

    // Several mounts stand one a line, whatever their length.
    private static bool FitsWithFlags(string keyword, List<string> flags, string command)
    {
        var mounts = flags.Count(flag => flag.StartsWith("--mount", StringComparison.Ordinal));
        return mounts < 2 && keyword.Length + flags.Sum(flag => flag.Length + 1) + 1 + command.Length <= MaximumColumns;
    }
}
