using System.Globalization;
using System.Text;

namespace ImageDsl.Generator.Generation;

/// <summary>String literals that every version of C# reads, and that people can read too.</summary>
internal static class CSharpText
{
    /// <summary>A verbatim literal, with the line breaks as they are; escapes where a character would not survive or not be seen.</summary>
    public static StringBuilder AppendLiteral(this StringBuilder source, string text) => IsPlain(text) ? AppendVerbatim(source, text) : AppendEscaped(source, text);

    /// <summary>Text within one line of a comment.</summary>
    public static StringBuilder AppendComment(this StringBuilder source, string text)
    {
        if (IsPlain(text) && text.IndexOf('\n') < 0)
            return source.Append(text);

        foreach (var c in text)
            _ = source.Append(IsPlain(c) && c != '\n' ? c : ' ');

        return source;
    }

    private static StringBuilder AppendVerbatim(StringBuilder source, string text)
    {
        _ = source.Append("@\"");
        var start = 0;

        for (var quote = text.IndexOf('"'); quote >= 0; quote = text.IndexOf('"', start))
        {
            _ = source.Append(text, start, quote + 1 - start).Append('"');
            start = quote + 1;
        }

        return source.Append(text, start, text.Length - start).Append('"');
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (!IsPlain(c))
                return false;
        }

        return true;
    }

    private static bool IsPlain(char c) => c is >= ' ' and <= '~' || c is '\n' or '\t' || (c > '~' && char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse));

    private static StringBuilder AppendEscaped(StringBuilder source, string text)
    {
        _ = source.Append('"');

        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => source.Append('\\').Append(c),
                '\n' => source.Append("\\n\" +\n    \""),
                _ when IsPlain(c) && c != '\t' => source.Append(c),
                _ => source.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
            };
        }

        return source.Append('"');
    }
}
