using System.Text;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>
/// Takes the flags off the arguments. The builder's splitter walks over bytes and takes each for a character: a flag outside of ASCII is
/// corrupted, and two of those bytes even count as blanks.
/// </summary>
internal static class FlagSplitter
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Splits <c>--flag … arguments</c>.</summary>
    /// <param name="text">The line.</param>
    /// <param name="start">Where what follows the keyword begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="escape">The file's escape character.</param>
    /// <param name="rest">Where the arguments begin.</param>
    /// <returns>The flags, with quotes and escapes removed; null for none.</returns>
    public static List<FlagWord>? Split(string text, int start, int end, char escape, out int rest)
    {
        List<FlagWord>? flags = null;
        rest = start;

        while (true)
        {
            while (rest < end && char.IsWhiteSpace(text[rest]))
                rest++;

            if (rest + 1 >= end || text[rest] != '-' || text[rest + 1] != '-')
                return flags;

            var position = rest;
            var flag = new FlagWord(ReadWord(text, ref position, end, escape), rest, position);
            rest = position;

            if (flag.Text == "--")
                return flags;

            (flags ??= []).Add(flag);
        }
    }

    private static string ReadWord(string text, ref int position, int end, char escape)
    {
        var word = new StringBuilder();
        var quote = '\0';

        for (; position < end; position++)
        {
            var c = text[position];

            if (c > '\u007F')
            {
                if (AppendBytes(word, text, ref position, end, quote != '\0'))
                    break;

                continue;
            }

            if (quote == '\0' && char.IsWhiteSpace(c))
                break;

            if (c == quote)
            {
                quote = '\0';
                continue;
            }

            if (quote == '\0' && c is '"' or '\'')
            {
                quote = c;
                continue;
            }

            if (c == escape)
            {
                if (position + 1 == end)
                    continue;

                // Of an escaped character beyond ASCII the first byte is meant.
                if (text[position + 1] > '\u007F')
                {
                    position++;
                    _ = AppendBytes(word, text, ref position, end, isQuoted: true);
                    continue;
                }

                c = text[++position];
            }

            _ = word.Append(c);
        }

        return word.ToString();
    }

    /// <summary>Appends each byte of a character as a character; says whether one of them is a blank that ends the word.</summary>
    private static bool AppendBytes(StringBuilder word, string text, ref int position, int end, bool isQuoted)
    {
        var width = char.IsHighSurrogate(text[position]) && position + 1 < end && char.IsLowSurrogate(text[position + 1]) ? 2 : 1;

        foreach (var value in Utf8.GetBytes(text.Substring(position, width)))
        {
            if (!isQuoted && value is 0x85 or 0xA0)
            {
                position += width;
                return true;
            }

            _ = word.Append((char)value);
        }

        position += width - 1;
        return false;
    }
}
