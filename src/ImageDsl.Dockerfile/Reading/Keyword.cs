namespace ImageDsl.Dockerfile.Reading;

/// <summary>The keywords of instructions.</summary>
internal static class Keyword
{
    private static readonly string[][] ByLength = Group(
        "ADD", "ARG", "CMD", "COPY", "ENTRYPOINT", "ENV", "EXPOSE", "FROM", "HEALTHCHECK", "LABEL", "MAINTAINER", "ONBUILD", "RUN", "SHELL",
        "STOPSIGNAL", "USER", "VOLUME", "WORKDIR");

    /// <summary>The keyword in upper case, or null when the text is none.</summary>
    public static string? Find(string text, int start, int end)
    {
        var length = end - start;

        if (length >= ByLength.Length)
            return null;

        foreach (var keyword in ByLength[length])
        {
            if (Is(text, start, keyword))
                return keyword;
        }

        return null;
    }

    private static bool Is(string text, int start, string keyword)
    {
        for (var i = 0; i < keyword.Length; i++)
        {
            if (Upper(text[start + i]) != keyword[i])
                return false;
        }

        return true;
    }

    // The builder lowers the keyword by the rules of Unicode, by which the Kelvin sign and a dotted I are letters of ASCII.
    private static char Upper(char c) => c switch
    {
        >= 'a' and <= 'z' => (char)(c - 32),
        '\u212A' => 'K',
        '\u0130' => 'I',
        _ => c,
    };

    private static string[][] Group(params string[] keywords) =>
        [.. Enumerable.Range(0, keywords.Max(keyword => keyword.Length) + 1).Select(length => keywords.Where(keyword => keyword.Length == length).ToArray())];
}
