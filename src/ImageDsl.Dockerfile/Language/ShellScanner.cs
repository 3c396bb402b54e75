namespace ImageDsl.Dockerfile.Language;

/// <summary>
/// Finds the blanks of a shell command that only separate words. It knows quotes, escapes, parentheses and comments, and stops at the
/// first thing whose meaning depends on more: all it found before stands.
/// </summary>
internal static class ShellScanner
{
    /// <summary>Blanks outside quotes, each with the number of parentheses and braces around it, up to the first thing that is not certain.</summary>
    /// <param name="text">The command.</param>
    /// <param name="escape">The file's escape character: a backtick tells of a Windows shell, to which a backslash is an ordinary character.</param>
    public static List<ShellBlank> Blanks(string text, char escape)
    {
        var isWindows = escape == '`';
        var points = new List<ShellBlank>();
        var depth = 0;

        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                // It may open a command substitution, or be PowerShell's escape character.
                case '`':
                    return points;
                case '\\' when !isWindows:
                    i++;
                    break;
                case '\'' when i > 0 && text[i - 1] == '$':
                    return points;
                case '\'':
                    i = EndOfSingleQuotes(text, i, isWindows);
                    break;
                case '"':
                    i = EndOfDoubleQuotes(text, i, isWindows);
                    break;
                case '(':
                case '{' when IsWord(text, i):
                    depth++;
                    break;
                case ')':
                case '}' when IsWord(text, i):
                    // One without an opening belongs to a pattern of 'case'.
                    depth = Math.Max(0, depth - 1);
                    break;
                case '#' when i == 0 || char.IsWhiteSpace(text[i - 1]):
                    return points;
                case '$' when i + 1 < text.Length && text[i + 1] == '{':
                    i = EndOfExpansion(text, i + 1);
                    break;
                case '[' when i + 1 < text.Length && text[i + 1] == '[':
                    i = text.IndexOf("]]", i, StringComparison.Ordinal);
                    break;
                case ' ' or '\t':
                    points.Add(new ShellBlank(i, depth));
                    break;
                default:
                    break;
            }

            if (i < 0)
                return points;
        }

        return points;
    }

    // Braces group commands where they stand alone; elsewhere they are ordinary characters.
    private static bool IsWord(string text, int i) =>
        (i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] == ';') && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]) || text[i + 1] is ';' or ')');

    // To one of the shells of Windows single quotes are ordinary characters, so double quotes between them may begin a string.
    private static int EndOfSingleQuotes(string text, int start, bool isWindows)
    {
        var end = text.IndexOf('\'', start + 1);
        return isWindows && end >= 0 && text.IndexOf('"', start, end - start) >= 0 ? -1 : end;
    }

    // What stands in ${…} or $(…) inside the quotes may hold quotes of its own: then nothing after it is certain.
    private static int EndOfDoubleQuotes(string text, int start, bool isWindows)
    {
        for (var i = start + 1; i < text.Length; i++)
        {
            if (text[i] == '"')
                return i;

            if (text[i] == '`')
                return -1;

            if (text[i] == '\\' && !isWindows)
                i++;
            else if (text[i] == '$' && i + 1 < text.Length && text[i + 1] is '(' or '{')
                i = EndOfExpansion(text, i + 1);

            if (i < 0)
                return -1;
        }

        return -1;
    }

    private static int EndOfExpansion(string text, int open)
    {
        var close = text[open] == '(' ? ')' : '}';

        for (var i = open + 1; i < text.Length; i++)
        {
            if (text[i] == close)
                return i;

            if (text[i] is '"' or '\'' or '`' or '\\' or '(' or '{')
                return -1;
        }

        return -1;
    }
}

/// <summary>A blank that separates words.</summary>
/// <param name="Position">Where it stands.</param>
/// <param name="Depth">How many parentheses and braces are open around it.</param>
internal readonly record struct ShellBlank(int Position, int Depth);
