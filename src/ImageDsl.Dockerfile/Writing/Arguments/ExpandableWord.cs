using System.Text;
using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>
/// Text at a place where the builder's word lexer runs: it removes quotes and escapes and expands variables. Values of ENV, LABEL and
/// ARG, and the arguments of WORKDIR, USER and STOPSIGNAL, are written with <see cref="Encode"/>.
/// </summary>
internal static class ExpandableWord
{
    private const string PlainPunctuation = "_./:@%+,-";

    /// <summary>The value of an instruction as it stands where that is safe, and in double quotes otherwise.</summary>
    /// <param name="text">The value.</param>
    /// <param name="escape">The file's escape character.</param>
    /// <param name="keyword">The instruction.</param>
    /// <param name="name">The name that the value is given to; null for none.</param>
    public static string Encode(ExpandableText text, char escape, string keyword, string? name = null)
    {
        // Nearly all values are like this one.
        if (text.Literal is { Length: > 0 and <= LineText.FoldAfter } literal && literal[0] != '-' && IsPlain(literal, escape))
            return literal;

        Check(text, name is null ? $"The value of {keyword}" : keyword == "ARG" ? $"The default of ARG '{name}'" : $"The value of {keyword} '{name}'");
        return IsPlain(text, escape) ? Escape(text, escape) : Quote(text, escape);
    }

    /// <summary>A key of ENV or LABEL as it stands where that is safe, and in double quotes otherwise.</summary>
    public static string EncodeKey(string key, char escape, string keyword)
    {
        if (IsPlain(key, escape) && key[0] != '-')
            return key;

        ExpandableText text = key;
        Check(text, $"The key '{key}' of {keyword}");
        return IsPlain(text, escape) ? Escape(text, escape) : Quote(text, escape);
    }

    /// <summary>
    /// The text without quotes around it: every character that means something to the lexer is escaped. For places where another
    /// layer (a JSON string, a flag) holds the word together.
    /// </summary>
    public static string Escape(ExpandableText text, char escape)
    {
        var word = new StringBuilder();

        foreach (var part in text.Parts)
        {
            if (part is not LiteralPart literal)
            {
                _ = word.Append(VariableReference.Encode((VariablePart)part, escape));
                continue;
            }

            foreach (var c in literal.Text)
            {
                // The lexer's scanner drops a byte-order mark at the very beginning of a word.
                if (c is '"' or '\'' or '$' || c == escape || (c == '\uFEFF' && word.Length == 0))
                    _ = word.Append(escape);

                _ = word.Append(c);
            }
        }

        return word.ToString();
    }

    /// <summary>The text at a place that is split at blanks, whatever quotes stand around them.</summary>
    public static string OneWord(ExpandableText text, char escape, string place)
    {
        var word = Escape(text, escape);

        return word.Any(LineText.IsSeparator)
            ? throw new DockerfileFormatException($"{place} holds a blank, where the builder splits it: remove the blank.")
            : word;
    }

    /// <summary>Whether <see cref="Check"/> has nothing to refuse.</summary>
    public static bool IsWritable(ExpandableText text, bool inArray = false) => Problem(text, inArray) is null;

    /// <summary>Refuses text that no quoting can express, and variables whose names the lexer would not read back.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">What the text is, as the subject of a sentence.</param>
    /// <param name="inArray">Whether it stands in a JSON string, which can hold line breaks.</param>
    public static void Check(ExpandableText text, string place, bool inArray = false)
    {
        if (Problem(text, inArray) is { } problem)
            throw new DockerfileFormatException($"{place} {problem}");
    }

    /// <summary>Why the text has no form, as the rest of a sentence about its place; null when it has one.</summary>
    public static string? Problem(ExpandableText text, bool inArray)
    {
        foreach (var part in text.Parts)
        {
            var problem = part is not LiteralPart literal ? VariableReference.Problem((VariablePart)part, inArray)
                : inArray ? LineText.CharacterProblem(literal.Text)
                : LineText.Problem(literal.Text);

            if (problem is not null)
                return problem;
        }

        return null;
    }

    private static bool IsPlain(ExpandableText text, char escape) =>
        !text.Parts.IsEmpty && (text.Parts[0] is not LiteralPart first || !first.Text.StartsWith("--", StringComparison.Ordinal)) && IsMadeOf(text, PlainPunctuation, escape);

    private static bool IsPlain(string text, char escape) => IsMadeOf(text, PlainPunctuation, escape);

    /// <summary>Whether all parts of a text, as they are written, are short and have only letters, digits and the given punctuation.</summary>
    public static bool IsMadeOf(ExpandableText text, string punctuation, char escape)
    {
        foreach (var part in text.Parts)
        {
            var written = part is LiteralPart literal ? literal.Text : VariableReference.Words((VariablePart)part, escape);

            if (written.Length > LineText.FoldAfter || !IsMadeOf(written, punctuation, escape))
                return false;
        }

        return true;
    }

    // A backslash is an ordinary character where the backtick escapes: that is what the backtick is for.
    private static bool IsMadeOf(string text, string punctuation, char escape) => LineText.IsMadeOf(text, escape == '`' ? punctuation + "\\" : punctuation);

    /// <summary>The text in double quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="escape">The file's escape character.</param>
    /// <param name="isFolded">Whether lines of it are continued where they are too long.</param>
    public static string Quote(ExpandableText text, char escape, bool isFolded = true)
    {
        var word = new StringBuilder("\"");
        var sinceFold = 0;

        foreach (var part in text.Parts)
        {
            if (part is not LiteralPart literal)
            {
                _ = word.Append(VariableReference.Encode((VariablePart)part, escape));
                continue;
            }

            for (var i = 0; i < literal.Text.Length; i++)
            {
                var c = literal.Text[i];

                // The quotes are closed before and opened again after the break, so that the next line begins neither with '#' nor blank.
                if (isFolded && ++sinceFold > LineText.FoldAfter && !char.IsLowSurrogate(c))
                {
                    _ = word.Append('"').Append(escape).Append("\n\"");
                    sinceFold = 0;
                }

                if (c is '"' or '$' || c == escape)
                    _ = word.Append(escape);

                _ = word.Append(c);
            }
        }

        return word.Append('"').ToString();
    }
}
