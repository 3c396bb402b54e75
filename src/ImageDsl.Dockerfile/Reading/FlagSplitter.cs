using System.Text;

namespace ImageDsl.Dockerfile.Reading;

/// <summary>Takes the flags off the arguments. The builder's splitter walks over bytes, and so does this one.</summary>
internal static class FlagSplitter
{
    /// <summary>Splits <c>--flag … arguments</c>.</summary>
    /// <param name="text">What follows the keyword.</param>
    /// <param name="escape">The file's escape character.</param>
    /// <param name="rest">Where the arguments begin.</param>
    /// <returns>The flags, with quotes and escapes removed.</returns>
    public static List<FlagWord> Split(string text, char escape, out int rest)
    {
        rest = SkipBlanks(text, 0);

        if (!StartsFlag(text, rest))
            return [];

        var bytes = text.All(c => c <= '\u007F') ? text : ToByteString(text);
        var flags = SplitBytes(bytes, escape, out var end);

        // The positions were those of bytes; what they split off is turned back into characters.
        rest = ReferenceEquals(bytes, text) ? end : Encoding.UTF8.GetCharCount(ToBytes(bytes), 0, end);
        return flags;
    }

    private static List<FlagWord> SplitBytes(string text, char escape, out int rest)
    {
        var flags = new List<FlagWord>();
        var position = 0;

        while (true)
        {
            position = SkipBlanks(text, position);
            rest = position;

            if (!StartsFlag(text, position))
                return flags;

            var word = ReadWord(text, ref position, escape);

            if (word == "--")
            {
                rest = position;
                return flags;
            }

            flags.Add(new FlagWord(word, rest, position - rest));
        }
    }

    private static string ReadWord(string text, ref int position, char escape)
    {
        var word = new StringBuilder();
        var quote = '\0';

        for (; position < text.Length; position++)
        {
            var c = text[position];

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
                if (position + 1 == text.Length)
                    continue;

                c = text[++position];
            }

            _ = word.Append(c);
        }

        return word.ToString();
    }

    private static bool StartsFlag(string text, int position) => string.CompareOrdinal(text, position, "--", 0, 2) == 0;

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;

        return position;
    }

    private static string ToByteString(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var characters = new char[bytes.Length];

        for (var i = 0; i < bytes.Length; i++)
            characters[i] = (char)bytes[i];

        return new string(characters);
    }

    private static byte[] ToBytes(string byteString)
    {
        var bytes = new byte[byteString.Length];

        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)byteString[i];

        return bytes;
    }
}

/// <summary>A flag as the splitter gives it.</summary>
/// <param name="Text">The flag with its dashes, without quotes and escapes.</param>
/// <param name="Start">Where it begins in the arguments.</param>
/// <param name="Length">How long it is as written.</param>
internal sealed record FlagWord(string Text, int Start, int Length)
{
    /// <summary>The name, without dashes.</summary>
    public string Name => Text.Substring(2, (Text.IndexOf('=') is var equals and >= 0 ? equals : Text.Length) - 2);

    /// <summary>The value, or null when there is no <c>=</c>.</summary>
    public string? Value => Text.IndexOf('=') is var equals and >= 0 ? Text.Substring(equals + 1) : null;
}
