using System.Globalization;
using System.Text;
using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>Strings as a JSON array: the exec form of commands, and the form of paths that plain words cannot hold.</summary>
internal static class JsonArray
{
    private const int MaximumColumns = 120;

    /// <summary>The array on one line, or one element a line when it is long.</summary>
    /// <param name="elements">The decoded elements.</param>
    /// <param name="escape">The file's continuation character.</param>
    public static string Encode(IEnumerable<string> elements, char escape)
    {
        var encoded = elements.Select(element => EncodeString(element, escape)).ToList();
        var line = "[" + string.Join(", ", encoded) + "]";

        return line.Length <= MaximumColumns ? line : "[" + string.Join($", {escape}\n    ", encoded) + "]";
    }

    private static string EncodeString(string text, char escape)
    {
        var json = StringBuilderCache.Acquire().Append('"');
        var sinceFold = 0;
        var afterFold = false;

        for (var i = 0; i < text.Length; i++)
        {
            var width = char.IsHighSurrogate(text[i]) ? 2 : 1;
            var fold = (sinceFold += width) > LineText.FoldAfter;

            // On both sides of a break inside a string stand \u escapes: so the line cannot end in two escape characters, and the next
            // one cannot begin with '#' or be blank.
            if (fold || afterFold)
                AppendCode(json, text, i, width);
            else if (width == 2)
                _ = json.Append(text, i, 2);
            else
                AppendCharacter(json, text[i]);

            if (fold)
            {
                _ = json.Append(escape).Append('\n');
                sinceFold = 0;
            }

            afterFold = fold;
            i += width - 1;
        }

        return StringBuilderCache.ToStringAndRelease(json.Append('"'));
    }

    private static void AppendCharacter(StringBuilder json, char c) => _ = c switch
    {
        '"' or '\\' => json.Append('\\').Append(c),
        '\n' => json.Append("\\n"),
        '\r' => json.Append("\\r"),
        '\t' => json.Append("\\t"),
        < ' ' or '\u007F' => AppendCode(json, c),
        _ => json.Append(c),
    };

    private static void AppendCode(StringBuilder json, string text, int start, int count)
    {
        for (var i = start; i < start + count; i++)
            _ = AppendCode(json, text[i]);
    }

    private static StringBuilder AppendCode(StringBuilder json, char c) =>
        json.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
}
