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
}
