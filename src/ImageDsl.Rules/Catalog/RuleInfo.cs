namespace ImageDsl.Rules;

/// <summary>What a rule is, apart from any host: analyzers make descriptors of it, the build task and the command print it.</summary>
/// <param name="Id">The id, never reused: <c>IMG101</c>.</param>
/// <param name="Title">What it is about, in a few words.</param>
/// <param name="MessageFormat">The message with <c>{0}</c> placeholders.</param>
/// <param name="Severity">The default severity.</param>
/// <param name="Category">The area: Definition, Hierarchy, References, Layers, Stages, Privilege, Contract, Metadata, Text.</param>
public sealed record RuleInfo(string Id, string Title, string MessageFormat, RuleSeverity Severity, string Category)
{
    /// <summary>The rule's page.</summary>
    public string HelpLink => "https://github.com/imagedsl/imagedsl/blob/main/docs/rules/" + Id + ".md";
}

/// <summary>How bad a finding is unless configured otherwise.</summary>
public enum RuleSeverity
{
    /// <summary>Not reported.</summary>
    Off,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Probably a mistake.</summary>
    Warning,

    /// <summary>No Dockerfile is written.</summary>
    Error,
}
