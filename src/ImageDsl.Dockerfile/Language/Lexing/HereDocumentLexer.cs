using System.Text;

namespace ImageDsl.Dockerfile.Language;

/// <summary>
/// Finds here-documents the way BuildKit does: it runs its word lexer, always with <c>\</c> as the escape character, over the whole
/// joined line. Anything that makes that lexer fail (an unbalanced quote, a modifier it does not know) switches here-documents off.
/// </summary>
internal sealed class HereDocumentLexer
{
    private const char Escape = '\\';

    /// <summary>Deeper than this the lexer gives up, as it does with anything else it cannot read; the builder's own limit is its stack.</summary>
    private const int MaximumDepth = 100;

    private readonly string _text;
    private readonly bool _keepQuotes;
    private readonly List<string> _words = [];
    private readonly StringBuilder _word = new();
    private bool _keepEscapes;
    private int _position;
    private int _depth;

    private HereDocumentLexer(string text, bool keepQuotes, bool keepEscapes)
    {
        _text = text;
        _keepQuotes = keepQuotes;
        _keepEscapes = keepEscapes;

        // The lexer's scanner drops a byte-order mark at its beginning.
        _position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    }

    /// <summary>The here-documents that a joined line opens, in order.</summary>
    public static List<HereDocumentWord> Find(string line)
    {
        var found = new List<HereDocumentWord>();

        if (line.IndexOf("<<", StringComparison.Ordinal) < 0)
            return found;

        foreach (var word in Words(line, keepQuotes: true, keepEscapes: true) ?? [])
        {
            if (Parse(word) is { } document)
                found.Add(document);
        }

        return found;
    }

    /// <summary>The here-document that one word opens, or null when it is an ordinary word.</summary>
    public static HereDocumentWord? Parse(string word)
    {
        var start = 0;

        while (start < word.Length && word[start] is >= '0' and <= '9')
            start++;

        if (string.CompareOrdinal(word, start, "<<", 0, 2) != 0)
            return null;

        start += 2;
        var stripTabs = start < word.Length && word[start] == '-';

        if (stripTabs)
            start++;

        while (start < word.Length && word[start] is ' ' or '\t' or '\n' or '\f' or '\r')
            start++;

        var rest = word.Substring(start);

        if (rest.Length == 0 || rest.IndexOf('<') >= 0)
            return null;

        var names = Words(rest, keepQuotes: false, keepEscapes: false);
        var quoted = Words(rest, keepQuotes: true, keepEscapes: false);

        if (names is not { Count: 1 } || quoted is not { Count: 1 })
            return null;

        return new HereDocumentWord(names[0], stripTabs, CountQuotes(names[0]) == CountQuotes(quoted[0]));
    }

    private static int CountQuotes(string text) => text.Count(c => c is '"' or '\'');

    private static List<string>? Words(string text, bool keepQuotes, bool keepEscapes)
    {
        var lexer = new HereDocumentLexer(text, keepQuotes, keepEscapes);
        return lexer.ReadTo(null, keepEscapes) is null ? null : lexer._words;
    }

    private string? ReadTo(char? end, bool keepEscapes)
    {
        if (_depth == MaximumDepth)
            return null;

        _depth++;
        var outer = _keepEscapes;
        _keepEscapes = keepEscapes;
        var result = ReadWords(end);
        _keepEscapes = outer;
        _depth--;
        return result;
    }

    // Nested calls share the buffer of the current word, and so drop what the outer word had so far, as BuildKit's do.
    private string? ReadWords(char? end)
    {
        var result = new StringBuilder();
        var words = end is null ? _words : [];
        var inWord = false;
        _ = _word.Clear();

        while (_position < _text.Length)
        {
            var c = _text[_position];

            if (c == end)
            {
                _position++;
                Flush(words);
                return result.ToString();
            }

            if (c is '$' or '<' or '\'' or '"')
            {
                if (ReadSpecial(c) is not { } piece)
                    return null;

                _ = result.Append(piece);

                if (c != '$')
                {
                    _ = _word.Append(piece);
                    inWord = true;
                    continue;
                }

                foreach (var character in piece)
                    AddSplit(words, character, ref inWord);

                continue;
            }

            _position++;

            if (c != Escape)
            {
                AddSplit(words, c, ref inWord);
                _ = result.Append(c);
                continue;
            }

            inWord = true;

            if (_keepEscapes)
            {
                _ = _word.Append(c);
                _ = result.Append(c);
            }

            if (_position == _text.Length)
                break;

            _ = _word.Append(_text[_position]);
            _ = result.Append(_text[_position++]);
        }

        if (end is not null)
            return null;

        Flush(words);
        return result.ToString();
    }

