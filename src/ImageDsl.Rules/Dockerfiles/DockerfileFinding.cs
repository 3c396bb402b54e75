using ImageDsl.Dockerfile;

namespace ImageDsl.Rules;

/// <summary>That a Dockerfile breaks a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">The message for people.</param>
/// <param name="Span">The instruction, or the text that is wrong.</param>
/// <param name="StandsFor">What other tools call it (<see cref="RuleFinding.StandsFor"/>).</param>
public sealed record DockerfileFinding(RuleInfo Rule, string Message, SourceSpan Span, EquatableArray<string> StandsFor)
{
    /// <summary>Whether it is an error, whatever its rule is, unless somebody configured the rule.</summary>
    public bool IsError { get; init; }

    /// <summary>Whether the file itself asks for the rule, which then holds though it is off by default.</summary>
    public bool IsAskedFor { get; init; }
}
