namespace ImageDsl.Dockerfile.Language;

/// <summary>The patterns that cut off or replace a piece of a variable's value: <c>*</c>, <c>?</c>, and a backslash before what is literal.</summary>
internal static class ValuePattern
{
    /// <summary>Applies an operator of a reference to a value.</summary>
    /// <param name="operator"><c>#</c>, <c>##</c>, <c>%</c>, <c>%%</c>, <c>/</c> or <c>//</c>.</param>
    /// <param name="value">The value.</param>
    /// <param name="pattern">The pattern.</param>
    /// <param name="replacement">What takes the place of a match, for <c>/</c> and <c>//</c>.</param>
    public static string Apply(string @operator, string value, string pattern, string replacement)
    {
        var tokens = Tokens(pattern);

        return @operator switch
        {
            "#" => Enumerable.Range(0, value.Length + 1).FirstOrNone(length => Matches(tokens, value, 0, length)) is { } cut ? value.Substring(cut) : value,
            "##" => LongestMatch(tokens, value, 0) is { } cut ? value.Substring(cut) : value,
            "%" => Enumerable.Range(0, value.Length + 1).FirstOrNone(length => Matches(tokens, value, value.Length - length, length)) is { } cut
                ? value.Substring(0, value.Length - cut)
                : value,
            "%%" => Enumerable.Range(0, value.Length + 1).FirstOrNone(start => Matches(tokens, value, start, value.Length - start)) is { } start
                ? value.Substring(0, start)
                : value,
            "/" => Replace(tokens, value, replacement, all: false),
            _ => Replace(tokens, value, replacement, all: true),
        };
    }

    private static string Replace(List<Token> tokens, string value, string replacement, bool all)
    {
        var text = new System.Text.StringBuilder();
        var position = 0;

        while (position < value.Length)
        {
            if (LongestMatch(tokens, value, position) is { } length and > 0)
            {
                _ = text.Append(replacement);
                position += length;

                if (!all)
                    break;
            }
            else
            {
                _ = text.Append(value[position++]);
            }
        }

        return text.Append(value, position, value.Length - position).ToString();
    }

    private static int? LongestMatch(List<Token> tokens, string value, int start)
    {
        for (var length = value.Length - start; length >= 0; length--)
        {
            if (Matches(tokens, value, start, length))
                return length;
        }

        return null;
    }

    /// <summary>Whether the range of the value is what the whole pattern means; the last star takes one more whenever the rest fails.</summary>
    private static bool Matches(List<Token> tokens, string value, int start, int length)
    {
        var (token, position, end) = (0, start, start + length);
        var (star, resume) = (-1, 0);

        while (position < end)
        {
            if (token < tokens.Count && tokens[token].Kind == TokenKind.Any)
            {
                star = token++;
                resume = position;
            }
            else if (token < tokens.Count && (tokens[token].Kind == TokenKind.One || tokens[token].Character == value[position]))
            {
                token++;
                position++;
            }
            else if (star >= 0)
            {
                token = star + 1;
                position = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (token < tokens.Count && tokens[token].Kind == TokenKind.Any)
            token++;

        return token == tokens.Count;
    }

    private static List<Token> Tokens(string pattern)
    {
        var tokens = new List<Token>();

        for (var i = 0; i < pattern.Length; i++)
        {
            tokens.Add(pattern[i] switch
            {
                '*' => new Token(TokenKind.Any, '*'),
                '?' => new Token(TokenKind.One, '?'),
                '\\' when i + 1 < pattern.Length => new Token(TokenKind.Literal, pattern[++i]),
                var c => new Token(TokenKind.Literal, c),
            });
        }

        return tokens;
    }

    private static int? FirstOrNone(this IEnumerable<int> numbers, Func<int, bool> fits)
    {
        foreach (var number in numbers)
        {
            if (fits(number))
                return number;
        }

        return null;
    }

    private enum TokenKind
    {
        Literal,
        One,
        Any,
    }

    private readonly record struct Token(TokenKind Kind, char Character);
}
