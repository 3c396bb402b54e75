using ImageDsl.Rules;

namespace ImageDsl.Tool.Lint;

/// <summary>What the <c>.editorconfig</c> files above a file say about it.</summary>
/// <param name="settings">Keys in lower case with their values.</param>
internal sealed class EditorConfig(IReadOnlyDictionary<string, string> settings)
{
    /// <summary>All keys that are set, in lower case.</summary>
    public IEnumerable<string> Keys => settings.Keys;

    /// <summary>The value of a key, or null.</summary>
    public string? Find(string key) => settings.GetValueOrDefault(key.ToLowerInvariant());

    /// <summary>The severity of a rule: by its id, by its category, for all rules, or its default; the first that is set counts, as for the compiler.</summary>
    public RuleSeverity SeverityOf(RuleInfo rule) =>
        Parse(Find($"dotnet_diagnostic.{rule.Id}.severity"), rule)
        ?? (rule.Severity == RuleSeverity.Off ? RuleSeverity.Off : Parse(Find($"dotnet_analyzer_diagnostic.category-{rule.Category}.severity"), rule) ?? Parse(Find("dotnet_analyzer_diagnostic.severity"), rule))
        ?? rule.Severity;

    /// <summary>Whether there is a severity for this very rule.</summary>
    public bool Configures(RuleInfo rule) => Find($"dotnet_diagnostic.{rule.Id}.severity") is not null;

    /// <summary>
    /// The severity of a finding: that of its rule; where nothing is set for the rule, what no builder accepts is an error, and what the file itself asks for an info.
    /// </summary>
    public RuleSeverity SeverityOf(DockerfileFinding finding)
    {
        var severity = SeverityOf(finding.Rule);

        if (Configures(finding.Rule))
            return severity;

        if (severity == RuleSeverity.Off && finding.IsAskedFor)
            return RuleSeverity.Info;

        return finding.IsError ? RuleSeverity.Error : severity;
    }

    private static RuleSeverity? Parse(string? text, RuleInfo rule) => text?.ToLowerInvariant() switch
    {
        "error" => RuleSeverity.Error,
        "warning" => RuleSeverity.Warning,
        "suggestion" or "info" => RuleSeverity.Info,
        "silent" or "none" or "hidden" or "refactoring" => RuleSeverity.Off,
        "default" => rule.Severity,
        _ => null,
    };
}
