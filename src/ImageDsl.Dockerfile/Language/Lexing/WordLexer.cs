using System.Text;

namespace ImageDsl.Dockerfile.Language;

/// <summary>
/// BuildKit's word lexer: removes quotes and escapes, and finds references to variables. Here it leaves the references as parts, since
/// their values are known to a build only. A stack of its own takes the place of recursion: the text is not ours, and may be nested as
/// deep as it likes.
/// </summary>
internal sealed class WordLexer
{
    /// <summary>References nested deeper than this are read, but no record holds them.</summary>
    public const int MaximumDepth = 100;

    private readonly string _text;
    private readonly int _end;
    private readonly char _escape;
    private readonly bool _hasQuotes;
    private readonly Stack<Frame> _outer = new();
    private Frame _frame = new('\0', 0);
    private int _position;

    private WordLexer(string text, int start, int end, char escape, bool hasQuotes)
    {
        _hasQuotes = hasQuotes;
        _text = text;
        _end = end;
        _escape = escape;

        // The lexer's scanner drops a byte-order mark at its beginning.
        _position = start < end && text[start] == '\uFEFF' ? start + 1 : start;
    }

    /// <summary>How deep references are nested in each other.</summary>
    private int Depth { get; set; }

    /// <summary>Reads a word, or says what is wrong with it and where.</summary>
    public static LexedWord Read(string text, int start, int end, char escape)
    {
        if (!NeedsLexer(text, start, end, escape))
            return new LexedWord(start == end ? ExpandableText.Empty : text.Substring(start, end - start)!, null, false);

        return new WordLexer(text, start, end, escape, hasQuotes: true).ReadAll();
    }

    /// <summary>Reads the content of an inline file: quotes are ordinary characters, and <c>\</c> escapes whatever the file says.</summary>
    public static LexedWord ReadContent(string text) => new WordLexer(text, 0, text.Length, '\\', hasQuotes: false).ReadAll();

