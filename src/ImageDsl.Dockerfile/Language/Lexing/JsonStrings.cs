using System.Globalization;
using System.Text;

namespace ImageDsl.Dockerfile.Language;

/// <summary>Decodes JSON arrays of strings.</summary>
internal static class JsonStrings
{
    /// <summary>The elements of text that <see cref="JsonProbe"/> found to be an array; null when one of them is not a string.</summary>
    /// <param name="text">The text that holds the array.</param>
    /// <param name="position">Where the array begins; blanks may stand before it.</param>
    public static List<JsonElement>? Decode(string text, int position)
    {
        var elements = new List<JsonElement>();
        position = text.IndexOf('[', position) + 1;

        while (true)
        {
            while (text[position] is ' ' or '\t' or '\n' or '\r' or ',')
                position++;

            if (text[position] == ']')
                return elements;

            if (text[position] != '"')
                return null;

            var start = position;
            var value = DecodeString(text, ref position);
            elements.Add(new JsonElement(value, start, position));
        }
    }

    private static string DecodeString(string text, ref int position)
    {
        var start = ++position;

        while (text[position] is not ('"' or '\\'))
            position++;

        if (text[position] == '"')
            return text.Substring(start, position++ - start);

        var value = new StringBuilder().Append(text, start, position - start);

        while (text[position] != '"')
        {
            if (text[position] != '\\')
            {
                _ = value.Append(text[position++]);
                continue;
            }

            var c = text[position + 1];
            position += 2;

            if (c == 'u')
                AppendUnicode(value, text, ref position);
            else
                _ = value.Append(c switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => c });
        }

        position++;
        return value.ToString();
    }

    // Half of a surrogate pair becomes the replacement character, as in the builder's decoder.
    private static void AppendUnicode(StringBuilder value, string text, ref int position)
    {
        var c = Code(text, position);
        position += 4;

        if (!char.IsSurrogate(c))
        {
            _ = value.Append(c);
            return;
        }

        var isPair = char.IsHighSurrogate(c) && text[position] == '\\' && text[position + 1] == 'u' && char.IsLowSurrogate(Code(text, position + 2));

        if (!isPair)
        {
            _ = value.Append('\uFFFD');
            return;
        }

        _ = value.Append(c).Append(Code(text, position + 2));
        position += 6;
    }

    private static char Code(string text, int position) =>
        (char)int.Parse(text.Substring(position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}

/// <summary>A string of an array.</summary>
/// <param name="Value">The decoded string.</param>
/// <param name="Start">Where its opening quote stands.</param>
/// <param name="End">The position behind its closing quote.</param>
internal readonly record struct JsonElement(string Value, int Start, int End);
