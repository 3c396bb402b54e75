namespace ImageDsl.Dockerfile.Language;

/// <summary>The name after a <c>$</c>: letters, digits and underscores; digits alone when it begins with one; or one special character.</summary>
internal static class VariableName
{
    /// <summary>The position after the name that begins at a position, which is that position when there is no name.</summary>
    public static int End(string text, int start, int end)
    {
        if (start >= end)
            return start;

        var position = start;

        if (char.IsDigit(text[start]))
        {
            while (position < end && char.IsDigit(text[position]))
                position++;

            return position;
        }

        if (text[start] is '@' or '*' or '#' or '?' or '-' or '$' or '!')
            return start + 1;

        while (position < end && Belongs(text, position, out var width))
            position += width;

        return position;
    }

    // Letters beyond the first plane are two characters of a string.
    private static bool Belongs(string text, int position, out int width)
    {
        var c = text[position];
        width = char.IsHighSurrogate(c) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]) ? 2 : 1;
        return c == '_' || char.IsLetter(text, position) || char.IsDigit(text, position);
    }
}
