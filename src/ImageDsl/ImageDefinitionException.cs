using ImageDsl.Values;

namespace ImageDsl;

/// <summary>
/// An image is defined in a way no builder would accept. At compile time the same text becomes a diagnostic at the expression that
/// caused it.
/// </summary>
public sealed class ImageDefinitionException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong, which grammar it breaks, and what to do instead.</param>
    public ImageDefinitionException(string message)
        : this("IMG004", message)
    {
    }

    internal ImageDefinitionException(string ruleId, string message)
        : base(VariableText.Show(message)) => RuleId = ruleId;

    /// <summary>The member of <see cref="Image"/> whose value is at fault, when no step is; null when that is not known.</summary>
    internal string? Member { get; init; }

    /// <summary>The id of the rule that the definition breaks, such as <c>IMG004</c>.</summary>
    public string RuleId { get; }
}
