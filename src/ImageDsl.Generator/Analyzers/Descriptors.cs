using ImageDsl.Rules;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Analyzers;

/// <summary>
/// Roslyn's descriptors of the rules; everything in them comes from <see cref="RuleCatalog"/>, whose names they bear. The ids stand here as
/// text for Roslyn's release tracking.
/// </summary>
internal static class Descriptors
{
    public static readonly DiagnosticDescriptor NotEvaluable = Live("IMG001");

    public static readonly DiagnosticDescriptor EvaluationBound = Live("IMG002");

    public static readonly DiagnosticDescriptor InvalidImageClass = Live("IMG003");

    public static readonly DiagnosticDescriptor InvalidValue = Live("IMG004");

    public static readonly DiagnosticDescriptor DuplicateName = Live("IMG005");

    public static readonly DiagnosticDescriptor DefineOfParentImage = Live("IMG006");

    public static readonly DiagnosticDescriptor TemplateStepsLeftOut = Live("IMG007");

    public static readonly DiagnosticDescriptor UnreadableRecipe = Live("IMG008");

    public static readonly DiagnosticDescriptor MemberFailed = Live("IMG009");

    public static readonly DiagnosticDescriptor Cycle = AtCompilationEnd("IMG010");

    public static readonly DiagnosticDescriptor NotGenerated = AtCompilationEnd("IMG013");

    public static readonly DiagnosticDescriptor TooManyLayers = Live("IMG101");

    public static readonly DiagnosticDescriptor KindGoesBackwards = Live("IMG102");

    public static readonly DiagnosticDescriptor StandsOnApplication = Live("IMG103");

    public static readonly DiagnosticDescriptor UnknownExternalImage = Live("IMG109");

    public static readonly DiagnosticDescriptor MovingReference = Live("IMG201");

    public static readonly DiagnosticDescriptor RunsAsRoot = Live("IMG501");

    public static readonly DiagnosticDescriptor ShellForm = Live("IMG601");

    /// <summary>A rule that reports while the code is typed; some of its findings may still need the whole compilation.</summary>
    private static DiagnosticDescriptor Live(string id) => Create(id);

    /// <summary>A rule that needs every class of the compilation, and so reports in builds.</summary>
    private static DiagnosticDescriptor AtCompilationEnd(string id) => Create(id, WellKnownDiagnosticTags.CompilationEnd);

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
