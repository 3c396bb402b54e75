using System.Text;
using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>Shell-form commands: text that the builder hands to the shell as it stands.</summary>
internal static class ShellText
{
    /// <summary>Refuses text that would not reach the shell unchanged, and returns it as it stands after the keyword and flags.</summary>
    public static string Encode(string text, char escape, string keyword)
    {
        var place = $"The shell command of {keyword}";
        LineText.CheckCharacters(text, place);

        if (text.IndexOfAny(['\n', '\r']) >= 0)
        {
            throw new DockerfileFormatException(keyword == "RUN"
                ? $"{place} contains a line break: give a script for several lines, or join the lines with '&&'."
                : $"{place} contains a line break: join the lines with '&&', or put the script into a file.");
        }

        // The record takes off ASCII blanks; the builder takes off all that Unicode knows.
        if (text.Trim().Length != text.Length)
            throw new DockerfileFormatException($"{place} begins or ends with a blank outside ASCII, which the builder drops: remove it.");

        if (text.Length == 0)
            throw new DockerfileFormatException($"{place} is empty.");

        if (LineText.EndsInContinuation(text, escape))
            throw new DockerfileFormatException($"{place} ends with '{escape}', which would join the next line to it: remove it, or give the command as a list of arguments.");

        if (JsonProbe.IsArray(text))
            throw new DockerfileFormatException($"{place} is a JSON array, which the builder takes for a list of arguments: give the command as a list of arguments.");

        return text.StartsWith("--", StringComparison.Ordinal) ? "-- " + text : text;
    }

    /// <summary>Continues a line that would exceed the builder's limit, at places where the joined text stays the same.</summary>
    public static string Fold(string line, char escape)
    {
        if (line.Length * 3L <= LineText.MaximumBytes || Encoding.UTF8.GetByteCount(line) <= LineText.MaximumBytes)
            return line;

        var folded = new StringBuilder(line.Length + 16);
        var sinceFold = 0;

        for (var i = 0; i < line.Length; i++)
        {
            if (sinceFold >= LineText.FoldAfter && IsFoldable(line, i, escape))
            {
                _ = folded.Append(escape).Append('\n');
                sinceFold = 0;
            }

            sinceFold = line[i] == '\n' ? 0 : sinceFold + 1;
            _ = folded.Append(line[i]);
        }

        return folded.ToString();
    }

    private static bool IsFoldable(string line, int i, char escape) =>
        !char.IsWhiteSpace(line[i - 1]) && line[i - 1] != escape
        && !char.IsWhiteSpace(line[i]) && line[i] != escape && line[i] != '#'
        && !char.IsLowSurrogate(line[i]);
}