    private void AddSplit(List<string> words, char c, ref bool inWord)
    {
        if (!char.IsWhiteSpace(c))
        {
            _ = _word.Append(c);
            inWord = true;
        }
        else if (inWord && _word.Length > 0)
        {
            Flush(words);
            inWord = false;
        }
    }

    private void Flush(List<string> words)
    {
        if (_word.Length > 0)
            words.Add(_word.ToString());

        _ = _word.Clear();
    }

    private string? ReadSpecial(char c) => c switch
    {
        '$' => ReadVariable(),
        '<' => ReadAngles(),
        '\'' => ReadSingleQuotes(),
        _ => ReadDoubleQuotes(),
    };

    private string ReadAngles()
    {
        var start = _position++;

        if (Peek() != '<')
            return "<";

        _position++;

        while (Peek() is '\t' or '\r' or ' ')
            _position++;

        return _text.Substring(start, _position - start);
    }

    private string? ReadSingleQuotes()
    {
        var end = _text.IndexOf('\'', _position + 1);

        if (end < 0)
            return null;

        var content = _text.Substring(_position + 1, end - _position - 1);
        _position = end + 1;
        return _keepQuotes ? $"'{content}'" : content;
    }

    private string? ReadDoubleQuotes()
    {
        var result = new StringBuilder(_keepQuotes ? "\"" : "");
        _position++;

        while (_position < _text.Length)
        {
            var c = _text[_position];

            if (c == '$')
            {
                var value = ReadVariable();

                if (value is null)
                    return null;

                _ = result.Append(value);
                continue;
            }

            _position++;

            if (c == '"')
                return (_keepQuotes ? result.Append('"') : result).ToString();

            if (c == Escape)
            {
                if (_keepEscapes)
                    _ = result.Append(c);

                if (Peek() is '"' or '$' or Escape)
                    c = _text[_position++];
                else if (_position == _text.Length)
                    continue;
            }

            _ = result.Append(c);
        }

        return null;
    }

    private string? ReadVariable()
    {
        _position++;

        if (Peek() != '{')
            return "$" + ReadName();

        _position++;

        if (Peek() is '\0' or '{' or '}' or ':')
            return null;

        var name = ReadName();
        var modifier = Next();

        return modifier switch
        {
            '}' => "${" + name + "}",
            ':' => ReadModifier(name, ":" + Next()),
            '+' or '-' or '?' or '#' or '%' => ReadModifier(name, modifier.ToString()),
            '/' => ReadReplacement(name),
            _ => null,
        };
    }

    private string? ReadModifier(string name, string modifier)
    {
        if (modifier is ":#" or ":%")
            return null;

        var word = ReadTo('}', keepEscapes: modifier is "#" or "%");
        return word is null ? null : "${" + name + modifier + word + "}";
    }

    private string? ReadReplacement(string name)
    {
        if (Peek() == '/')
            _position++;

        var pattern = ReadTo('/', keepEscapes: true);
        var replacement = pattern is null ? null : ReadTo('}', keepEscapes: true);
        return replacement is null ? null : "${" + name + "/" + pattern + "/" + replacement + "}";
    }

    private string ReadName()
    {
        var start = _position;
        _position = VariableName.End(_text, start, _text.Length);
        return _text.Substring(start, _position - start);
    }

    // A NUL in the text ends a name as the end does; the writer refuses NULs before it comes to this.
    private char Peek() => _position < _text.Length ? _text[_position] : '\0';

    private char Next() => _position < _text.Length ? _text[_position++] : '\0';
}

/// <summary>A word that opens a here-document.</summary>
/// <param name="Delimiter">The line that ends it.</param>
/// <param name="StripTabs">Whether leading tabs are removed: <c>&lt;&lt;-</c>.</param>
/// <param name="Expand">Whether variables expand in it, which quotes around the delimiter switch off.</param>
internal sealed record HereDocumentWord(string Delimiter, bool StripTabs, bool Expand);
