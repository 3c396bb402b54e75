namespace ImageDsl.Tool.Sources.Hcl;

/// <summary>A place in the text of an HCL file.</summary>
internal sealed class HclCursor
{
    private const int MaxDepth = 64;

    private readonly List<int> _lineStarts = [0];
    private int _depth;

    public HclCursor(string text)
    {
        Text = text;

        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
            _lineStarts.Add(end + 1);
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>Where it is.</summary>
    public int Position { get; set; }

    /// <summary>How many brackets are open around it, within which a line end is white space.</summary>
    public int Brackets { get; set; }

    public bool IsAtEnd => Position >= Text.Length;

    /// <summary>The character here; U+0000 at the end.</summary>
    public char Current => Peek(0);

    public bool IsComment => Current == '#' || (Current == '/' && Peek(1) is '/' or '*');

    public int Line => LineOf(Position);

    public char Peek(int ahead) => Position + ahead < Text.Length ? Text[Position + ahead] : '\0';

    public bool StartsWith(string text) => string.CompareOrdinal(Text, Position, text, 0, text.Length) == 0;

    /// <summary>Takes a text if it is here.</summary>
    public bool Take(string text)
    {
        if (!StartsWith(text))
            return false;

        Position += text.Length;
        return true;
    }

    public void Expect(char c)
    {
        if (Current != c)
            throw Error($"'{c}' is expected");

        Position++;
    }

    public static bool IsNameStart(char c) => char.IsLetter(c) || c == '_';

    public string ReadName()
    {
        var start = Position;

        if (!IsNameStart(Current))
            throw Error(IsAtEnd ? "the file ends too early" : $"'{Current}' is not expected");

        while (IsNameStart(Current) || char.IsAsciiDigit(Current) || Current == '-')
            Position++;

        return Text[start..Position];
    }

    /// <summary>White space and comments; line ends too where they mean nothing.</summary>
    public void SkipBlanks(bool lineEnds)
    {
        while (!IsAtEnd)
        {
            if (Current is ' ' or '\t' or '\r' or '\uFEFF' || (lineEnds && Current == '\n'))
                Position++;
            else if (Current == '#' || (Current == '/' && Peek(1) == '/'))
                Position = Text.IndexOf('\n', Position) is >= 0 and var end ? end : Text.Length;
            else if (Current == '/' && Peek(1) == '*')
                Position = Text.IndexOf("*/", Position + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : Text.Length;
            else
                return;
        }
    }

    /// <summary>Untrusted text can nest as deep as it is long; the thread's stack cannot.</summary>
    public T Nested<T>(Func<T> read)
    {
        if (++_depth > MaxDepth)
            throw Error($"it nests deeper than {MaxDepth} levels");

        try
        {
            return read();
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>Goes over an expression that is not understood, up to the end of its line, brackets balanced and strings whole.</summary>
    public void SkipExpression()
    {
        var open = 0;

        while (!IsAtEnd && (open > 0 || (Current is not ('\n' or ',' or '}' or ']' or ')') && !IsComment)))
        {
            if (IsComment)
            {
                SkipBlanks(lineEnds: false);
                continue;
            }

            if (Current == '"')
            {
                SkipString();
                continue;
            }

            if (Current == '<' && Peek(1) == '<')
            {
                _ = TakeHereDocument();
                continue;
            }

            open += Current switch { '(' or '[' or '{' => 1, ')' or ']' or '}' => -1, _ => 0 };
            Position++;
        }

        if (open > 0)
            throw Error("a bracket does not close");
    }

    /// <summary>Takes a here-document, of which the <c>&lt;&lt;</c> is here; gives what stands between its delimiters.</summary>
    public string TakeHereDocument()
    {
        var start = Position;
        Position += Peek(2) == '-' ? 3 : 2;
        var delimiter = ReadName();
        var bodyStart = Text.IndexOf('\n', Position) + 1;

        for (var line = bodyStart; line > 0 && line < Text.Length; line = Text.IndexOf('\n', line) + 1)
        {
            var end = Text.IndexOf('\n', line) is >= 0 and var found ? found : Text.Length;

            if (Text.AsSpan(line, end - line).Trim().SequenceEqual(delimiter))
            {
                Position = end;
                return Text[bodyStart..line];
            }

            if (end == Text.Length)
                break;
        }

        Position = start;
        throw Error("the here-document does not end");
    }

    public FormatException Error(string reason) => new($"line {Line}: {reason}");

    private int LineOf(int position) => _lineStarts.BinarySearch(position) is >= 0 and var line ? line + 1 : ~_lineStarts.BinarySearch(position);

    /// <summary>A string with all that its templates hold.</summary>
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
                    Position += 2;
                else if (Current is '$' or '%' && Peek(1) == '{')
                    open.Push(Text[++Position]);
                else if (Current == '\\')
                    Position++;
            }
            else if (Current is '"' or '{')
            {
                open.Push(Current);
            }
            else if (Current == '}')
            {
                _ = open.Pop();
            }

            Position++;
        }
        while (open.Count > 0 && !IsAtEnd);

        if (open.Count > 0)
            throw Error("the string does not end");
    }
}
