using System.Text;

namespace ImageDsl.Dockerfile.Variables;

/// <summary>Replaces variables by their values as the builder does.</summary>
internal static class TextExpander
{
    public static Expansion Expand(ExpandableText text, Func<string, VariableValue> variables)
    {
        if (text.Literal is { } literal)
            return Expansion.Of(literal);

        var result = new StringBuilder();
        var isUnknown = false;

        foreach (var part in text.Parts)
        {
            var expansion = part is LiteralPart plain ? Expansion.Of(plain.Text) : Expand((VariablePart)part, variables);

            // What is wrong for certain is wrong whatever the rest is.
            if (expansion.Error is not null)
                return expansion;

            isUnknown |= expansion.IsUnknown;
            _ = result.Append(expansion.Text);
        }

        return isUnknown ? Expansion.Unknown : Expansion.Of(result.ToString());
    }

    private static Expansion Expand(VariablePart part, Func<string, VariableValue> variables)
    {
        var value = variables(part.Name);

        if (part.Modifier is not { } modifier)
            return value.State == VariableState.Unknown ? Expansion.Unknown : Expansion.Of(value.Text);

        // The builder expands the word whether it is needed or not.
        var word = Expand(modifier.Word, variables);
        var replacement = modifier.Replacement is null ? null : Expand(modifier.Replacement, variables);

        if (word.Error is not null || replacement?.Error is not null)
            return word.Error is not null ? word : replacement!;

        if (value.State == VariableState.Unknown)
            return Expansion.Unknown;

        return modifier.Operator switch
        {
            ":-" or "-" or ":+" or "+" or ":?" or "?" => Choose(part.Name, modifier.Operator, value, word),
            "#" or "##" or "%" or "%%" or "/" or "//" => Change(modifier.Operator, value.Text, word, replacement),
            _ => Expansion.Failed($"The builder does not know the change '{modifier.Operator}' of a variable."),
        };
    }

    private static Expansion Choose(string name, string @operator, VariableValue value, Expansion word)
    {
        var isMissing = value.State == VariableState.Unset || (@operator[0] == ':' && value.Text.Length == 0);

        return @operator[@operator.Length - 1] switch
        {
            '-' => isMissing ? word : Expansion.Of(value.Text),
            '+' => isMissing ? Expansion.Of("") : word,
            _ when !isMissing => Expansion.Of(value.Text),
            _ => Expansion.Failed(word.Text is { Length: > 0 } message ? $"The variable '{name}' is required: {message}." : $"The variable '{name}' is required, and has no value."),
        };
    }

    private static Expansion Change(string @operator, string value, Expansion word, Expansion? replacement)
    {
        if (word.Text is not { } pattern || replacement is { IsUnknown: true })
            return Expansion.Unknown;

        return ValuePattern.Apply(@operator, value, pattern, replacement?.Text ?? "") is { } changed
            ? Expansion.Of(changed)
            : Expansion.Failed($"The pattern '{pattern}' has a '\\' before a character that needs none: only '*', '?' and '\\' can be escaped.");
    }
}
