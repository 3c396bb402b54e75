namespace ImageDsl.Dockerfile.Dockerignore;

/// <summary>
/// One pattern, matched against a whole path. It follows all possibilities at once, so that the time is that of path times pattern,
/// whatever they are.
/// </summary>
internal sealed class IgnorePattern
{
    private readonly List<Token> _tokens = [];
    private readonly string? _suffix;

    public IgnorePattern(string pattern)
    {
        // Text behind '**' at the very beginning, without anything special in it, is the end of a path: '**.md' too.
        if (pattern.StartsWith("**", StringComparison.Ordinal) && pattern.IndexOfAny(['*', '?', '[', ']', '\\'], 2) < 0)
        {
            _suffix = pattern.Substring(2);
            return;
        }

        for (var i = 0; i < pattern.Length; i++)
            Add(pattern, ref i);
    }

    /// <summary>Whether the builder takes it: classes are closed, not empty and in order, and no backslash ends it.</summary>
    public static bool IsPattern(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\' ? ++i == pattern.Length : pattern[i] == '[' && CharacterClass.Read(pattern, ref i) is null)
                return false;
        }

        return true;
    }

    public bool Matches(string path)
    {
        if (_suffix is not null)
            return path.EndsWith(_suffix, StringComparison.Ordinal) || (_suffix[0] == '/' && string.CompareOrdinal(path, 0, _suffix, 1, int.MaxValue) == 0);

        var states = new bool[_tokens.Count + 1];
        states[0] = true;

        for (var position = 0; ; position += Width(path, position))
        {
            SkipEmpty(states);

            if (position >= path.Length)
                return states[_tokens.Count];

            Step(states, path, position);
        }
    }

    private void Add(string pattern, ref int i)
    {
        switch (pattern[i])
        {
            case '*' when i + 1 < pattern.Length && pattern[i + 1] == '*':
                i += i + 2 < pattern.Length && pattern[i + 2] == '/' ? 2 : 1;
                AddDirectories(isLast: i + 1 == pattern.Length);
                break;
            case '*':
                _tokens.Add(new Token(TokenKind.Any));
                break;
            case '?':
                _tokens.Add(new Token(TokenKind.One));
                break;
            case '[' when CharacterClass.Read(pattern, ref i) is { } @class:
                _tokens.Add(new Token(TokenKind.Class) { Class = @class });
                break;
            case '\\' when i + 1 < pattern.Length:
                i++;
                AddLiteral(pattern, ref i);
                break;
            default:
                AddLiteral(pattern, ref i);
                break;
        }
    }

    private void AddDirectories(bool isLast)
    {
        if (isLast)
        {
            _tokens.Add(new Token(TokenKind.Everything));
            return;
        }

        _tokens.Add(new Token(TokenKind.Maybe));
        _tokens.Add(new Token(TokenKind.Directories));
    }

    private void AddLiteral(string pattern, ref int i)
    {
        var width = Width(pattern, i);
        _tokens.Add(new Token(TokenKind.Literal) { Text = pattern.Substring(i, width) });
        i += width - 1;
    }

    private void SkipEmpty(bool[] states)
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (!states[i])
                continue;

            if (_tokens[i].Kind is TokenKind.Any or TokenKind.Everything or TokenKind.Maybe)
                states[i + 1] = true;

            // The directories behind it may be none at all.
            if (_tokens[i].Kind == TokenKind.Maybe)
                states[i + 2] = true;
        }
    }

    private void Step(bool[] states, string path, int position)
    {
        for (var i = _tokens.Count; i >= 0; i--)
        {
            var stays = i < _tokens.Count && states[i] && Repeats(_tokens[i].Kind, path[position]);
            var comes = i > 0 && states[i - 1] && _tokens[i - 1].Takes(path, position);
            states[i] = stays || comes;
        }
    }

    private static bool Repeats(TokenKind kind, char c) => kind switch
    {
        TokenKind.Any => c != '/',
        TokenKind.Everything or TokenKind.Directories => c != '\n',
        _ => false,
    };

    private static int Width(string text, int position) =>
        char.IsHighSurrogate(text[position]) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]) ? 2 : 1;

    private enum TokenKind
    {
        Literal,
        Class,
        One,

        /// <summary>Anything within a directory.</summary>
        Any,

        /// <summary>The next token, or the one behind it.</summary>
        Maybe,

        /// <summary>Directories, each with its slash.</summary>
        Directories,

        /// <summary>Anything to the end.</summary>
        Everything,
    }

    private sealed class Token(TokenKind kind)
    {
        public TokenKind Kind { get; } = kind;

        public string Text { get; init; } = "";

        public CharacterClass? Class { get; init; }

        public bool Takes(string path, int position) => Kind switch
        {
            TokenKind.Literal => string.CompareOrdinal(path, position, Text, 0, Text.Length) == 0,
            TokenKind.Class => Class!.Holds(path, position),
            TokenKind.One => path[position] != '/',
            TokenKind.Directories => path[position] == '/',
            _ => false,
        };
    }
}
