using System.Text;
using ImageDsl.Dockerfile;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Rules.Estates;

/// <summary>
/// Replaces variables as BuildKit does (https://docs.docker.com/reference/dockerfile/#environment-replacement). A variable that is
/// declared nowhere is empty; one whose value only the builder knows makes the whole text unknown.
/// </summary>
internal static class VariableExpansion
{
    /// <summary>No reference to an image is longer, and patterns cost more than the length of what they are held against.</summary>
    private const int MaxLength = 4_096;

    /// <summary>The text without variables, or null when it is not known.</summary>
    /// <param name="text">The text.</param>
    /// <param name="variables">The values; null for a variable whose value only the builder knows.</param>
    public static string? Expand(ExpandableText text, IReadOnlyDictionary<string, string?> variables)
    {
        var expanded = new StringBuilder();

        foreach (var part in text.Parts)
        {
            var piece = part switch
            {
                LiteralPart literal => literal.Text,
                VariablePart variable => Expand(variable, variables),
                _ => null,
            };

            if (piece is null || expanded.Length + piece.Length > MaxLength)
                return null;

            _ = expanded.Append(piece);
        }

        return expanded.ToString();
    }

    private static string? Expand(VariablePart variable, IReadOnlyDictionary<string, string?> variables)
    {
        var isSet = variables.TryGetValue(variable.Name, out var value);

        // The builder gives it some value, so that only what ignores the value is known.
        if (isSet && value is null)
            return variable.Modifier is { Operator: "+" or ":+" } replaced ? Expand(replaced.Word, variables) : null;

        if (variable.Modifier is not { } modifier)
            return value ?? "";

        var counts = modifier.Operator[0] == ':' ? !string.IsNullOrEmpty(value) : isSet;

        return modifier.Operator switch
        {
            "-" or ":-" => counts ? value : Expand(modifier.Word, variables),
            "+" or ":+" => counts ? Expand(modifier.Word, variables) : "",
            "?" or ":?" => counts ? value : null,
            _ => Cut(value ?? "", modifier, variables),
        };
    }

    private static string? Cut(string value, VariableModifier modifier, IReadOnlyDictionary<string, string?> variables)
    {
        if (Expand(modifier.Word, variables) is not { } pattern || pattern.IndexOfAny(['?', '\\', '[']) >= 0)
            return null;

        return modifier.Operator switch
        {
            "#" => WithoutPrefix(value, pattern, Enumerable.Range(0, value.Length + 1)),
            "##" => WithoutPrefix(value, pattern, Enumerable.Range(0, value.Length + 1).Reverse()),
            "%" => WithoutSuffix(value, pattern, Enumerable.Range(0, value.Length + 1)),
            "%%" => WithoutSuffix(value, pattern, Enumerable.Range(0, value.Length + 1).Reverse()),
            "/" or "//" => Replace(value, pattern, modifier, variables),
            _ => null,
        };
    }

    private static string WithoutPrefix(string value, string pattern, IEnumerable<int> lengths)
    {
        foreach (var length in lengths)
        {
            if (WildcardPattern.Matches(pattern, value.Substring(0, length)))
                return value.Substring(length);
        }

        return value;
    }

    private static string WithoutSuffix(string value, string pattern, IEnumerable<int> lengths)
    {
        foreach (var length in lengths)
        {
            if (WildcardPattern.Matches(pattern, value.Substring(value.Length - length)))
                return value.Substring(0, value.Length - length);
        }

        return value;
    }

    private static string? Replace(string value, string pattern, VariableModifier modifier, IReadOnlyDictionary<string, string?> variables)
    {
        if (pattern.Length == 0 || pattern.IndexOf('*') >= 0 || Expand(modifier.Replacement ?? ExpandableText.Empty, variables) is not { } replacement)
            return null;

        if (modifier.Operator == "//")
            return value.Replace(pattern, replacement);

        var start = value.IndexOf(pattern, StringComparison.Ordinal);
        return start < 0 ? value : value.Substring(0, start) + replacement + value.Substring(start + pattern.Length);
    }
}
