using System.Text;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>How an instruction is laid out over lines.</summary>
internal static class Layout
{
    public const string Indent = "    ";

    /// <summary>Beyond this many columns an instruction is broken where that reads better.</summary>
    public const int MaximumColumns = 80;

    /// <summary>Keyword, flags and arguments on one line.</summary>
    public static string Join(string keyword, List<string>? flags, string arguments) =>
        flags is null || flags.Count == 0 ? keyword + " " + arguments : $"{keyword} {string.Join(" ", flags)} {arguments}";

    /// <summary>Keyword, flags and words on one line, or one word a line when that is long.</summary>
    /// <param name="keyword">The keyword.</param>
    /// <param name="flags">The flags; null for none.</param>
    /// <param name="arguments">The arguments on one line.</param>
    /// <param name="words">Each of them, when they are plain words; null for another form.</param>
    /// <param name="escape">The file's continuation character.</param>
    public static string JoinWords(string keyword, List<string>? flags, string arguments, List<string>? words, char escape)
    {
        var line = Join(keyword, flags, arguments);

        if (line.Length <= MaximumColumns || words is not { Count: > 3 })
            return line;

        return Lines(words.Select(word => Indent + word).Prepend(flags is null || flags.Count == 0 ? keyword : $"{keyword} {string.Join(" ", flags)}"), escape);
    }

    /// <summary>Keyword, flags and a command on one line when that is short; else one flag a line.</summary>
    /// <param name="keyword">The keyword.</param>
    /// <param name="flags">The flags; null for none.</param>
    /// <param name="command">The command as it stands after the flags.</param>
    /// <param name="escape">The file's continuation character.</param>
    public static string JoinCommand(string keyword, List<string>? flags, string command, char escape) =>
        flags is null || flags.Count == 0
            ? keyword + " " + command
            : JoinCommand(keyword, flags, command, FitsWithFlags(keyword, flags, command), escape);

    /// <summary>The same for a command of a shell, which is broken where that reads better.</summary>
    public static string JoinShell(string keyword, List<string>? flags, string command, char escape)
    {
        var text = new StringBuilder(keyword.Length + command.Length + MaximumColumns);
        var columnsBefore = keyword.Length + 1;

        if (flags is null || flags.Count == 0)
        {
            _ = text.Append(keyword).Append(' ');
            ShellLayout.Append(text, command, escape, columnsBefore);
            return text.ToString();
        }

        ShellLayout.Append(text, command, escape, columnsBefore);
        return JoinCommand(keyword, flags, text.ToString(), text.Length == command.Length && FitsWithFlags(keyword, flags, command), escape);
    }

    private static string JoinCommand(string keyword, List<string> flags, string command, bool isShort, char escape)
    {
        if (isShort)
            return $"{keyword} {string.Join(" ", flags)} {command}";

        var lines = $"{keyword} {string.Join(Break(escape) + Indent, flags)}";

        // At the beginning of a continuation line it would be a comment of the Dockerfile.
        return command[0] == '#' ? $"{lines} {command}" : lines + Break(escape) + Indent + command;
    }

    /// <summary>Lines that the builder joins again.</summary>
    public static string Lines(IEnumerable<string> lines, char escape) => string.Join(Break(escape), lines);

    /// <summary>What stands at the end of a line that goes on, with the line end.</summary>
    public static string Break(char escape) => escape == '`' ? " `\n" : " \\\n";

    /// <summary>The text with its lines joined.</summary>
    public static string Unfold(string text, char escape) => text.Replace($"{escape}\n", "");

    // Several mounts stand one a line, whatever their length.
    private static bool FitsWithFlags(string keyword, List<string> flags, string command)
    {
        var mounts = flags.Count(flag => flag.StartsWith("--mount", StringComparison.Ordinal));
        return mounts < 2 && keyword.Length + flags.Sum(flag => flag.Length + 1) + 1 + command.Length <= MaximumColumns;
    }
}
