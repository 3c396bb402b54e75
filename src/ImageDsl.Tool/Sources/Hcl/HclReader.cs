using System.Globalization;
using System.Text;

namespace ImageDsl.Tool.Sources.Hcl;

/// <summary>
/// Reads the part of HCL that bake files are made of (https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md): blocks, attributes,
/// literals, templates, lists and objects. Operations, calls and <c>for</c> are passed over as unknown values, brackets balanced, so that
/// one of them costs no more than itself.
/// </summary>
internal sealed class HclReader
{
    private const int MaxDepth = 64;

    private readonly string _text;
    private readonly List<int> _lineStarts = [0];
    private int _position;
    private int _depth;

    private HclReader(string text)
    {
        _text = text;

        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
            _lineStarts.Add(end + 1);
    }

    /// <summary>Reads the blocks of a file.</summary>
    /// <exception cref="FormatException">The text is no HCL; the message says where.</exception>
    public static IReadOnlyList<HclBlock> Read(string text)
    {
        var reader = new HclReader(text);
        var blocks = new List<HclBlock>();

        for (reader.SkipBlanks(lineEnds: true); !reader.IsAtEnd; reader.SkipBlanks(lineEnds: true))
            reader.ReadBlock(blocks);

        return blocks;
    }

    /// <summary>Reads a string in which <c>${…}</c> are expressions, as every string of a JSON bake file is.</summary>
    /// <exception cref="FormatException">The text is no template.</exception>
    public static HclExpression ReadTemplate(string text)
    {
        var reader = new HclReader(text);
        return reader.ReadTemplate(() => reader.IsAtEnd, hasEscapes: false);
    }

    private bool IsAtEnd => _position >= _text.Length;

    private char Current => IsAtEnd ? '\0' : _text[_position];

    private void ReadBlock(List<HclBlock> blocks)
    {
        var line = LineOf(_position);
        var type = ReadName();
        var labels = new List<string>();

        for (SkipBlanks(lineEnds: false); Current != '{'; SkipBlanks(lineEnds: false))
        {
            if (Current == '=' && labels.Count == 0)
            {
                // An attribute outside of any block sets a variable.
                _position++;
                blocks.Add(new HclBlock("variable", [type], line, new Dictionary<string, HclExpression> { ["default"] = ReadExpression() }));
                return;
            }

            labels.Add(Current == '"' ? ReadLabel() : ReadName());
        }

        Nested(() =>
        {
            _position++;
            blocks.Add(new HclBlock(type, labels, line, ReadAttributes()));
        });
    }

    private Dictionary<string, HclExpression> ReadAttributes()
    {
        var attributes = new Dictionary<string, HclExpression>(StringComparer.Ordinal);

        for (SkipBlanks(lineEnds: true); Current != '}'; SkipBlanks(lineEnds: true))
        {
            if (IsAtEnd)
                throw Error("the block does not end");

            var start = _position;
            var name = Current == '"' ? ReadLabel() : ReadName();
            SkipBlanks(lineEnds: false);

            if (Current == '=' && Peek(1) != '=')
            {
                _position++;
                attributes[name] = ReadExpression();
            }
            else
            {
                // A block within the block, such as a variable's validation.
                _position = start;
                ReadBlock([]);
            }
        }

        _position++;
        return attributes;
    }

    /// <summary>An expression up to the end of its line or to what closes the brackets around it.</summary>
    private HclExpression ReadExpression()
    {
        SkipBlanks(lineEnds: false);
        var start = _position;
        var value = ReadPrimary();
        SkipBlanks(lineEnds: false);

        if (IsExpressionEnd)
            return value ?? new HclExpression.Unknown(_text[start.._position].Trim());

        while (!IsExpressionEnd)
            SkipToken();

        return new HclExpression.Unknown(_text[start.._position].Trim());
    }

    private bool IsExpressionEnd => IsAtEnd || Current is '\n' or '\r' or ',' or '}' or ']' or ')' || IsComment;

    private bool IsComment => Current == '#' || (Current == '/' && Peek(1) is '/' or '*');

    private HclExpression? ReadPrimary()
    {
        if (Current == '"')
        {
            _position++;
            var template = ReadTemplate(() => Current == '"' || IsAtEnd, hasEscapes: true);
            Expect('"');
            return template;
        }

        if (Current == '[')
            return Nested(ReadList);

        if (Current == '{')
            return Nested(ReadObject);

        if (Current == '<' && Peek(1) == '<')
            return ReadHereDocument();

        if (char.IsAsciiDigit(Current) || (Current == '-' && char.IsAsciiDigit(Peek(1))))
            return ReadNumber();

        if (!IsNameStart(Current))
            return null;

        var name = ReadName();

        return name switch
        {
            "true" or "false" => new HclExpression.Literal(new HclText(name)),
            "null" => new HclExpression.Literal(new HclNull()),
            _ => Current is '(' or '.' or '[' ? null : new HclExpression.Variable(name),
        };
    }