    private static bool NeedsLexer(string text, int start, int end, char escape)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is '$' or '"' or '\'' or '\uFEFF' || text[i] == escape)
                return true;
        }

        return false;
    }

    private LexedWord ReadAll()
    {
        LexicalError? error = null;

        while (_position < _end && error is null)
            error = _frame.Quote < 0 ? ReadUnquoted() : ReadQuoted();

        if (error is null && _frame.Quote >= 0)
            error = new LexicalError("The double quote has no end.", _frame.Quote);

        if (error is null && _outer.Count > 0)
            error = new LexicalError($"The reference to a variable has no '{_frame.End}'.", _frame.Start);

        return new LexedWord(error is null ? _frame.ToText() : null, error, Depth > MaximumDepth);
    }

    private LexicalError? ReadUnquoted()
    {
        var c = _text[_position];

        if (c == _frame.End && _outer.Count > 0)
        {
            _position++;
            Close();
            return null;
        }

        switch (c)
        {
            case '\'' when _hasQuotes:
                return ReadSingleQuotes();
            case '"' when _hasQuotes:
                _frame.Quote = _position++;
                return null;
            case '$':
                return ReadVariable();
            default:
                ReadCharacter(c);
                return null;
        }
    }

    private void ReadCharacter(char c)
    {
        _position++;

        if (c != _escape)
        {
            _frame.Add(c);
            return;
        }

        if (_frame.KeepsEscapes)
            _frame.Add(c);

        if (_position < _end)
            _frame.Add(_text[_position++]);
    }

    private LexicalError? ReadSingleQuotes()
    {
        var close = _text.IndexOf('\'', _position + 1, _end - _position - 1);

        if (close < 0)
            return new LexicalError("The single quote has no end.", _position);

        _frame.Add(_text, _position + 1, close - _position - 1);
        _position = close + 1;
        return null;
    }

    private LexicalError? ReadQuoted()
    {
        var c = _text[_position];

        if (c == '$')
            return ReadVariable();

        _position++;

        if (c == '"')
        {
            _frame.Quote = -1;
            return null;
        }

        if (c == _escape)
        {
            if (_frame.KeepsEscapes)
                _frame.Add(c);

            if (_position == _end)
                return null;

            if (_text[_position] is '"' or '$' || _text[_position] == _escape)
                c = _text[_position++];
        }

        _frame.Add(c);
        return null;
    }

    private LexicalError? ReadVariable()
    {
        var start = _position++;

        if (Peek() != '{')
        {
            var plain = ReadName();

            if (plain.Length == 0)
                _frame.Add('$');
            else
                _frame.Add(new VariablePart(plain));

            return null;
        }

        _position++;

        if (_position == _end)
            return new LexicalError("The reference to a variable has no '}'.", start);

        if (Peek() is '{' or '}' or ':')
            return new LexicalError("The reference has no name of a variable.", start);

        var name = ReadName();

        if (_position == _end)
            return new LexicalError("The reference to a variable has no '}'.", start);

        var c = _text[_position++];

        if (c == '}')
        {
            _frame.Add(new VariablePart(name));
            return null;
        }

        return ReadModifier(name, c, start);
    }

    private LexicalError? ReadModifier(string name, char c, int start)
    {
        if (c == '/')
        {
            var all = Peek() == '/';

            if (all)
                _position++;

            Open(new Frame('/', start) { Name = name, Operator = all ? "//" : "/", KeepsEscapes = true });
            return null;
        }

        var colon = c == ':';

        if (colon)
            c = _position < _end ? _text[_position++] : '\0';

        var isPattern = c is '#' or '%';

        if ((isPattern && colon) || !(isPattern || c is '-' or '+' or '?'))
            return new LexicalError($"The builder does not know the change '{(colon ? ":" : "")}{(c == '\0' ? "" : c.ToString())}' of a variable.", start);

        Open(new Frame('}', start) { Name = name, Operator = colon ? ":" + c : c.ToString(), KeepsEscapes = isPattern });
        return null;
    }

    private void Open(Frame frame)
    {
        _outer.Push(_frame);
        _frame = frame;
        Depth = Math.Max(Depth, _outer.Count);
    }

    private void Close()
    {
        var closed = _frame;
        var word = closed.ToText();

        if (closed.End == '/')
        {
            _frame = new Frame('}', closed.Start) { Name = closed.Name, Operator = closed.Operator, Pattern = word, KeepsEscapes = true };
            return;
        }

        _frame = _outer.Pop();

        // No record holds what is nested deeper; only what is wrong with it matters.
        if (_outer.Count < MaximumDepth)
            _frame.Add(new VariablePart(closed.Name) { Modifier = Modifier(closed, word) });
    }

    private static VariableModifier Modifier(Frame frame, ExpandableText word)
    {
        if (frame.Pattern is { } pattern)
            return new VariableModifier(frame.Operator, pattern) { Replacement = word };

        return frame.Operator is "#" or "%" && Begin(word) == frame.Operator[0]
            ? new VariableModifier(frame.Operator + frame.Operator, WithoutFirst(word))
            : new VariableModifier(frame.Operator, word);
    }

    private static char Begin(ExpandableText text) => !text.Parts.IsEmpty && text.Parts[0] is LiteralPart literal ? literal.Text[0] : '\0';

    private static ExpandableText WithoutFirst(ExpandableText text)
    {
        var first = ((LiteralPart)text.Parts[0]).Text.Substring(1);
        var rest = text.Parts.Skip(1);
        return new ExpandableText((first.Length == 0 ? rest : rest.Prepend(new LiteralPart(first))).ToEquatableArray());
    }

    private string ReadName()
    {
        var start = _position;
        _position = VariableName.End(_text, start, _end);
        return _text.Substring(start, _position - start);
    }

    private char Peek() => _position < _end ? _text[_position] : '\0';

    /// <summary>The whole word, or the word of a reference. Literals that follow each other are one part.</summary>
    private sealed class Frame(char end, int start)
    {
        private readonly List<TextPart> _parts = [];
        private readonly StringBuilder _literal = new();

        /// <summary>What ends it.</summary>
        public char End { get; } = end;

        /// <summary>Where the reference begins.</summary>
        public int Start { get; } = start;

        public string Name { get; init; } = "";

        public string Operator { get; init; } = "";

        public ExpandableText? Pattern { get; init; }

        public bool KeepsEscapes { get; init; }

        /// <summary>Where the double quote stands that is open, or -1.</summary>
        public int Quote { get; set; } = -1;

        public void Add(char c) => _literal.Append(c);

        public void Add(string text, int start, int count) => _literal.Append(text, start, count);

        public void Add(VariablePart variable)
        {
            EndLiteral();
            _parts.Add(variable);
        }

        public ExpandableText ToText()
        {
            EndLiteral();
            return _parts.Count == 0 ? ExpandableText.Empty : new ExpandableText(_parts.ToEquatableArray());
        }

        private void EndLiteral()
        {
            if (_literal.Length > 0)
                _parts.Add(new LiteralPart(_literal.ToString()));

            _ = _literal.Clear();
        }
    }
}

/// <summary>What the lexer made of a word.</summary>
/// <param name="Text">The word without quotes, or null when it is wrong.</param>
/// <param name="Error">What is wrong with it, or null.</param>
/// <param name="IsTooDeep">Whether parts are missing from the text, because they are nested too deep for a record.</param>
internal readonly record struct LexedWord(ExpandableText? Text, LexicalError? Error, bool IsTooDeep);

/// <summary>What is wrong with a word.</summary>
/// <param name="Message">One sentence.</param>
/// <param name="Position">Where in the text that holds the word.</param>
internal sealed record LexicalError(string Message, int Position);
