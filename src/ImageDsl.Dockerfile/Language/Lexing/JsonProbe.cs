using System.Globalization;

namespace ImageDsl.Dockerfile.Language;

/// <summary>Whether text is a JSON array, which the builder then takes for the exec form (or refuses, unless all elements are strings).</summary>
internal readonly struct JsonProbe
{
    /// <summary>The depth at which the builder's decoder gives up and the text counts as plain.</summary>
    private const int MaximumDepth = 10_000;

    private readonly string _text;
    private readonly int _end;

    private JsonProbe(string text, int end)
    {
        _text = text;
        _end = end;
    }

    public static bool IsArray(string text) => IsArray(text, 0, text.Length);

    /// <summary>Whether a range of a text, without blanks around it, is one.</summary>
    public static bool IsArray(string text, int start, int end)
    {
        var position = SkipBlanks(text, start, end);
        return position < end && text[position] == '[' && new JsonProbe(text, end).Scan(position);
    }

    // A stack instead of recursion: the text is not ours, and may be nested as deep as it likes.
    private bool Scan(int position)
    {
        var open = new Stack<char>();
        var expectValue = true;

        while (position < _end)
        {
            position = SkipBlanks(_text, position, _end);

            if (position == _end)
                return false;

            var c = _text[position];

            if (expectValue && c is '[' or '{')
            {
                if (open.Count == MaximumDepth)
                    return false;

                open.Push(c);
                position = SkipBlanks(_text, position + 1, _end);

                if (position < _end && _text[position] == Closing(c))
                    expectValue = false;
                else if (c == '{' && !SkipKey(ref position))
                    return false;

                continue;
            }

            if (expectValue)
            {
                if (!SkipScalar(ref position))
                    return false;

                expectValue = false;
                continue;
            }

            position++;

            if (c == ',')
            {
                position = SkipBlanks(_text, position, _end);

                if (open.Peek() == '{' && !SkipKey(ref position))
                    return false;

                expectValue = true;
                continue;
            }

            if (c != Closing(open.Pop()))
                return false;

            if (open.Count == 0)
                return SkipBlanks(_text, position, _end) == _end;
        }

        return false;
    }

    private static char Closing(char opening) => opening == '[' ? ']' : '}';

    private static int SkipBlanks(string text, int position, int end)
    {
        while (position < end && text[position] is ' ' or '\t' or '\n' or '\r')
            position++;

        return position;
    }

    private bool SkipKey(ref int position)
    {
        if (!SkipString(ref position))
            return false;

        position = SkipBlanks(_text, position, _end);
        return position < _end && _text[position++] == ':';
    }

    private bool SkipScalar(ref int position)
    {
        if (_text[position] == '"')
            return SkipString(ref position);

        foreach (var word in (string[])["true", "false", "null"])
        {
            if (string.CompareOrdinal(_text, position, word, 0, word.Length) == 0)
            {
                position += word.Length;
                return true;
            }
        }

        return SkipNumber(ref position);
    }

    private bool SkipString(ref int position)
    {
        if (position >= _end || _text[position] != '"')
            return false;

        for (position++; position < _end; position++)
        {
            var c = _text[position];

            if (c < ' ')
                return false;

            if (c == '"')
            {
                position++;
                return true;
            }

            if (c == '\\' && !SkipEscape(ref position))
                return false;
        }

        return false;
    }

    private bool SkipEscape(ref int position)
    {
        position++;

        if (position >= _end)
            return false;

        if (_text[position] != 'u')
            return "\"\\/bfnrt".IndexOf(_text[position]) >= 0;

        for (var i = 0; i < 4; i++)
        {
            position++;

            if (position >= _end || _text[position] is not ((>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')))
                return false;
        }

        return true;
    }

    private bool SkipNumber(ref int position)
    {
        if (position < _end && _text[position] == '-')
            position++;

        var start = position;
        var isZero = position < _end && _text[position] == '0';
        var digits = SkipDigits(ref position);

        if (digits == 0 || (isZero && digits > 1))
            return false;

        if (position < _end && _text[position] == '.')
        {
            position++;

            if (SkipDigits(ref position) == 0)
                return false;
        }

        if (position < _end && _text[position] is 'e' or 'E')
        {
            position++;

            if (position < _end && _text[position] is '+' or '-')
                position++;

            if (SkipDigits(ref position) == 0)
                return false;
        }

        // A number that is too large for the builder's decoder makes the text no JSON.
        return position - start < 300 && (!double.TryParse(_text.Substring(start, position - start), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsInfinity(number));
    }

    private int SkipDigits(ref int position)
    {
        var start = position;

        while (position < _end && _text[position] is >= '0' and <= '9')
            position++;

        return position - start;
    }
}
