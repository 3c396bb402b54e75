using System.Text;

namespace ImageDsl.Values;

/// <summary>Command lines as people paste them from Dockerfiles.</summary>
internal static class CommandLine
{
    /// <summary>
    /// One logical line: joined where a line ends in a backslash, as a builder would; comment lines and empty lines between are
    /// dropped, and outside quotes an indentation becomes one blank. Where the lines of the Dockerfile break is the writer's business.
    /// </summary>
    /// <exception cref="ImageDefinitionException">The text is empty, or a line neither continues nor is the last.</exception>
    public static string Join(string? command, string subject)
    {
        var text = Lines.Normalize(Required.Text(command, subject)).Trim(' ', '\t', '\n');

        if (text.Length == 0)
            throw new ImageDefinitionException($"{subject} must not be empty.");

        var lines = text.Split('\n');
        var joined = new StringBuilder();

        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0 && IsSkipped(lines[i]))
                continue;

            var isLast = i == lines.Length - 1;
            Append(joined, isLast ? lines[i] : WithoutBackslash(lines[i], i, subject));
        }

        return joined.ToString();
    }

    private static bool IsSkipped(string line)
    {
        var text = line.Trim(' ', '\t');
        return text.Length == 0 || text[0] == '#';
    }

    private static string WithoutBackslash(string line, int index, string subject)
    {
        var text = line.TrimEnd(' ', '\t');
        var continues = text.EndsWith("\\", StringComparison.Ordinal) && !text.EndsWith("\\\\", StringComparison.Ordinal);

        return continues
            ? text.Substring(0, text.Length - 1)
            : throw new ImageDefinitionException(
                $"{subject} has a line end after line {index + 1} that no backslash continues: "
                + "join the commands with '&& \\', or use Script(…), which takes several lines.");
    }

    private static void Append(StringBuilder joined, string line)
    {
        if (joined.Length == 0)
        {
            _ = joined.Append(line);
            return;
        }

        var isBlankAround = IsBlank(joined[joined.Length - 1]) || IsBlank(line[0]);

        if (!isBlankAround || EndsInsideQuotes(joined))
        {
            _ = joined.Append(line);
            return;
        }

        TrimEnd(joined);
        _ = joined.Append(' ').Append(line.TrimStart(' ', '\t'));
    }

    private static void TrimEnd(StringBuilder text)
    {
        while (text.Length > 0 && IsBlank(text[text.Length - 1]))
            text.Length--;
    }

    private static bool EndsInsideQuotes(StringBuilder text)
    {
        var quote = '\0';

        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];

            if (c == '\\' && quote != '\'')
                i++;
            else if (quote == '\0' && c is '\'' or '"')
                quote = c;
            else if (c == quote)
                quote = '\0';
        }

        return quote != '\0';
    }

    private static bool IsBlank(char c) => c is ' ' or '\t';
}
