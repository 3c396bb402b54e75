using ImageDsl.Rules;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Analyzers;

/// <summary>Roslyn's descriptors of the rules; everything in them comes from the rule's own description.</summary>
internal static class Descriptors
{
    /// <summary>A rule that reports while the code is typed.</summary>
    public static DiagnosticDescriptor Live(string id) => Create(id);

    /// <summary>A rule that needs every class of the compilation, and so reports in builds.</summary>
    public static DiagnosticDescriptor AtCompilationEnd(string id) => Create(id, WellKnownDiagnosticTags.CompilationEnd);

    private static DiagnosticDescriptor Create(string id, params string[] tags)
    {
        var rule = RuleCatalog.Find(id) ?? throw new ArgumentException($"There is no rule '{id}'.", nameof(id));

        return new DiagnosticDescriptor(
            rule.Id,
            rule.Title,
            rule.MessageFormat,
            rule.Category,
            SeverityOf(rule.Severity),
            isEnabledByDefault: rule.Severity != RuleSeverity.Off,
            helpLinkUri: rule.HelpLink,
            customTags: tags);
    }

    private static DiagnosticSeverity SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Warning,
    };
}