    private HclExpression ReadNumber()
    {
        var start = _position++;

        while (char.IsAsciiDigit(Current) || Current == '.')
            _position++;

        return new HclExpression.Literal(new HclText(_text[start.._position]));
    }

    private HclExpression? ReadList()
    {
        var start = _position++;
        var items = new List<HclExpression>();

        for (SkipBlanks(lineEnds: true); Current != ']'; SkipBlanks(lineEnds: true))
        {
            if (IsAtEnd)
                throw Error("the list does not end");

            items.Add(ReadExpression());
            SkipBlanks(lineEnds: true);

            if (Current == ',')
                _position++;
            else if (Current != ']')
                return SkipBrackets(start);
        }

        _position++;
        return new HclExpression.List(items);
    }

    private HclExpression? ReadObject()
    {
        var start = _position++;
        var members = new List<KeyValuePair<HclExpression, HclExpression>>();

        for (SkipBlanks(lineEnds: true); Current != '}'; SkipBlanks(lineEnds: true))
        {
            if (IsAtEnd)
                throw Error("the object does not end");

            if (ReadKey() is not { } key)
                return SkipBrackets(start);

            SkipBlanks(lineEnds: false);

            if (Current is not ('=' or ':'))
                return SkipBrackets(start);

            _position++;
            members.Add(new(key, ReadExpression()));
            SkipBlanks(lineEnds: true);

            if (Current == ',')
                _position++;
        }

        _position++;
        return new HclExpression.Object(members);
    }

    private HclExpression? ReadKey()
    {
        if (Current == '"')
            return ReadPrimary();

        return IsNameStart(Current) ? new HclExpression.Literal(new HclText(ReadName())) : null;
    }

    /// <summary>What stands in brackets and is more than literals, such as a <c>for</c>.</summary>
    private HclExpression? SkipBrackets(int start)
    {
        _position = start;
        SkipToken();
        return new HclExpression.Unknown(_text[start.._position]);
    }

    /// <summary>One token, or everything in the brackets that it opens.</summary>
    private void SkipToken()
    {
        var open = 0;

        do
        {
            switch (Current)
            {
                case '(' or '[' or '{':
                    open++;
                    _position++;
                    break;
                case ')' or ']' or '}':
                    open--;
                    _position++;
                    break;
                case '"':
                    SkipString();
                    break;
                default:
                    if (IsComment)
                        SkipBlanks(lineEnds: false);
                    else
                        _position++;
                    break;
            }
        }
        while (open > 0 && !IsAtEnd);

        if (open > 0)
            throw Error("a bracket does not close");
    }

    /// <summary>A string with all that its templates hold. Nothing of it is read, since what failed to be read once would be tried over and over.</summary>
    private void SkipString()
    {
        var open = new Stack<char>();

        do
        {
            if (open.Count > 0 && open.Peek() == '"')
            {
                if (Current == '"')
                    _ = open.Pop();
                else if (Current is '$' or '%' && Peek(1) == Current && Peek(2) == '{')
                    _position += 2;
                else if (Current is '$' or '%' && Peek(1) == '{')
                    open.Push(_text[++_position]);
                else if (Current == '\\')
                    _position++;
            }
            else if (Current is '"' or '{')
            {
                open.Push(Current);
            }
            else if (Current == '}')
            {
                _ = open.Pop();
            }

            _position++;
        }
        while (open.Count > 0 && !IsAtEnd);

        if (open.Count > 0)
            throw Error("the string does not end");
    }

    private HclExpression ReadTemplate(Func<bool> isEnd, bool hasEscapes)
    {
        var start = _position;
        var parts = new List<HclExpression>();
        var literal = new StringBuilder();

        while (!isEnd())
        {
            if (Current is '$' or '%' && Peek(1) == Current && Peek(2) == '{')
            {
                _ = literal.Append(Current).Append('{');
                _position += 3;
            }
            else if (Current is '$' or '%' && Peek(1) == '{')
            {
                TakeLiteral();
                parts.Add(Nested(ReadInterpolation));
            }
            else if (hasEscapes && Current == '\\')
            {
                ReadEscape(literal);
            }
            else if (hasEscapes && Current == '\n')
            {
                throw Error("the string does not end on its line");
            }
            else
            {
                _ = literal.Append(Current);
                _position++;
            }
        }

        TakeLiteral();
        return new HclExpression.Template(parts, _text[start.._position]);

        void TakeLiteral()
        {
            if (literal.Length > 0)
                parts.Add(new HclExpression.Literal(new HclText(literal.ToString())));

            _ = literal.Clear();
        }
    }

