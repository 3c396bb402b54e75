using System.Globalization;
using System.Text;

namespace ImageDsl.Tool.Sources.Hcl;

/// <summary>
/// Reads text with <c>${…}</c> and with the directives <c>%{ if … }</c> and <c>%{ for … }</c>; a <c>~</c> at a bracket takes the white space beside it away
/// (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md#templates).
/// </summary>
/// <param name="cursor">Where the text is read.</param>
/// <param name="expressions">Reads what stands in brackets.</param>
/// <param name="isEnd">Whether the text ends here.</param>
/// <param name="hasEscapes">Whether a backslash begins an escape.</param>
internal sealed class HclTemplateReader(HclCursor cursor, HclExpressionReader expressions, Func<bool> isEnd, bool hasEscapes)
{
    private readonly StringBuilder _literal = new();
    private bool _isTrimmed;

    /// <summary>Reads up to the end, or over a directive that belongs to one before.</summary>
    /// <param name="word">The word of that directive, or null at the end.</param>
    /// <exception cref="FormatException">The text is no template; the message says where.</exception>
    public HclExpression Read(out string? word)
    {
        var start = cursor.Position;
        var parts = new List<HclExpression>();
        word = null;

        while (word is null && !isEnd())
        {
            var isDirective = cursor.Current == '%';

            if (cursor.Current is '$' or '%' && cursor.Peek(1) == cursor.Current && cursor.Peek(2) == '{')
            {
                _ = _literal.Append(cursor.Current).Append('{');
                cursor.Position += 3;
            }
            else if (cursor.Current is '$' or '%' && cursor.Peek(1) == '{')
            {
                TakeLiteral(parts, isTrimmed: cursor.Peek(2) == '~');
                word = isDirective ? ReadDirective(parts) : ReadInterpolation(parts);
            }
            else if (hasEscapes && cursor.Current == '\\')
            {
                ReadEscape();
            }
            else if (hasEscapes && (cursor.Current == '\n' || cursor.IsAtEnd))
            {
                throw cursor.Error("the string does not end on its line");
            }
            else
            {
                _ = _literal.Append(cursor.Current);
                cursor.Position++;
            }
        }

        TakeLiteral(parts, isTrimmed: false);
        return new HclExpression.Template(parts, cursor.Text[start..cursor.Position]);
    }

    private void TakeLiteral(List<HclExpression> parts, bool isTrimmed)
    {
        var text = _isTrimmed ? _literal.ToString().TrimStart() : _literal.ToString();
        text = isTrimmed ? text.TrimEnd() : text;

        if (text.Length > 0)
            parts.Add(new HclExpression.Literal(new HclText(text)));

        _isTrimmed = false;
        _ = _literal.Clear();
    }

    private string? ReadInterpolation(List<HclExpression> parts)
    {
        parts.Add(Bracketed(expressions.ReadInner));
        return null;
    }

    /// <summary>Gives the word of a directive that ends or divides the one that is being read.</summary>
    private string? ReadDirective(List<HclExpression> parts)
    {
        var (word, introduction) = Bracketed(() =>
        {
            var name = cursor.ReadName();
            cursor.SkipBlanks(lineEnds: true);

            return (name, name switch
            {
                "if" => (null, "", expressions.ReadInner()),
                "for" => expressions.ReadForIntroduction(),
                _ => default,
            });
        });

        switch (word)
        {
            case "if":
                var whenTrue = Within("else", "endif", out var end);
                var whenFalse = end == "else" ? Within("endif", "endif", out _) : new HclExpression.Literal(new HclText(""));
                parts.Add(new HclExpression.Conditional(introduction.Item3, whenTrue, whenFalse));
                return null;
            case "for":
                var each = new HclExpression.For(introduction.Item1, introduction.Item2, introduction.Item3, null, Within("endfor", "endfor", out _), null);
                parts.Add(new HclExpression.Call("join", [new HclExpression.Literal(new HclText("")), each], IsExpanded: false));
                return null;
            default:
                return word;
        }
    }

    private HclExpression Within(string end, string otherEnd, out string word)
    {
        string? found = null;
        var within = cursor.Nested(() => Read(out found));

        word = found == end || found == otherEnd ? found : throw cursor.Error($"'%{{ {otherEnd} }}' is expected");
        return within;
    }

    /// <summary>Reads what stands between the brackets, of which the first is here.</summary>
    private T Bracketed<T>(Func<T> read) => cursor.Nested(() =>
    {
        cursor.Position += 2;
        cursor.Brackets++;
        _ = cursor.Take("~");
        cursor.SkipBlanks(lineEnds: true);

        var value = read();

        cursor.SkipBlanks(lineEnds: true);
        cursor.Brackets--;
        _isTrimmed = cursor.Take("~");
        cursor.Expect('}');
        return value;
    });

    private void ReadEscape()
    {
        var length = cursor.Peek(1) switch { 'u' => 4, 'U' => 8, _ => 0 };

        if (length > 0)
        {
            var start = Math.Min(cursor.Position + 2, cursor.Text.Length);
            var digits = cursor.Text.AsSpan(start, Math.Min(length, cursor.Text.Length - start));

            if (digits.Length < length || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || !Rune.IsValid(code))
                throw cursor.Error("the escape is none");

            _ = _literal.Append(new Rune(code).ToString());
            cursor.Position += 2 + length;
            return;
        }

        _ = _literal.Append(cursor.Peek(1) switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '"' => '"',
            '\\' => '\\',
            _ => throw cursor.Error("the escape is none"),
        });

        cursor.Position += 2;
    }
}
