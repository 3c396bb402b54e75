namespace ImageDsl.Values;

/// <summary>The classes of characters that the grammars of Docker and OCI are made of: ASCII, whatever the culture.</summary>
internal static class Characters
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLower(char c) => c is >= 'a' and <= 'z';

    public static bool IsLetter(char c) => IsLower(c) || c is >= 'A' and <= 'Z';

    public static bool IsLowerAlphanumeric(char c) => IsLower(c) || IsDigit(c);

    public static bool IsAlphanumeric(char c) => IsLetter(c) || IsDigit(c);

    public static bool IsLowerHex(char c) => IsDigit(c) || c is >= 'a' and <= 'f';

    /// <summary>How a character appears in a message.</summary>
    public static string Show(char c) => c switch
    {
        ' ' => "blank",
        < ' ' or '\x7f' => $"control character U+{(int)c:X4}",
        _ => $"character '{c}'",
    };

    /// <summary>Throws at the first character that does not fit, naming it and its place, counted from 1.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fits">Whether the character may stand at the place.</param>
    /// <param name="kind">What the text should be, with its article: <c>a user</c>.</param>
    /// <param name="rule">The grammar.</param>
    public static void Check(string text, Func<char, int, bool> fits, string kind, string rule)
    {
        if (VariableText.HasVariable(text))
            throw new ImageDefinitionException($"'{text}' is not {kind}: it refers to a variable, and nothing expands variables there; expected {rule}.");

        for (var i = 0; i < text.Length; i++)
        {
            if (!fits(text[i], i))
                throw new ImageDefinitionException(
                    $"'{text}' is not {kind}: unexpected {Show(text[i])} at character {i + 1}; expected {rule}.");
        }
    }
}