    private HclExpression ReadInterpolation()
    {
        var start = _position;
        var isDirective = Current == '%';
        _position += 2;

        if (!isDirective)
        {
            SkipBlanks(lineEnds: true);
            var value = ReadExpression();
            SkipBlanks(lineEnds: true);

            if (Current == '}')
            {
                _position++;
                return value;
            }
        }

        _position = start + 1;
        SkipToken();
        return new HclExpression.Unknown(_text[start.._position]);
    }

    private void ReadEscape(StringBuilder literal)
    {
        var length = Peek(1) switch { 'u' => 4, 'U' => 8, _ => 0 };

        if (length > 0)
        {
            var digits = _text.AsSpan(Math.Min(_position + 2, _text.Length), Math.Max(0, Math.Min(length, _text.Length - _position - 2)));

            if (digits.Length < length || !int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) || !Rune.IsValid(code))
                throw Error("the escape is none");

            _ = literal.Append(new Rune(code).ToString());
            _position += 2 + length;
            return;
        }

        _ = literal.Append(Peek(1) switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '"' => '"',
            '\\' => '\\',
            _ => throw Error("the escape is none"),
        });

        _position += 2;
    }

    private HclExpression ReadHereDocument()
    {
        var start = _position;
        _position += Peek(2) == '-' ? 3 : 2;
        var delimiter = ReadName();
        var bodyStart = _text.IndexOf('\n', _position) + 1;

        for (var line = bodyStart; line > 0 && line < _text.Length; line = _text.IndexOf('\n', line) + 1)
        {
            var end = _text.IndexOf('\n', line) is >= 0 and var found ? found : _text.Length;

            if (_text.AsSpan(line, end - line).Trim().SequenceEqual(delimiter))
            {
                _position = end;
                return new HclExpression.Template([ReadTemplate(_text[bodyStart..line])], _text[bodyStart..line]);
            }

            if (end == _text.Length)
                break;
        }

        _position = start;
        throw Error("the here-document does not end");
    }

    private string ReadLabel()
    {
        var line = LineOf(_position);
        _position++;
        var start = _position;

        while (Current is not '"' and not '\n' && !IsAtEnd)
            _position += Current == '\\' ? 2 : 1;

        if (Current != '"')
            throw new FormatException($"line {line}: the string does not end");

        return _text[start.._position++];
    }

    private string ReadName()
    {
        var start = _position;

        if (!IsNameStart(Current))
            throw Error(IsAtEnd ? "the file ends too early" : $"'{Current}' is not expected");

        while (IsNameStart(Current) || char.IsAsciiDigit(Current) || Current == '-')
            _position++;

        return _text[start.._position];
    }

    private static bool IsNameStart(char c) => char.IsLetter(c) || c == '_';

    private void SkipBlanks(bool lineEnds)
    {
        while (!IsAtEnd)
        {
            if (Current is ' ' or '\t' or '\r' or '\uFEFF' || (lineEnds && Current == '\n'))
                _position++;
            else if (Current == '#' || (Current == '/' && Peek(1) == '/'))
                _position = _text.IndexOf('\n', _position) is >= 0 and var end ? end : _text.Length;
            else if (Current == '/' && Peek(1) == '*')
                _position = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : _text.Length;
            else
                return;
        }
    }

    private char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private void Expect(char c)
    {
        if (Current != c)
            throw Error($"'{c}' is expected");

        _position++;
    }

    private void Nested(Action read) => _ = Nested<object?>(() =>
    {
        read();
        return null;
    });

    /// <summary>Untrusted text can nest as deep as it is long; the thread's stack cannot.</summary>
    private T Nested<T>(Func<T> read)
    {
        if (++_depth > MaxDepth)
            throw Error($"it nests deeper than {MaxDepth} levels");

        var result = read();
        _depth--;
        return result;
    }

    private int LineOf(int position) => _lineStarts.BinarySearch(position) is >= 0 and var line ? line + 1 : ~_lineStarts.BinarySearch(position);

    private FormatException Error(string reason) => new($"line {LineOf(_position)}: {reason}");
}
