using System.Diagnostics.CodeAnalysis;

namespace ImageDsl.Values;

/// <summary>Values that must be there.</summary>
internal static class Required
{
    /// <summary>The text, which must be neither null nor empty.</summary>
    /// <param name="value">The text.</param>
    /// <param name="subject">What it is, as the beginning of a sentence: <c>The name of a stage</c>.</param>
    public static string Text([NotNull] string? value, string subject)
    {
        if (value is null)
            throw new ImageDefinitionException($"{subject} must not be null.");

        return value.Length > 0 ? value : throw new ImageDefinitionException($"{subject} must not be empty.");
    }

    /// <summary>The list, in which no element may be null.</summary>
    public static string[] List([NotNull] string[]? values, string subject)
    {
        if (values is null)
            throw new ImageDefinitionException($"{subject} must not be null.");

        return Array.IndexOf(values, null) < 0 ? values : throw new ImageDefinitionException($"{subject} must not contain null.");
    }

    /// <summary>The list, which must have an element and no null.</summary>
    public static string[] AtLeastOne([NotNull] string[]? values, string subject) =>
        List(values, subject).Length > 0 ? values : throw new ImageDefinitionException($"{subject} must not be empty.");

    /// <summary>The value, which must not be null.</summary>
    public static T Value<T>([NotNull] T? value, string subject)
        where T : class =>
        value ?? throw new ImageDefinitionException($"{subject} must not be null.");
}
