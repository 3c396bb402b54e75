namespace ImageDsl.Dockerfile.Dockerignore;

/// <summary>A class of characters in a pattern: <c>[a-z]</c>, <c>[^0-9]</c>.</summary>
internal sealed class CharacterClass
{
    private readonly List<(int First, int Last)> _ranges = [];
    private bool _isNegated;

    /// <summary>Reads a class, and goes to the bracket that ends it; null when it is none.</summary>
    public static CharacterClass? Read(string pattern, ref int position)
    {
        var result = new CharacterClass();
        var i = position + 1;

        if (i < pattern.Length && pattern[i] == '^')
        {
            result._isNegated = true;
            i++;
        }

        while (i >= pattern.Length || pattern[i] != ']' || result._ranges.Count == 0)
        {
            if (ReadCharacter(pattern, ref i) is not { } first)
                return null;

            var last = first;

            if (pattern[i] == '-')
            {
                i++;

                if (ReadCharacter(pattern, ref i) is not { } end || end < first)
                    return null;

                last = end;
            }

            result._ranges.Add((first, last));
        }

        position = i;
        return result;
    }

    public bool Holds(string text, int position)
    {
        var c = CodePoint(text, position);
        return _ranges.Exists(range => range.First <= c && c <= range.Last) != _isNegated;
    }

    // Something has to follow it: at least the bracket that ends the class.
    private static int? ReadCharacter(string pattern, ref int i)
    {
        if (i >= pattern.Length || pattern[i] is '-' or ']')
            return null;

        if (pattern[i] == '\\' && ++i >= pattern.Length)
            return null;

        var c = CodePoint(pattern, i);
        i += c > char.MaxValue ? 2 : 1;
        return i >= pattern.Length ? null : c;
    }

    private static int CodePoint(string text, int position) =>
        char.IsHighSurrogate(text[position]) && position + 1 < text.Length && char.IsLowSurrogate(text[position + 1])
            ? char.ConvertToUtf32(text[position], text[position + 1])
            : text[position];
}
