namespace ImageDsl.Dockerfile.Language;

/// <summary>The name after a <c>$</c>: letters, digits and underscores; digits alone when it begins with one; or one special character.</summary>
internal static class VariableName
{
    /// <summary>The position after the name that begins at a position, which is that position when there is no name.</summary>
    public static int End(string text, int start)
    {
        if (start >= text.Length)
            return start;

        if (char.IsDigit(text[start]))
            return EndOf(text, start, char.IsDigit);

        return text[start] is '@' or '*' or '#' or '?' or '-' or '$' or '!'
            ? start + 1
            : EndOf(text, start, static c => char.IsLetterOrDigit(c) || c == '_');
    }

    private static int EndOf(string text, int position, Func<char, bool> belongs)
    {
        while (position < text.Length && belongs(text[position]))
            position++;

        return position;
    }
}
