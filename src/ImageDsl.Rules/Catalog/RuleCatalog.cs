using System.Reflection;

namespace ImageDsl.Rules;

/// <summary>
/// Every rule there is. An id is for ever: a rule that goes leaves its row in <c>docs/rules/README.md</c>, so that no other takes its id.
/// </summary>
public static class RuleCatalog
{
    /// <summary>An expression whose value is not known at compile time reaches an image. Argument: the message.</summary>
    public static readonly RuleInfo NotEvaluable = new(
        "IMG001", "Expression cannot be evaluated at compile time", "{0}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>An evaluation was stopped at a bound of steps, depth or size. Argument: the message.</summary>
    public static readonly RuleInfo EvaluationBound = new(
        "IMG002", "Evaluation ran over a bound", "{0}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>A class and its layer attribute do not go together. Argument: the message.</summary>
    public static readonly RuleInfo InvalidImageClass = new(
        "IMG003", "Class cannot be an image", "{0}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>A reference, name, port, path, user, duration or signal that no builder would accept. Argument: the message.</summary>
    public static readonly RuleInfo InvalidValue = new(
        "IMG004", "Value is not valid in a Dockerfile", "{0}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>Two images with the same reference, or two stages of one image with the same name. Argument: the message.</summary>
    public static readonly RuleInfo DuplicateName = new(
        "IMG005", "Two images or stages with the same name", "{0}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary><c>base.Define</c> leads to an image, whose steps are in FROM already. Argument: the message.</summary>
    public static readonly RuleInfo DefineOfParentImage = new(
        "IMG006", "base.Define repeats the parent image", "{0}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>An override of <c>Define</c> leaves out a template's steps. Arguments: the class, the template.</summary>
    public static readonly RuleInfo TemplateStepsLeftOut = new(
        "IMG007",
        "Steps of the template are left out",
        "'{0}' overrides Define of the template '{1}' and never calls base.Define(…), so the template's steps are left out",
        RuleSeverity.Warning,
        RuleCategory.Definition);

    /// <summary>What a referenced assembly says about images cannot be read. Argument: the message.</summary>
    public static readonly RuleInfo UnreadableRecipe = new(
        "IMG008", "Recipe of a referenced assembly cannot be read", "{0}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>A member threw, or gave null where text is needed. Argument: the message.</summary>
    public static readonly RuleInfo MemberFailed = new(
        "IMG009", "Member fails when it is evaluated", "{0}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>An image needs an image that needs it. Argument: the cycle.</summary>
    public static readonly RuleInfo Cycle = new(
        "IMG010", "Images need each other", "No order can build these images, since each needs the next: {0}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>The compiler or the SDK is too old for the analyzers. Arguments: what there is, what is needed.</summary>
    public static readonly RuleInfo CompilerTooOld = new(
        "IMG011",
        "Compiler is too old",
        "ImageDsl needs {1} or later, and this build uses {0}: no Dockerfile is written",
        RuleSeverity.Error,
        RuleCategory.Definition);

    /// <summary>A committed file is not what the build would write. Arguments: the file, the difference.</summary>
    public static readonly RuleInfo CommittedFileDiffers = new(
        "IMG012", "Committed file differs from the generated one", "'{0}' is not what the build writes: {1}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>An image class without a Dockerfile, or with another than the analyzer evaluates. Arguments: the class, why.</summary>
    public static readonly RuleInfo NotGenerated = new(
        "IMG013", "No Dockerfile was generated", "No Dockerfile is written for '{0}': {1}", RuleSeverity.Error, RuleCategory.Definition);

    /// <summary>Too many conceptual layers. Arguments: the class, how many, the limit, the chain.</summary>
    public static readonly RuleInfo TooManyLayers = new(
        "IMG101",
        "More conceptual layers than recommended",
        "'{0}' has {1} conceptual layers, more than {2}: {3}",
        RuleSeverity.Warning,
        RuleCategory.Hierarchy);

    /// <summary>A kind of layer stands on a later kind. Arguments: the class, its kind, the parent, the parent's kind.</summary>
    public static readonly RuleInfo KindGoesBackwards = new(
        "IMG102",
        "Kind of layer goes backwards",
        "'{0}' is {1} layer and stands on '{2}', which is {3} layer",
        RuleSeverity.Warning,
        RuleCategory.Hierarchy);

    /// <summary>An image stands on an application. Arguments: the class, the application.</summary>
    public static readonly RuleInfo StandsOnApplication = new(
        "IMG103",
        "Image stands on an application",
        "'{0}' stands on the application '{1}': what both need belongs into a template or a layer beneath them",
        RuleSeverity.Warning,
        RuleCategory.Hierarchy);

    /// <summary>Nothing is known about an external image. Argument: the image.</summary>
    public static readonly RuleInfo UnknownExternalImage = new(
        "IMG109",
        "External image of unknown kind",
        "It is not known what '{0}' holds, so it counts as an operating system alone: say it with the build property ImageDslExternalImages",
        RuleSeverity.Info,
        RuleCategory.Hierarchy);

    /// <summary>An external image that is named without a version. Arguments: the reference, what is missing.</summary>
    public static readonly RuleInfo MovingReference = new(
        "IMG201",
        "External image without a version",
        "'{0}' has {1}, so it is another image whenever a newer one is published: name a version",
        RuleSeverity.Warning,
        RuleCategory.References);

    /// <summary>An application runs as root. Arguments: the class, why.</summary>
    public static readonly RuleInfo RunsAsRoot = new(
        "IMG501", "Application runs as root", "'{0}' runs as root: {1}", RuleSeverity.Warning, RuleCategory.Privilege);

    /// <summary>ENTRYPOINT or CMD in shell form. Argument: the keyword.</summary>
    public static readonly RuleInfo ShellForm = new(
        "IMG601",
        "Shell form where signals matter",
        "{0} is in shell form: the shell gets the signal to stop, not the program; give the program and its arguments one by one",
        RuleSeverity.Warning,
        RuleCategory.Contract);

    /// <summary>All rules in the order of their ids.</summary>
    public static IReadOnlyList<RuleInfo> All { get; } =
    [
        .. typeof(RuleCatalog).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(RuleInfo))
            .Select(field => (RuleInfo)field.GetValue(null)!)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>The rule with this id, or null.</summary>
    public static RuleInfo? Find(string id) => All.FirstOrDefault(rule => rule.Id == id);
}
