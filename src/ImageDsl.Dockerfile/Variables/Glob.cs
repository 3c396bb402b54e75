namespace ImageDsl.Dockerfile.Variables;

/// <summary>
/// The patterns of <c>${NAME#pattern}</c> and its kin: <c>*</c> is any text and <c>?</c> any character, both but for a line end. It follows
/// all possibilities at once, so that the time is that of text times pattern, whatever they are.
/// </summary>
internal sealed class Glob
{
    private readonly List<(GlobKind Kind, string Text)> _tokens = [];

    /// <summary>Takes a pattern that <see cref="Language.VariablePatterns.IsPattern"/> accepts.</summary>
    public Glob(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '*')
                _tokens.Add((GlobKind.Any, ""));
            else if (pattern[i] == '?')
                _tokens.Add((GlobKind.One, ""));
            else
                AddLiteral(pattern, ref i);
        }
    }

    /// <summary>The end of the shortest or longest match that begins at a position; -1 for none.</summary>
    public int Match(string text, int start, bool longest)
    {
        var states = new bool[_tokens.Count + 1];
        states[0] = true;
        var found = -1;

        for (var position = start; ; position += Width(text, position))
        {
            Skip(states);

            if (states[_tokens.Count])
            {
                found = position;

                if (!longest)
                    return found;
            }

            if (position >= text.Length || Array.IndexOf(states, true) < 0)
                return found;

            Step(states, text, position);
        }
    }

    private void AddLiteral(string pattern, ref int i)
    {
        if (pattern[i] == '\\')
            i++;

        var width = Width(pattern, i);
        _tokens.Add((GlobKind.Literal, pattern.Substring(i, width)));
        i += width - 1;
    }

    // '*' may stand for nothing.
    private void Skip(bool[] states)
    {
        for (var i = 0; i < _tokens.Count; i++)
            states[i + 1] |= states[i] && _tokens[i].Kind == GlobKind.Any;
    }

    private void Step(bool[] states, string text, int position)
    {
        for (var i = _tokens.Count; i >= 0; i--)
        {
            var stays = i < _tokens.Count && states[i] && _tokens[i].Kind == GlobKind.Any && text[position] != '\n';
            var comes = i > 0 && states[i - 1] && _tokens[i - 1].Kind != GlobKind.Any && Takes(_tokens[i - 1], text, position);
            states[i] = stays || comes;
        }
    }

    private static bool Takes((GlobKind Kind, string Text) token, string text, int position) =>
        token.Kind == GlobKind.One ? text[position] != '\n' : string.CompareOrdinal(text, position, token.Text, 0, token.Text.Length) == 0;

    private static int Width(string text, int position) =>
        char.IsHighSurrogate(text[position]) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1]) ? 2 : 1;

    private enum GlobKind
    {
        Literal,
        One,
        Any,
    }
}
