using System.Globalization;
using ImageDsl.Dockerfile;

namespace ImageDsl.Rules;

/// <summary>That an image breaks a rule.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Class">The full name of the image class.</param>
/// <param name="Arguments">What the placeholders of the rule's message stand for.</param>
/// <param name="Place">The instruction that caused it, or null for the class as a whole.</param>
public sealed record RuleFinding(RuleInfo Rule, string Class, EquatableArray<string> Arguments, InstructionPlace? Place = null)
{
    /// <summary>
    /// The rules of other tools that would report the same here: names of BuildKit's checks, and codes of hadolint. Whoever switched one
    /// of them off for a line has switched this finding off.
    /// </summary>
    public EquatableArray<string> StandsFor { get; init; }

    /// <summary>Whether it is an error, whatever its rule is, unless somebody configured the rule.</summary>
    public bool IsError { get; init; }

    /// <summary>What a fix would put in the place of what is there, or null. Its form is a matter of the rule.</summary>
    public string? Proposal { get; init; }

    /// <summary>The message for people.</summary>
    public string Message => string.Format(CultureInfo.InvariantCulture, Rule.MessageFormat, [.. Arguments]);
}

/// <summary>The place of an instruction in the document of an image, from which a host that kept origins finds the source.</summary>
/// <param name="Stage">The position of the stage; the last one is the image.</param>
/// <param name="Instruction">The position of the instruction in the stage, or null for the FROM that opens it.</param>
public sealed record InstructionPlace(int Stage, int? Instruction)
{
    /// <summary>The stage of the ARG instructions before the first FROM.</summary>
    public const int BeforeStages = -1;
}
