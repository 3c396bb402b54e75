using System.Globalization;
using System.Text;

namespace ImageDsl.Generator.Generation;

/// <summary>String literals that every version of C# reads, and that people can read too.</summary>
internal static class CSharpText
{
    /// <summary>A verbatim literal, with the line breaks as they are; escapes where a character would not survive or not be seen.</summary>
    public static string Literal(string text) => IsPlain(text) ? "@\"" + text.Replace("\"", "\"\"") + "\"" : Escaped(text);

    /// <summary>Text within one line of a comment.</summary>
    public static string Comment(string text) => new(text.Select(c => IsPlain(c) && c != '\n' ? c : ' ').ToArray());

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (!IsPlain(c))
                return false;
        }

        return true;
    }

    private static bool IsPlain(char c) => c is '\n' or '\t' or (>= ' ' and <= '~') || (c > '~' && char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse));

    private static string Escaped(string text)
    {
        var literal = new StringBuilder("\"");

        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => literal.Append('\\').Append(c),
                '\n' => literal.Append("\\n\" +\n    \""),
                _ when IsPlain(c) && c != '\t' => literal.Append(c),
                _ => literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
            };
        }

        return literal.Append('"').ToString();
    }
}
