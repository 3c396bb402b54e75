namespace ImageDsl.Dockerfile.Language;

/// <summary>The patterns of <c>${NAME#pattern}</c> and its kin, as far as they are wrong whatever the variables hold.</summary>
internal static class VariablePatterns
{
    /// <summary>What is wrong with a pattern in the text, or null.</summary>
    public static string? Problem(ExpandableText text)
    {
        foreach (var part in text.Parts)
        {
            if (part is VariablePart { Modifier: { } modifier } && Problem(modifier) is { } problem)
                return problem;
        }

        return null;
    }

    /// <summary>Whether it depends on the values of variables that the text is right.</summary>
    public static bool MayFail(ExpandableText text)
    {
        foreach (var part in text.Parts)
        {
            if (part is VariablePart { Modifier: { } modifier }
                && (modifier.Operator is ":?" or "?" || (modifier.Operator[0] is '#' or '%' or '/' && modifier.Word.Literal is null) || MayFail(modifier.Word)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the modifier has a pattern that is wrong whatever variables hold.</summary>
    public static bool IsWrong(VariableModifier modifier) =>
        modifier.Operator[0] is '#' or '%' or '/'
        && modifier.Word.Literal is { } pattern
        && !IsPattern(modifier.Operator[0] == '%' ? Reverse(pattern) : pattern);

    private static string? Problem(VariableModifier modifier)
    {
        if (Problem(modifier.Word) is { } inWord)
            return inWord;

        if (modifier.Replacement is { } replacement && Problem(replacement) is { } inReplacement)
            return inReplacement;

        return IsWrong(modifier)
            ? $"The pattern '{modifier.Word.Literal}' has a '\\' before a character that needs none: only '*', '?' and '\\' can be escaped."
            : null;
    }

    /// <summary>Whether each backslash stands before something that it can escape.</summary>
    public static bool IsPattern(string pattern)
    {
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '\\')
                continue;

            i++;

            if (i == pattern.Length || pattern[i] is not ('*' or '?' or '\\' or '}' or '/'))
                return false;
        }

        return true;
    }

    /// <summary>The pattern for the text backwards: pairs of a backslash and what it escapes stay as they are.</summary>
    public static string Reverse(string pattern)
    {
        var reversed = new char[pattern.Length];

        for (var i = 0; i < pattern.Length; i++)
        {
            var width = pattern[i] == '\\' && i + 1 < pattern.Length && !char.IsHighSurrogate(pattern[i + 1]) ? 2 : 1;

            for (var j = 0; j < width; j++)
                reversed[pattern.Length - i - width + j] = pattern[i + j];

            i += width - 1;
        }

        return new string(reversed);
    }
}
