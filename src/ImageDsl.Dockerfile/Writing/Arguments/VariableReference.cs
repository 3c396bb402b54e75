using System.Text;
using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>A reference to a variable. Its words are read by rules of their own, whatever quotes stand around the reference.</summary>
internal static class VariableReference
{
    private const string PlainPattern = "_.-:@,+=*?";

    public static string Encode(VariablePart variable, char escape) => "${" + variable.Name + Words(variable, escape) + "}";

    /// <summary>What stands between the name and the closing brace.</summary>
    public static string Words(VariablePart variable, char escape) => variable.Modifier switch
    {
        null => "",
        { Operator: ":-" or "-" or ":+" or "+" or ":?" or "?" } modifier => modifier.Operator + Word(modifier.Word, escape),
        { Replacement: { } replacement } modifier => modifier.Operator + Pattern(modifier.Word, escape) + "/" + Pattern(replacement, escape),
        var modifier => modifier.Operator + Pattern(modifier.Word, escape),
    };

    /// <summary>Why the reference has no form, as the rest of a sentence about its place; null when it has one.</summary>
    public static string? Problem(VariablePart variable, bool inArray)
    {
        if (!IsName(variable.Name))
            return $"refers to '{variable.Name}', which is not a variable's name: use letters, digits and '_', not beginning with a digit.";

        return variable.Modifier is { } modifier ? Problem(variable.Name, modifier, inArray) : null;
    }

    private static string? Problem(string name, VariableModifier modifier, bool inArray)
    {
        var isKnown = modifier.Replacement is null
            ? modifier.Operator is ":-" or "-" or ":+" or "+" or ":?" or "?" or "#" or "##" or "%" or "%%"
            : modifier.Operator is "/" or "//";

        if (!isKnown)
            return $"changes '{name}' with '{modifier.Operator}', which the builder does not know.";

        if (ExpandableWord.Problem(modifier.Word, inArray) is { } inWord)
            return inWord;

        if (modifier.Replacement is { } replacement && ExpandableWord.Problem(replacement, inArray) is { } inReplacement)
            return inReplacement;

        if (modifier.Operator[0] is not ('#' or '%' or '/'))
            return null;

        if (HoldsQuote(modifier.Word) || (modifier.Replacement is { } with && HoldsQuote(with)))
            return "has a pattern with a quote, which cannot be written in a pattern.";

        if (VariablePatterns.IsWrong(modifier))
            return "has a pattern with a '\\' before a character that needs none: only '*', '?' and '\\' can be escaped.";

        if (modifier.Operator == "/" && modifier.Word.Parts.IsEmpty)
            return "replaces nothing: a pattern that is replaced once must not be empty.";

        if (modifier.Operator.Length == 1 && Begin(modifier.Word).StartsWith(modifier.Operator, StringComparison.Ordinal))
            return $"has a pattern that begins with '{modifier.Operator}': escape that character.";

        return null;
    }

    private static bool HoldsQuote(ExpandableText text) => text.Parts.Any(part => part is LiteralPart literal && literal.Text.IndexOfAny(['\'', '"']) >= 0);

    private static string Begin(ExpandableText text) => text.Parts.IsEmpty || text.Parts[0] is not LiteralPart literal ? "" : literal.Text;

    // What the lexer takes for one name.
    private static bool IsName(string name) => name.Length > 0 && VariableName.End(name, 0, name.Length) == name.Length;

    private static string Word(ExpandableText text, char escape)
    {
        var word = new StringBuilder();

        foreach (var part in text.Parts)
        {
            if (part is not LiteralPart literal)
            {
                _ = word.Append(Encode((VariablePart)part, escape));
                continue;
            }

            foreach (var c in literal.Text)
            {
                if (c is '"' or '\'' or '$' or '}' || c == escape)
                    _ = word.Append(escape);

                _ = word.Append(c);
            }
        }

        return word.ToString();
    }

    // In patterns an escape character stays where it is, together with what follows it; only single quotes take a meaning away silently.
    private static string Pattern(ExpandableText text, char escape)
    {
        var pattern = new StringBuilder();

        foreach (var part in text.Parts)
        {
            if (part is not LiteralPart literal)
            {
                _ = pattern.Append(Encode((VariablePart)part, escape));
                continue;
            }

            AppendPattern(pattern, literal.Text, escape);
        }

        return pattern.ToString();
    }

    private static void AppendPattern(StringBuilder pattern, string text, char escape)
    {
        var isQuoted = false;

        for (var i = 0; i < text.Length; i++)
        {
            var isEscape = text[i] == escape && i + 1 < text.Length;
            var isPlain = isEscape || LineText.IsOneOf(text[i], PlainPattern);

            if (isPlain == isQuoted)
            {
                _ = pattern.Append('\'');
                isQuoted = !isQuoted;
            }

            _ = pattern.Append(text[i]);

            if (isEscape)
                _ = pattern.Append(text[++i]);
        }

        if (isQuoted)
            _ = pattern.Append('\'');
    }
}
