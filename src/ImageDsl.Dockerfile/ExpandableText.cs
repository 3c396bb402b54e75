using System.Diagnostics.CodeAnalysis;

namespace ImageDsl.Dockerfile;

/// <summary>
/// Text in which the builder expands variables. A literal <c>$</c> and a reference to a variable are different things here and
/// can never be taken for each other; the writer escapes the one and writes <c>${NAME}</c> for the other.
/// </summary>
/// <param name="Parts">Literals and references in order.</param>
public sealed record ExpandableText(EquatableArray<TextPart> Parts)
{
    /// <summary>Literals and references in order. Literals that follow each other are one, and none is empty.</summary>
    public EquatableArray<TextPart> Parts { get; init => field = Joined(value); } = Joined(Parts);

    /// <summary>The text without characters.</summary>
    public static ExpandableText Empty { get; } = new(EquatableArray<TextPart>.Empty);

    /// <summary>The text when it refers to no variable; otherwise <see langword="null"/>.</summary>
    public string? Literal
    {
        get
        {
            if (Parts.Count == 0)
                return "";

            return Parts.Count == 1 && Parts[0] is LiteralPart literal ? literal.Text : null;
        }
    }

    /// <summary>Takes a string as it stands: every character, <c>$</c> included, is literal.</summary>
    /// <param name="text">The literal text; null gives null, so that optional values convert too.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator ExpandableText?(string? text) => text switch
    {
        null => null,
        "" => Empty,
        _ => new ExpandableText(EquatableArray<TextPart>.Adopt([new LiteralPart(text)])),
    };

    /// <summary>A reference to a variable.</summary>
    /// <param name="name">The variable's name, without <c>$</c> and braces.</param>
    public static ExpandableText Variable(string name) => new(new TextPart[] { new VariablePart(name) });

    /// <summary>The parts with references as <c>${NAME}</c>; for messages, not for a Dockerfile.</summary>
    public override string ToString() => Literal ?? string.Concat(Parts);

    private static EquatableArray<TextPart> Joined(EquatableArray<TextPart> parts)
    {
        if (!NeedsJoining(parts))
            return parts;

        var joined = new List<TextPart>();

        foreach (var part in parts)
        {
            if (part is LiteralPart { Text.Length: 0 })
                continue;

            if (part is LiteralPart next && joined.Count > 0 && joined[joined.Count - 1] is LiteralPart last)
                joined[joined.Count - 1] = new LiteralPart(last.Text + next.Text);
            else
                joined.Add(part);
        }

        return joined.ToEquatableArray();
    }

    private static bool NeedsJoining(EquatableArray<TextPart> parts)
    {
        var afterLiteral = false;

        for (var i = 0; i < parts.Count; i++)
        {
            var literal = parts[i] as LiteralPart;

            if (literal is not null && (afterLiteral || literal.Text.Length == 0))
                return true;

            afterLiteral = literal is not null;
        }

        return false;
    }
}

/// <summary>A piece of an <see cref="ExpandableText"/>.</summary>
public abstract record TextPart;

/// <summary>Characters that arrive unchanged.</summary>
/// <param name="Text">The characters.</param>
public sealed record LiteralPart(string Text) : TextPart
{
    /// <summary>The characters.</summary>
    public override string ToString() => Text;
}

/// <summary>A variable that the builder replaces with its value.</summary>
/// <param name="Name">The name: letters, digits and underscores, not beginning with a digit; or one of the shell's special parameters.</param>
public sealed record VariablePart(string Name) : TextPart
{
    /// <summary>What is done with the value, or null to take it as it is.</summary>
    public VariableModifier? Modifier { get; init; }

    /// <summary>The reference as <c>${NAME}</c>; for messages, not for a Dockerfile.</summary>
    public override string ToString() => "${" + Name + Modifier + "}";
}

/// <summary>What a reference does with the variable's value: <c>${NAME:-word}</c>.</summary>
/// <param name="Operator">
/// <c>:-</c> or <c>-</c> for a default, <c>:+</c> or <c>+</c> for a replacement of any value, <c>:?</c> or <c>?</c> for an error when there
/// is none (with the colon an empty value counts as none); <c>#</c>, <c>##</c>, <c>%</c>, <c>%%</c> to cut off a prefix or suffix, <c>/</c>
/// and <c>//</c> to replace the first match or all.
/// </param>
/// <param name="Word">
/// The default, replacement or message; for the last six operators a pattern, in which <c>*</c> and <c>?</c> are wildcards and the
/// escape character makes them literal.
/// </param>
public sealed record VariableModifier(string Operator, ExpandableText Word)
{
    /// <summary>What takes the place of a match, for <c>/</c> and <c>//</c>; null for the other operators.</summary>
    public ExpandableText? Replacement { get; init; }

    /// <summary>The operator and its words; for messages, not for a Dockerfile.</summary>
    public override string ToString() => Operator + Word + (Replacement is null ? "" : "/" + Replacement);
}
