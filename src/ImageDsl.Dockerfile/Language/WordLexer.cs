using System.Text;

namespace ImageDsl.Dockerfile.Language;

/// <summary>
/// BuildKit's word lexer: removes quotes and escapes, and finds references to variables. Here it leaves the references as parts, since
/// their values are known to a build only.
/// </summary>
internal sealed class WordLexer
{
    /// <summary>References nested deeper than this are refused; the builder's own limit is its stack.</summary>
    private const int MaximumDepth = 100;

    private readonly string _text;
    private readonly char _escape;
    private int _position;
    private int _depth;

    private WordLexer(string text, char escape)
    {
        _text = text;
        _escape = escape;

        // The lexer's scanner drops a byte-order mark at its beginning.
        _position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    }

    /// <summary>Reads a word, or says what is wrong with it and where.</summary>
    public static ExpandableText? Read(string word, char escape, out LexicalError? error)
    {
        error = null;

        if (!NeedsLexer(word, escape))
            return word;

        try
        {
            return new WordLexer(word, escape).ReadTo(null, keepEscapes: false);
        }
        catch (LexicalException exception)
        {
            error = new LexicalError(exception.Message, Math.Min(exception.Position, word.Length));
            return null;
        }
    }

    private static bool NeedsLexer(string word, char escape)
    {
        foreach (var c in word)
        {
            if (c is '$' or '"' or '\'' or '\uFEFF' || c == escape)
                return true;
        }

        return false;
    }

    private ExpandableText ReadTo(char? end, bool keepEscapes)
    {
        if (++_depth > MaximumDepth)
            throw Error("The references to variables are nested too deep.", _position);

        var start = _position;
        var parts = new PartList();

        while (_position < _text.Length)
        {
            var c = _text[_position];

            if (c == end)
            {
                _position++;
                _depth--;
                return parts.ToText();
            }

            switch (c)
            {
                case '\'':
                    ReadSingleQuotes(parts);
                    break;
                case '"':
                    ReadDoubleQuotes(parts, keepEscapes);
                    break;
                case '$':
                    ReadVariable(parts);
                    break;
                default:
                    ReadCharacter(parts, keepEscapes);
                    break;
            }
        }

        if (end is not null)
            throw Error($"The reference to a variable has no '{end}'.", start);

        _depth--;
        return parts.ToText();
    }

    private void ReadCharacter(PartList parts, bool keepEscapes)
    {
        var c = _text[_position++];

        if (c != _escape)
        {
            parts.Add(c);
            return;
        }

        if (keepEscapes)
            parts.Add(c);

        if (_position < _text.Length)
            parts.Add(_text[_position++]);
    }

    private void ReadSingleQuotes(PartList parts)
    {
        var end = _text.IndexOf('\'', _position + 1);

        if (end < 0)
            throw Error("The single quote has no end.", _position);

        parts.Add(_text, _position + 1, end - _position - 1);
        _position = end + 1;
    }

    private void ReadDoubleQuotes(PartList parts, bool keepEscapes)
    {
        var start = _position++;

        while (_position < _text.Length)
        {
            var c = _text[_position];

            if (c == '$')
            {
                ReadVariable(parts);
                continue;
            }

            _position++;

            if (c == '"')
                return;

            if (c == _escape)
            {
                if (keepEscapes)
                    parts.Add(c);

                if (_position == _text.Length)
                    break;

                if (_text[_position] is '"' or '$' || _text[_position] == _escape)
                    c = _text[_position++];
            }

            parts.Add(c);
        }

        throw Error("The double quote has no end.", start);
    }

    private void ReadVariable(PartList parts)
    {
        var start = _position++;

        if (Peek() != '{')
        {
            var plain = ReadName();

            if (plain.Length == 0)
                parts.Add('$');
            else
                parts.Add(new VariablePart(plain));

            return;
        }

        _position++;

        if (_position == _text.Length)
            throw Error("The reference to a variable has no '}'.", start);

        if (Peek() is '{' or '}' or ':')
            throw Error("The reference has no name of a variable.", start);

        var name = ReadName();

        if (_position == _text.Length)
            throw Error("The reference to a variable has no '}'.", start);

        var c = _text[_position++];
        parts.Add(c == '}' ? new VariablePart(name) : new VariablePart(name) { Modifier = ReadModifier(c, start) });
    }

    private VariableModifier ReadModifier(char c, int start)
    {
        if (c == '/')
            return ReadReplacement();

        var colon = c == ':';

        if (colon)
            c = _position < _text.Length ? _text[_position++] : '\0';

        var isPattern = c is '#' or '%';

        if ((isPattern && colon) || !(isPattern || c is '-' or '+' or '?'))
            throw Error($"The builder does not know the change '{(colon ? ":" : "")}{(c == '\0' ? "" : c.ToString())}' of a variable.", start);

        var word = ReadTo('}', keepEscapes: isPattern);

        return isPattern && Begin(word) == c
            ? new VariableModifier($"{c}{c}", WithoutFirst(word))
            : new VariableModifier(colon ? ":" + c : c.ToString(), word);
    }

    private VariableModifier ReadReplacement()
    {
        var all = Peek() == '/';

        if (all)
            _position++;

        var pattern = ReadTo('/', keepEscapes: true);
        return new VariableModifier(all ? "//" : "/", pattern) { Replacement = ReadTo('}', keepEscapes: true) };
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
        _position = VariableName.End(_text, start);
        return _text.Substring(start, _position - start);
    }

    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private static LexicalException Error(string message, int position) => new(message, position);

    /// <summary>Literals that follow each other are one part.</summary>
    private sealed class PartList
    {
        private readonly List<TextPart> _parts = [];
        private readonly StringBuilder _literal = new();

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

    private sealed class LexicalException(string message, int position) : Exception(message)
    {
        public int Position { get; } = position;
    }
}

/// <summary>What is wrong with a word.</summary>
/// <param name="Message">One sentence.</param>
/// <param name="Position">Where in the word.</param>
internal sealed record LexicalError(string Message, int Position);
