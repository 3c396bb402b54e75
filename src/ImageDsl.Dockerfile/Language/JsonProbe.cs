namespace ImageDsl.Dockerfile.Language;

/// <summary>Whether text is a JSON array, which the builder then takes for the exec form (or refuses, unless all elements are strings).</summary>
internal static class JsonProbe
{
    /// <summary>The depth at which the builder's decoder gives up and the text counts as plain.</summary>
    private const int MaximumDepth = 10_000;

    public static bool IsArray(string text)
    {
        var position = SkipBlanks(text, 0);
        return position < text.Length && text[position] == '[' && Scan(text, position);
    }

    // A stack instead of recursion: the text is not ours, and may be nested as deep as it likes.
    private static bool Scan(string text, int position)
    {
        var open = new Stack<char>();
        var expectValue = true;

        while (position < text.Length)
        {
            position = SkipBlanks(text, position);

            if (position == text.Length)
                return false;

            var c = text[position];

            if (expectValue && c is '[' or '{')
            {
                if (open.Count == MaximumDepth)
                    return false;

                open.Push(c);
                position = SkipBlanks(text, position + 1);

                if (position < text.Length && text[position] == Closing(c))
                    expectValue = false;
                else if (c == '{' && !SkipKey(text, ref position))
                    return false;

                continue;
            }

            if (expectValue)
            {
                if (!SkipScalar(text, ref position))
                    return false;

                expectValue = false;
                continue;
            }

            position++;

            if (c == ',')
            {
                position = SkipBlanks(text, position);

                if (open.Peek() == '{' && !SkipKey(text, ref position))
                    return false;

                expectValue = true;
                continue;
            }

            if (c != Closing(open.Pop()))
                return false;

            if (open.Count == 0)
                return SkipBlanks(text, position) == text.Length;
        }

        return false;
    }

    private static char Closing(char opening) => opening == '[' ? ']' : '}';

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\n' or '\r')
            position++;

        return position;
    }

    private static bool SkipKey(string text, ref int position)
    {
        if (!SkipString(text, ref position))
            return false;

        position = SkipBlanks(text, position);
        return position < text.Length && text[position++] == ':';
    }

    private static bool SkipScalar(string text, ref int position)
    {
        if (text[position] == '"')
            return SkipString(text, ref position);

        foreach (var word in (string[])["true", "false", "null"])
        {
            if (string.CompareOrdinal(text, position, word, 0, word.Length) == 0)
            {
                position += word.Length;
                return true;
            }
        }

        return SkipNumber(text, ref position);
    }

    private static bool SkipString(string text, ref int position)
    {
        if (position >= text.Length || text[position] != '"')
            return false;

        for (position++; position < text.Length; position++)
        {
            var c = text[position];

            if (c < ' ')
                return false;

            if (c == '"')
            {
                position++;
                return true;
            }

            if (c == '\\' && !SkipEscape(text, ref position))
                return false;
        }

        return false;
    }

    private static bool SkipEscape(string text, ref int position)
    {
        position++;

        if (position >= text.Length)
            return false;

        if (text[position] != 'u')
            return "\"\\/bfnrt".IndexOf(text[position]) >= 0;

        for (var i = 0; i < 4; i++)
        {
            position++;

            if (position >= text.Length || text[position] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
                return false;
        }

        return true;
    }

    private static bool SkipNumber(string text, ref int position)
    {
        if (position < text.Length && text[position] == '-')
            position++;

        var isZero = position < text.Length && text[position] == '0';
        var digits = SkipDigits(text, ref position);

        if (digits == 0 || (isZero && digits > 1))
            return false;

        if (position < text.Length && text[position] == '.')
        {
            position++;

            if (SkipDigits(text, ref position) == 0)
                return false;
        }

        if (position < text.Length && text[position] is 'e' or 'E')
        {
            position++;

            if (position < text.Length && text[position] is '+' or '-')
                position++;

            if (SkipDigits(text, ref position) == 0)
                return false;
        }

        return true;
    }

    private static int SkipDigits(string text, ref int position)
    {
        var start = position;

        while (position < text.Length && text[position] is >= '0' and <= '9')
            position++;

        return position - start;
    }
}
