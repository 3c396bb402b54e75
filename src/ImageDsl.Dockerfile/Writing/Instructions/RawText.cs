using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>Text that is written as it stands: raw instructions and MAINTAINER.</summary>
internal static class RawText
{
    public static string Render(RawInstruction raw, char escape)
    {
        if (raw.Keyword.Length == 0 || !LineText.IsMadeOf(raw.Keyword, ""))
            throw new DockerfileFormatException($"'{raw.Keyword}' is not a keyword.");

        var line = raw.Text.Length == 0 ? raw.Keyword : $"{raw.Keyword} {Verbatim(raw.Text, raw.Keyword, escape)}";

        if (RawCheck.Problem(line, raw.Documents.Count, escape) is { } problem)
            throw new DockerfileFormatException($"The text of {raw.Keyword} is no instruction that the builder accepts: {problem}");

        return line + HereDocumentText.Bodies(raw.Documents, raw.Keyword);
    }

    public static string Verbatim(string text, string keyword, char escape)
    {
        if (text.IndexOf('\n') >= 0 || text.Trim().Length != text.Length || text.Length == 0)
            throw new DockerfileFormatException($"The text of {keyword} must be one line without blanks around it.");

        // The builder drops a vertical tab at the end, but not before it looked for a continuation.
        return LineText.EndsInContinuation(text, escape) ? text + "\v" : text;
    }
}
