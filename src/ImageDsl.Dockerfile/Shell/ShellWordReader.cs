using System.Text;

namespace ImageDsl.Dockerfile.Shell;

/// <summary>Reads words: quotes, escapes, expansions and substitutions.</summary>
internal sealed class ShellWordReader(ShellCursor cursor, ShellGrammar grammar)
{
    private static readonly string[] ParameterOperators =
        [":-", ":=", ":+", ":?", "-", "=", "+", "?", "##", "#", "%%", "%", "//", "/", "^^", "^", ",,", ",", "@", ":", "[", "*"];

    /// <summary>Whether a character ends a word where no quotes are; NUL stands for the end of the text.</summary>
    public static bool IsDelimiter(char c) => c is '\0' or ' ' or '\t' or '\r' or '\n' or ';' or '&' or '|' or '<' or '>' or '(' or ')';

    /// <summary>The position behind a variable's name.</summary>
    public static int EndOfName(string text, int start)
    {
        var end = start;

        while (end < text.Length && (text[end] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_' || (end > start && text[end] is >= '0' and <= '9')))
            end++;

        return end;
    }

    /// <summary>The word at the cursor, or null when none begins there.</summary>
    public ShellWord? Read()
    {
        var word = ReadValue();
        return word.Span.Length == 0 ? null : word;
    }

    /// <summary>The word at the cursor, which may be empty.</summary>
    public ShellWord ReadValue()
    {
        var start = cursor.Position;
        var parts = new Parts();

        while (!cursor.IsAtEnd)
        {
            var c = cursor.Current;

            if (c is '<' or '>' && cursor.Peek(1) == '(')
                parts.Add(ReadSubstitution());
            else if (IsDelimiter(c) || (c == '`' && cursor.IsInBackticks))
                break;
            else if (c == '$' && cursor.Peek(1) is '\'' or '"')
                parts.Add(ReadDollarQuotes());
            else if (c == '\'')
                ReadSingleQuotes(parts);
            else
                ReadPiece(parts, isQuoted: false);
        }

        return new ShellWord(parts.ToArray(), cursor.SpanFrom(start));
    }

    /// <summary>Goes over <c>(( … ))</c> at the cursor. Stays, and answers false, when the parentheses are not two that close together.</summary>
    public bool SkipArithmetic()
    {
        var depth = 0;

        for (var i = cursor.Position; i < cursor.Text.Length; i++)
        {
            switch (cursor.Text[i])
            {
                case '\\':
                    i++;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 1 && (i + 1 == cursor.Text.Length || cursor.Text[i + 1] != ')'):
                    return false;
                case ')' when depth == 0:
                    cursor.Position = i + 1;
                    return true;
                default:
                    break;
            }
        }

        return false;
    }

    /// <summary>A range without quotes and escapes, as the delimiter of a here-document is compared.</summary>
    public string WithoutQuotes(int start, int end)
    {
        var text = new StringBuilder();

        for (var i = start; i < end; i++)
        {
            if (cursor.Text[i] is '\'' or '"')
                continue;

            if (cursor.Text[i] == '\\')
                i++;

            if (i < end)
                _ = text.Append(cursor.Text[i]);
        }

        return text.ToString();
    }

    /// <summary>What means the same inside and outside of double quotes, but for escapes.</summary>
    private void ReadPiece(Parts parts, bool isQuoted)
    {
        switch (cursor.Current)
        {
            case '\\':
                ReadEscape(parts, isQuoted);
                break;
            case '"' when !isQuoted:
                ReadDoubleQuotes(parts);
                break;
            case '$':
                ReadDollar(parts, isQuoted);
                break;
            case '`':
                parts.Add(ReadBackticks());
                break;
            case var c:
                parts.Append(c, isQuoted);
                cursor.Position++;
                break;
        }
    }

    private void ReadEscape(Parts parts, bool isQuoted)
    {
        var next = cursor.Peek(1);

        if (next == '\n')
        {
            cursor.Position += 2;
        }
        else if (cursor.Position + 1 == cursor.Text.Length || (isQuoted && next is not ('"' or '\\' or '$' or '`')))
        {
            parts.Append('\\', isQuoted);
            cursor.Position++;
        }
        else
        {
            parts.Append(next, isQuoted: true);
            cursor.Position += 2;
        }
    }

    private void ReadSingleQuotes(Parts parts)
    {
        var start = cursor.Position + 1;
        var end = cursor.Text.IndexOf('\'', start);

        if (end < 0)
        {
            cursor.Fail();
            return;
        }

        parts.Append(cursor.Text.Substring(start, end - start));
        cursor.Position = end + 1;
    }

    private void ReadDoubleQuotes(Parts parts)
    {
        cursor.Position++;
        parts.Append("");

        if (cursor.Enter())
        {
            while (!cursor.IsAtEnd && cursor.Current != '"')
            {
                if (cursor.Current == '`' && cursor.IsInBackticks)
                    cursor.Fail();
                else
                    ReadPiece(parts, isQuoted: true);
            }
        }

        cursor.Leave();

        if (!cursor.Skip("\""))
            cursor.Fail();
    }

    /// <summary><c>$'…'</c> and <c>$"…"</c>, which mean one thing to bash and another to other shells.</summary>
    private ShellUnknownText ReadDollarQuotes()
    {
        var parts = new Parts();
        cursor.Position++;

        if (cursor.Current == '"')
        {
            ReadDoubleQuotes(parts);
            return new ShellUnknownText(parts.ToArray());
        }

        for (cursor.Position++; !cursor.IsAtEnd && cursor.Current != '\''; cursor.Position++)
        {
            if (cursor.Current == '\\')
                cursor.Position++;
        }

        if (!cursor.Skip("'"))
            cursor.Fail();

        return new ShellUnknownText(default);
    }

    private void ReadDollar(Parts parts, bool isQuoted)
    {
        var next = cursor.Peek(1);

        if (next == '(')
        {
            parts.Add(ReadParentheses());
        }
        else if (next == '{')
        {
            parts.Add(ReadBraces(isQuoted));
        }
        else if (EndOfParameter(cursor.Position + 1) is var end && end > cursor.Position + 1)
        {
            parts.Add(new ShellVariable(cursor.Text.Substring(cursor.Position + 1, end - cursor.Position - 1), "", default, isQuoted));
            cursor.Position = end;
        }
        else
        {
            parts.Append('$', isQuoted);
            cursor.Position++;
        }
    }

    private ShellWordPart ReadParentheses()
    {
        cursor.Position++;

        if (cursor.Peek(1) == '(' && SkipArithmetic())
            return new ShellUnknownText(default);

        cursor.Position--;
        return ReadSubstitution();
    }

    /// <summary><c>$(…)</c>, <c>&lt;(…)</c>, <c>&gt;(…)</c>.</summary>
    private ShellSubstitution ReadSubstitution()
    {
        cursor.Position += 2;
        var body = grammar.ReadList(mayBeEmpty: true);

        if (!cursor.Skip(")"))
            cursor.Fail();

        return new ShellSubstitution(body);
    }

    private ShellSubstitution ReadBackticks()
    {
        var start = cursor.Position + 1;
        var end = EndOfBackticks(start, out var hasEscapes);

        if (end < 0)
        {
            cursor.Fail();
            return new ShellSubstitution(null);
        }

        if (hasEscapes)
        {
            cursor.Position = end + 1;
            return new ShellSubstitution(null);
        }

        cursor.Position = start;
        cursor.IsInBackticks = true;
        var body = grammar.ReadList(mayBeEmpty: true);
        cursor.IsInBackticks = false;

        if (cursor.Position == end)
            cursor.Position++;
        else
            cursor.Fail();

        return new ShellSubstitution(body);
    }

    private int EndOfBackticks(int start, out bool hasEscapes)
    {
        hasEscapes = false;

        for (var i = start; i < cursor.Text.Length; i++)
        {
            if (cursor.Text[i] == '`')
                return i;

            if (cursor.Text[i] != '\\')
                continue;

            i++;
            hasEscapes |= i < cursor.Text.Length && cursor.Text[i] is '`' or '\\' or '$' or '"';
        }

        return -1;
    }

    private ShellVariable ReadBraces(bool isQuoted)
    {
        cursor.Position += 2;
        var prefix = cursor.Current is '#' or '!' && EndOfParameter(cursor.Position + 1) > cursor.Position + 1 && !IsOperatorBehindPrefix() ? 1 : 0;
        var start = cursor.Position;
        var end = EndOfParameter(start + prefix);

        while (end < cursor.Text.Length && cursor.Text[start + prefix] is >= '0' and <= '9' && cursor.Text[end] is >= '0' and <= '9')
            end++;

        if (end == start + prefix)
            cursor.Fail();
        else
            cursor.Position = end;

        var name = cursor.HasFailed ? "" : cursor.Text.Substring(start, end - start);
        var @operator = Array.Find(ParameterOperators, cursor.IsAt) ?? "";
        _ = cursor.Skip(@operator);

        if (@operator.Length == 0 && cursor.Current != '}')
            cursor.Fail();

        var operand = ReadOperand(isQuoted, quotesAreText: isQuoted && @operator.TrimStart(':') is "-" or "=" or "+" or "?");
        return new ShellVariable(name, @operator, operand, isQuoted);
    }

    // In ${#-x} and ${#} the character is the parameter itself, and no prefix of another.
    private bool IsOperatorBehindPrefix() => cursor.Current == '#' && cursor.Peek(1) is '-' or '?' or '#' && cursor.Peek(2) != '}';

    private EquatableArray<ShellWordPart> ReadOperand(bool isQuoted, bool quotesAreText)
    {
        var parts = new Parts();

        if (cursor.Enter())
        {
            while (!cursor.IsAtEnd && cursor.Current != '}')
            {
                if (cursor.Current == '\'' && !quotesAreText)
                    ReadSingleQuotes(parts);
                else if (cursor.Current == '"')
                    ReadDoubleQuotes(parts);
                else if (cursor.Current == '`' && cursor.IsInBackticks)
                    cursor.Fail();
                else if (cursor.Current == '\\' && cursor.Peek(1) == '}')
                    ReadEscape(parts, isQuoted: false);
                else
                    ReadPiece(parts, isQuoted);
            }
        }

        cursor.Leave();

        if (!cursor.Skip("}"))
            cursor.Fail();

        return parts.ToArray();
    }

    /// <summary>The position behind the parameter that begins at a position: a name, a number, or one special character.</summary>
    private int EndOfParameter(int start)
    {
        if (start >= cursor.Text.Length)
            return start;

        if (cursor.Text[start] is (>= '0' and <= '9') or '@' or '*' or '#' or '?' or '-' or '$' or '!')
            return start + 1;

        return EndOfName(cursor.Text, start);
    }

    /// <summary>Pieces of one word; characters next to each other become one piece.</summary>
    private sealed class Parts
    {
        private readonly List<ShellWordPart> _parts = [];
        private readonly StringBuilder _text = new();
        private bool _isQuoted;
        private bool _hasText;

        public void Append(char c, bool isQuoted)
        {
            Open(isQuoted);
            _ = _text.Append(c);
        }

        /// <summary>Text in quotes, which makes a word even when it is empty.</summary>
        public void Append(string quoted)
        {
            Open(isQuoted: true);
            _ = _text.Append(quoted);
        }

        public void Add(ShellWordPart part)
        {
            Flush();
            _parts.Add(part);
        }

        public EquatableArray<ShellWordPart> ToArray()
        {
            Flush();
            return _parts.ToEquatableArray();
        }

        private void Open(bool isQuoted)
        {
            if (_hasText && _isQuoted != isQuoted)
                Flush();

            _hasText = true;
            _isQuoted = isQuoted;
        }

        private void Flush()
        {
            // Empty quotes beside other text add nothing to the word.
            if (_hasText && (_text.Length > 0 || _parts.Count == 0))
                _parts.Add(new ShellText(_text.ToString(), _isQuoted));

            _ = _text.Clear();
            _hasText = false;
        }
    }
}
