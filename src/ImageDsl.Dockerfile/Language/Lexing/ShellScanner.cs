namespace ImageDsl.Dockerfile.Language;

/// <summary>
/// Finds the blanks of a shell command that only separate words. It knows quotes, escapes, parentheses and comments, and stops at the
/// first thing whose meaning depends on more: all it found before stands.
/// </summary>
internal struct ShellScanner
{
    private readonly string _text;
    private readonly int _end;
    private readonly bool _isWindows;
    private int _next;

    /// <summary>Begins with a command.</summary>
    /// <param name="text">The text that holds the command.</param>
    /// <param name="start">Where the command begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="escape">The file's escape character: a backtick tells of a Windows shell, to which a backslash is an ordinary character.</param>
    public ShellScanner(string text, int start, int end, char escape)
    {
        _text = text;
        _end = end;
        _isWindows = escape == '`';
        _next = start;
        Start = start;
    }

    /// <summary>Where the blank stands.</summary>
    public int Position { get; private set; }

    /// <summary>How many parentheses and braces are open around it.</summary>
    public int Depth { get; private set; }

    private int Start { get; }

    /// <summary>Goes to the next blank outside quotes; false at the end or at the first thing that is not certain.</summary>
    public bool MoveNext()
    {
        for (var i = _next; i < _end; i++)
        {
            switch (_text[i])
            {
                case ' ' or '\t':
                    Position = i;
                    _next = i + 1;
                    return true;
                // It may open a command substitution, or be PowerShell's escape character.
                case '`':
                    return Stop();
                case '\\' when !_isWindows:
                    i++;
                    break;
                case '\'' when i > Start && _text[i - 1] == '$':
                    return Stop();
                case '\'':
                    i = EndOfSingleQuotes(i);
                    break;
                case '"':
                    i = EndOfDoubleQuotes(i);
                    break;
                case '(':
                case '{' when IsWord(i):
                    Depth++;
                    break;
                case ')':
                case '}' when IsWord(i):
                    // One without an opening belongs to a pattern of 'case'.
                    Depth = Math.Max(0, Depth - 1);
                    break;
                case '#' when i == Start || char.IsWhiteSpace(_text[i - 1]):
                    return Stop();
                case '$' when i + 1 < _end && _text[i + 1] == '{':
                    i = EndOfExpansion(i + 1);
                    break;
                case '[' when i + 1 < _end && _text[i + 1] == '[':
                    i = _text.IndexOf("]]", i, _end - i, StringComparison.Ordinal);
                    break;
                default:
                    break;
            }

            if (i < 0)
                return Stop();
        }

        return Stop();
    }

    private bool Stop()
    {
        _next = _end;
        return false;
    }

    // Braces group commands where they stand alone; elsewhere they are ordinary characters.
    private readonly bool IsWord(int i) =>
        (i == Start || char.IsWhiteSpace(_text[i - 1]) || _text[i - 1] == ';') && (i + 1 == _end || char.IsWhiteSpace(_text[i + 1]) || _text[i + 1] is ';' or ')');

    // To one of the shells of Windows single quotes are ordinary characters, so double quotes between them may begin a string.
    private readonly int EndOfSingleQuotes(int start)
    {
        var close = _text.IndexOf('\'', start + 1, _end - start - 1);
        return _isWindows && close >= 0 && _text.IndexOf('"', start, close - start) >= 0 ? -1 : close;
    }

    // What stands in ${…} or $(…) inside the quotes may hold quotes of its own: then nothing after it is certain.
    private readonly int EndOfDoubleQuotes(int start)
    {
        for (var i = start + 1; i < _end; i++)
        {
            if (_text[i] == '"')
                return i;

            if (_text[i] == '`')
                return -1;

            if (_text[i] == '\\' && !_isWindows)
                i++;
            else if (_text[i] == '$' && i + 1 < _end && _text[i + 1] is '(' or '{')
                i = EndOfExpansion(i + 1);

            if (i < 0)
                return -1;
        }

        return -1;
    }

    private readonly int EndOfExpansion(int open)
    {
        var close = _text[open] == '(' ? ')' : '}';

        for (var i = open + 1; i < _end; i++)
        {
            if (_text[i] == close)
                return i;

            if (_text[i] is '"' or '\'' or '`' or '\\' or '(' or '{')
                return -1;
        }

        return -1;
    }
}
