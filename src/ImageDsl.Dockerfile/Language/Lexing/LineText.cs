namespace ImageDsl.Dockerfile.Language;

/// <summary>What no text on an instruction's line may hold, however it is quoted.</summary>
internal static class LineText
{
    /// <summary>Physical lines beyond this many UTF-8 bytes are refused by the builder's line scanner.</summary>
    public const int MaximumBytes = 65_535;

    /// <summary>After this many characters of one value the line is continued: even at three bytes each it stays below the limit.</summary>
    public const int FoldAfter = 16_000;

    /// <summary>Refuses characters that have no spelling on a line.</summary>
    /// <param name="text">The literal text.</param>
    /// <param name="place">What the text is, as the subject of a sentence: <c>The value of ENV 'A'</c>.</param>
    /// <exception cref="DockerfileFormatException">A line break, a NUL or half of a surrogate pair.</exception>
    public static void Check(string text, string place)
    {
        if (Problem(text) is { } problem)
            throw new DockerfileFormatException($"{place} {problem}");
    }

    /// <summary>Refuses what not even a here-document can hold.</summary>
    public static void CheckCharacters(string text, string place)
    {
        if (CharacterProblem(text) is { } problem)
            throw new DockerfileFormatException($"{place} {problem}");
    }

    /// <summary>Why the text cannot stand on a line, as the rest of a sentence about its place; null when it can.</summary>
    public static string? Problem(string text)
    {
        if (CharacterProblem(text) is { } problem)
            return problem;

        return HoldsLineBreak(text)
            ? "contains a line break, which an instruction cannot hold: put the text into a file, or pass it when the container is started."
            : null;
    }

    /// <summary>Why not even a here-document can hold the text, as the rest of a sentence about its place; null when one can.</summary>
    public static string? CharacterProblem(string text)
    {
        if (text.IndexOf('\0') >= 0)
            return "contains a NUL character, which neither a Dockerfile nor a container can hold: remove it.";

        return HoldsBrokenPair(text) ? "contains half of a surrogate pair, which is not a Unicode character: remove it." : null;
    }

    /// <summary>Whether half of a surrogate pair stands in the text, which no encoding can write.</summary>
    public static bool HoldsBrokenPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;

            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return true;

            i++;
        }

        return false;
    }

    /// <summary>Whether the text has more than one line.</summary>
    public static bool HoldsLineBreak(string text) => text.IndexOf('\n') >= 0 || text.IndexOf('\r') >= 0;

    /// <summary>Whether a line that ends so would be continued: it ends in an escape character that has none before it.</summary>
    public static bool EndsInContinuation(string text, char escape) =>
        text.Length > 0 && text[text.Length - 1] == escape && (text.Length == 1 || text[text.Length - 2] != escape);

    /// <summary>Whether the builder splits words there; blanks beyond ASCII are ordinary characters to it.</summary>
    public static bool IsSeparator(char c) => c is ' ' or '\t' or '\v' or '\f' or '\r';

    /// <summary>Whether every character is an ASCII letter or digit or one of the given.</summary>
    public static bool IsMadeOf(string text, string punctuation)
    {
        foreach (var c in text)
        {
            if (!IsOneOf(c, punctuation))
                return false;
        }

        return true;
    }

    /// <summary>Whether the character is an ASCII letter or digit or one of the given.</summary>
    public static bool IsOneOf(char c, string punctuation) => IsLetterOrDigit(c) || punctuation.IndexOf(c) >= 0;

    /// <summary>Whether the text is a name as shells know it: ASCII letters, digits and <c>_</c>, not beginning with a digit.</summary>
    public static bool IsName(string text) => text.Length > 0 && text[0] is not (>= '0' and <= '9') && IsMadeOf(text, "_");

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
