using System.Globalization;
using System.Text;

namespace ImageDsl.Dockerfile.Language;

/// <summary>Decodes JSON arrays of strings.</summary>
internal static class JsonStrings
{
    /// <summary>The elements of text that <see cref="JsonProbe"/> found to be an array; null when one of them is not a string.</summary>
    public static List<string>? Decode(string array)
    {
        var elements = new List<string>();
        var position = array.IndexOf('[') + 1;

        while (true)
        {
            while (array[position] is ' ' or '\t' or '\n' or '\r' or ',')
                position++;

            if (array[position] == ']')
                return elements;

            if (array[position] != '"')
                return null;

            elements.Add(DecodeString(array, ref position));
        }
    }

    private static string DecodeString(string array, ref int position)
    {
        var start = ++position;

        while (array[position] is not ('"' or '\\'))
            position++;

        var text = new StringBuilder().Append(array, start, position - start);

        while (array[position] != '"')
        {
            if (array[position] != '\\')
            {
                _ = text.Append(array[position++]);
                continue;
            }

            var c = array[position + 1];
            position += 2;

            if (c == 'u')
                AppendUnicode(text, array, ref position);
            else
                _ = text.Append(c switch { 'b' => '\b', 'f' => '\f', 'n' => '\n', 'r' => '\r', 't' => '\t', _ => c });
        }

        position++;
        return text.ToString();
    }

    // Half of a surrogate pair becomes the replacement character, as in the builder's decoder.
    private static void AppendUnicode(StringBuilder text, string array, ref int position)
    {
        var c = Code(array, position);
        position += 4;

        if (!char.IsSurrogate(c))
        {
            _ = text.Append(c);
            return;
        }

        var isPair = char.IsHighSurrogate(c) && array[position] == '\\' && array[position + 1] == 'u' && char.IsLowSurrogate(Code(array, position + 2));

        if (!isPair)
        {
            _ = text.Append('\uFFFD');
            return;
        }

        _ = text.Append(c).Append(Code(array, position + 2));
        position += 6;
    }

    private static char Code(string array, int position) =>
        (char)int.Parse(array.Substring(position, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
