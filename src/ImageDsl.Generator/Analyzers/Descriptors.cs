using System.Reflection;
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

    public static readonly DiagnosticDescriptor ContextCopyInPackage = Live("IMG014");

    public static readonly DiagnosticDescriptor PropertyMissing = Live("IMG015");

    public static readonly DiagnosticDescriptor UnknownSetting = AtCompilationEnd("IMG017");

    public static readonly DiagnosticDescriptor TooManyLayers = Live("IMG101");

    public static readonly DiagnosticDescriptor KindGoesBackwards = Live("IMG102");

    public static readonly DiagnosticDescriptor StandsOnApplication = Live("IMG103");

    public static readonly DiagnosticDescriptor StackedImages = AtCompilationEnd("IMG104");

    public static readonly DiagnosticDescriptor UnusedImages = AtCompilationEnd("IMG105");

    public static readonly DiagnosticDescriptor TooManyLiteralLayers = Live("IMG106");

    public static readonly DiagnosticDescriptor PastSupport = Live("IMG107");

    public static readonly DiagnosticDescriptor TagSaysTooLittle = Live("IMG108");

    public static readonly DiagnosticDescriptor UnknownExternalImage = Live("IMG109");

    public static readonly DiagnosticDescriptor MovingReference = Live("IMG201");

    public static readonly DiagnosticDescriptor UnpinnedReference = Live("IMG202");

    public static readonly DiagnosticDescriptor ApprovedImages = Live("IMG204");

    public static readonly DiagnosticDescriptor PlatformsAndStageNames = Live("IMG205");

    public static readonly DiagnosticDescriptor BasePlatform = Live("IMG206");

    public static readonly DiagnosticDescriptor ChangesBeforeInstallation = Live("IMG301");

    public static readonly DiagnosticDescriptor SeparateIndexUpdate = Live("IMG302");

    public static readonly DiagnosticDescriptor CachesLeft = Live("IMG303");

    public static readonly DiagnosticDescriptor PackageManagerCalls = Live("IMG304");

    public static readonly DiagnosticDescriptor ConsecutiveRuns = Live("IMG305");

    public static readonly DiagnosticDescriptor DeletesEarlierLayer = Live("IMG306");

    public static readonly DiagnosticDescriptor WholeContext = Live("IMG307");

    public static readonly DiagnosticDescriptor SurprisingDestination = Live("IMG309");

    public static readonly DiagnosticDescriptor RepeatedPackages = Live("IMG310");

    public static readonly DiagnosticDescriptor OwnershipInLayerOfItsOwn = Live("IMG311");

    public static readonly DiagnosticDescriptor AddAndDownloads = Live("IMG312");

    public static readonly DiagnosticDescriptor BuildToolsInImage = Live("IMG401");

    public static readonly DiagnosticDescriptor UnusedStage = Live("IMG402");

    public static readonly DiagnosticDescriptor WholeFileSystem = Live("IMG403");

    public static readonly DiagnosticDescriptor OtherCLibrary = Live("IMG404");

    public static readonly DiagnosticDescriptor RunsAsRoot = Live("IMG501");

    public static readonly DiagnosticDescriptor UserByName = Live("IMG502");

    public static readonly DiagnosticDescriptor StepNeedsRoot = Live("IMG503");

    public static readonly DiagnosticDescriptor SwitchedUsers = Live("IMG504");

    public static readonly DiagnosticDescriptor PrivilegedPort = Live("IMG505");

    public static readonly DiagnosticDescriptor SudoAndLargeUids = Live("IMG506");

    public static readonly DiagnosticDescriptor SecretsInImage = Live("IMG507");

    public static readonly DiagnosticDescriptor ShellForm = Live("IMG601");

    public static readonly DiagnosticDescriptor MissingCapability = Live("IMG602");

    public static readonly DiagnosticDescriptor CommandDropped = Live("IMG603");

    public static readonly DiagnosticDescriptor RepeatedInstructions = Live("IMG604");

    public static readonly DiagnosticDescriptor NothingToStart = Live("IMG605");

    public static readonly DiagnosticDescriptor MissingHealthcheck = Live("IMG606");

    public static readonly DiagnosticDescriptor RelativePath = Live("IMG607");

    public static readonly DiagnosticDescriptor WritesBeneathVolume = Live("IMG608");

    public static readonly DiagnosticDescriptor PortsDiffer = Live("IMG609");

    public static readonly DiagnosticDescriptor VariableReplaced = Live("IMG610");

    public static readonly DiagnosticDescriptor ExposedPorts = Live("IMG611");

    public static readonly DiagnosticDescriptor UndefinedVariables = Live("IMG612");

    public static readonly DiagnosticDescriptor PipeFailure = Live("IMG613");

    public static readonly DiagnosticDescriptor OutdatedForms = Live("IMG614");

    public static readonly DiagnosticDescriptor InheritedIdentity = Live("IMG701");

    public static readonly DiagnosticDescriptor LabelValues = Live("IMG702");

    /// <summary>A rule that reports while the code is typed; some of its findings may still need the whole compilation.</summary>
    private static DiagnosticDescriptor Live(string id) => Create(id);

    /// <summary>A rule that needs every class of the compilation, and so reports in builds.</summary>
    private static DiagnosticDescriptor AtCompilationEnd(string id) => Create(id, WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>The descriptors of rules, in the same order.</summary>
    public static IEnumerable<DiagnosticDescriptor> Of(IEnumerable<RuleInfo> rules) => rules.Select(rule => All.First(descriptor => descriptor.Id == rule.Id));

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

    private static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(Descriptors).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    private static DiagnosticSeverity SeverityOf(RuleSeverity severity) => severity switch
    {
        RuleSeverity.Error => DiagnosticSeverity.Error,
        RuleSeverity.Info => DiagnosticSeverity.Info,
        _ => DiagnosticSeverity.Warning,
    };
}
