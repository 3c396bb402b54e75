using System.Text;
using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Variables;

/// <summary>The patterns that cut off or replace a piece of a variable's value.</summary>
internal static class ValuePattern
{
    /// <summary>Applies an operator of a reference to a value; null when the builder refuses the pattern.</summary>
    /// <param name="operator"><c>#</c>, <c>##</c>, <c>%</c>, <c>%%</c>, <c>/</c> or <c>//</c>.</param>
    /// <param name="value">The value.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="replacement">What takes the place of a match, for <c>/</c> and <c>//</c>.</param>
    public static string? Apply(string @operator, string value, string pattern, string replacement)
    {
        var isSuffix = @operator[0] == '%';

        if (isSuffix)
            pattern = VariablePatterns.Reverse(pattern);

        if (!VariablePatterns.IsPattern(pattern))
            return null;

        return @operator[0] switch
        {
            '#' => WithoutPrefix(pattern, value, longest: @operator.Length > 1),
            '%' => Reverse(WithoutPrefix(pattern, Reverse(value), longest: @operator.Length > 1)),
            _ => Replace(new Glob(pattern), value, replacement, all: @operator.Length > 1),
        };
    }

    private static string WithoutPrefix(string pattern, string value, bool longest) =>
        new Glob(pattern).Match(value, 0, longest) is var end and >= 0 ? value.Substring(end) : value;

    private static string Reverse(string text)
    {
        var characters = text.ToCharArray();
        Array.Reverse(characters);

        // The halves of a pair stay in their order.
        for (var i = 0; i + 1 < characters.Length; i++)
        {
            if (char.IsLowSurrogate(characters[i]) && char.IsHighSurrogate(characters[i + 1]))
                (characters[i], characters[i + 1]) = (characters[i + 1], characters[i]);
        }

        return new string(characters);
    }

    private static string Replace(Glob pattern, string value, string replacement, bool all)
    {
        var result = new StringBuilder();
        var copied = 0;
        var isFirst = true;

        for (var position = 0; position <= value.Length; position++)
        {
            var end = pattern.Match(value, position, longest: true);

            // Right behind a match there is no empty one.
            if (end < 0 || (end == position && position == copied && !isFirst))
                continue;

            _ = result.Append(value, copied, position - copied).Append(all ? Template(replacement, value.Substring(position, end - position)) : replacement);
            copied = end;
            isFirst = false;

            if (!all)
                break;

            position = end > position ? end - 1 : position;
        }

        return result.Append(value, copied, value.Length - copied).ToString();
    }

    // Where all matches are replaced, the builder's regular expressions see references to groups: of those only the whole match has a value.
    private static string Template(string replacement, string match)
    {
        if (replacement.IndexOf('$') < 0)
            return replacement;

        var result = new StringBuilder();

        for (var i = 0; i < replacement.Length; i++)
        {
            if (replacement[i] != '$')
            {
                _ = result.Append(replacement[i]);
                continue;
            }

            var next = i + 1 < replacement.Length ? replacement[i + 1] : '\0';
            var isBraced = next == '{';
            var start = i + (isBraced ? 2 : 1);
            var end = start;

            while (end < replacement.Length && (replacement[end] == '_' || char.IsLetterOrDigit(replacement[end])))
                end++;

            if (next == '$')
            {
                _ = result.Append('$');
                i++;
            }
            else if (end == start || (isBraced && (end == replacement.Length || replacement[end] != '}')))
            {
                _ = result.Append('$');
            }
            else
            {
                _ = result.Append(replacement.Substring(start, end - start) == "0" ? match : "");
                i = isBraced ? end : end - 1;
            }
        }

        return result.ToString();
    }
}
