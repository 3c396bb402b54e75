// A lexer with a position, and positional patterns over its tokens.
public enum Tok
{
    Word,
    Eq,
    End
}

public sealed class Lexer(string text)
{
    private int _pos;
    public (Tok Kind, string Text) Next()
    {
        while (_pos < text.Length && text[_pos] is ' ' or '\t')
            _pos++;
        if (_pos >= text.Length)
            return (Tok.End, "");
        if (text[_pos] == '=')
        {
            _pos++;
            return (Tok.Eq, "=");
        }

        var start = _pos;
        while (_pos < text.Length && text[_pos] is not ('=' or ' '))
            _pos++;
        return (Tok.Word, text[start.._pos]);
    }
}

[OsLayer("test/program")]
public class Program : Case
{
    private static Dictionary<string, string> Parse(string s)
    {
        var lexer = new Lexer(s);
        var d = new Dictionary<string, string>();
        for (var t = lexer.Next(); t.Kind != Tok.End; t = lexer.Next())
        {
            if (t is not (Tok.Word, var key))
                throw new FormatException($"unexpected {t.Text}");
            if (lexer.Next().Kind != Tok.Eq)
                throw new FormatException("=");
            d[key] = lexer.Next().Text;
        }

        return d;
    }

    protected override void Define(ImageBuilder image)
    {
        foreach (var(k, v)in Parse("A=1  B = two C=3"))
            image.Env(k, v);
    }
}
