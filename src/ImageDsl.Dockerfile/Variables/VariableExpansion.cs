namespace ImageDsl.Dockerfile.Variables;

/// <summary>
/// Replaces references to variables by their values, as BuildKit's word lexer does. A reference whose value cannot be known before a build
/// stays as it is, so the answer of an expansion is a text again; it has a <see cref="ExpandableText.Literal"/> when all is known.
/// </summary>
internal static class VariableExpansion
{
    /// <summary>Expands a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="find">The value of a variable by its name.</param>
    public static ExpandableText Expand(ExpandableText text, Func<string, VariableValue> find)
    {
        if (text.Literal is not null)
            return text;

        var parts = new List<TextPart>();

        foreach (var part in text.Parts)
        {
            if (part is VariablePart variable && Value(variable, find) is { } value)
                parts.AddRange(value.Parts);
            else
                parts.Add(part);
        }

        return Join(parts);
    }

    /// <summary>What a reference comes to; null when that is not known, or when a build would end with an error.</summary>
    private static ExpandableText? Value(VariablePart variable, Func<string, VariableValue> find)
    {
        var value = find(variable.Name);

        if (value.State == VariableState.Unknown)
            return null;

        if (variable.Modifier is not { } modifier)
            return value.Text;

        var isSet = value.State == VariableState.Set && (modifier.Operator[0] != ':' || value.Text.Length > 0);

        switch (modifier.Operator[modifier.Operator.Length - 1])
        {
            case '-':
                return isSet ? value.Text : Expand(modifier.Word, find);

            case '+':
                return isSet ? Expand(modifier.Word, find) : "";

            case '?':
                return isSet ? value.Text : null;
        }

        if (Expand(modifier.Word, find).Literal is not { } pattern)
            return null;

        var replacement = modifier.Replacement is { } by ? Expand(by, find).Literal : "";

        return replacement is null ? null : ValuePattern.Apply(modifier.Operator, value.Text, pattern, replacement);
    }

    private static ExpandableText Join(List<TextPart> parts)
    {
        var joined = new List<TextPart>();

        foreach (var part in parts)
        {
            if (part is LiteralPart literal && joined.Count > 0 && joined[joined.Count - 1] is LiteralPart before)
                joined[joined.Count - 1] = new LiteralPart(before.Text + literal.Text);
            else
                joined.Add(part);
        }

        return new ExpandableText(joined.ToEquatableArray());
    }
}
