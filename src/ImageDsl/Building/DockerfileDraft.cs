using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Values;

namespace ImageDsl.Building;

/// <summary>One Dockerfile while its image's <c>Define</c> runs: its stages, and the names they and other images have in it.</summary>
internal sealed class DockerfileDraft
{
    private readonly List<DraftStage> _stages = [];
    private readonly HashSet<string> _stageNames = new(StringComparer.Ordinal);
    private readonly HashSet<string> _imageNames = new(StringComparer.Ordinal);
    private readonly ImageReference _parent;
    private readonly StageStart _start;
    private readonly List<ArgInstruction> _globalArguments = [];
    private readonly List<DeclaredExternalImage> _externalImages = [];

    /// <summary>Makes a draft without stages.</summary>
    /// <param name="parent">What the final stage stands on.</param>
    /// <param name="start">What the parent image is known to bring.</param>
    /// <param name="origin">Asked once for every stage and instruction.</param>
    public DockerfileDraft(ImageReference parent, StageStart start, Func<object?> origin)
    {
        _parent = parent;
        _start = start;
        Origin = origin;
        AddReference(parent);
        Final = new StepList(this, "the image", start);
    }

    public Func<object?> Origin { get; }

    public StepList Final { get; }

    /// <summary>
    /// The stages but the final one, in the order in which their definitions ended, so that each stands below what it uses.
    /// </summary>
    public IReadOnlyList<DraftStage> Stages => _stages;

    /// <summary>The variables that exist before the first FROM.</summary>
    public IReadOnlyList<ArgInstruction> GlobalArguments => _globalArguments;

    /// <summary>What classes say about the external images that the Dockerfile names; the first time each is named counts.</summary>
    public IReadOnlyList<DeclaredExternalImage> ExternalImages => _externalImages;

    /// <summary>Declares a variable before the first FROM; a template and a component may both need it.</summary>
    public void AddGlobalArgument(string name, string? defaultValue)
    {
        var argument = new ArgInstruction(name, defaultValue is null ? null : ExpandGlobal(defaultValue, $"The default of ARG '{name}'"));
        var known = _globalArguments.Find(other => other.Name == name);

        if (known is not null && known != argument)
            throw new ImageDefinitionException($"The global argument '{name}' has another default already: '{known.Default}'.");

        WriterCheck.Validate(argument);

        if (known is null)
            _globalArguments.Add(argument);
    }

    public Stage AddStage(string? name, ImageReference? from, Platform? platform, Action<ImageBuilder>? define)
    {
        _ = Required.Value(from, "The image of a stage");
        Reserve(name);

        if (!from.HasVariable)
            AddReference(from);

        var opening = new FromInstruction(ExpandGlobal(from.ToString(), $"FROM of stage '{name}'"))
        {
            Platform = platform is null ? null : ExpandGlobal(platform.Text, $"The platform of stage '{name}'"),
        };

        WriterCheck.Validate(opening);
        return AddStage(name!, opening, from.Equals(_parent) ? _start : StageStart.On(from.Declaration), define);
    }

    public Stage AddStage(string? name, Stage? from, Action<ImageBuilder>? define)
    {
        CheckOwn(from);
        Reserve(name);
        return AddStage(name!, new FromInstruction(from!.Name), from.Steps.End, define);
    }

    /// <summary>Notes that the Dockerfile names an image.</summary>
    public void AddReference(ImageReference reference)
    {
        if (_stageNames.Contains(reference.ToString()))
            throw new ImageDefinitionException(NameClash(reference.ToString()));

        _ = _imageNames.Add(reference.ToString());

        if (reference.Declaration is { } declaration && !_externalImages.Exists(other => other.Reference.Equals(reference)))
            _externalImages.Add(declaration);
    }

    /// <summary>Notes an image where a number would be taken for a stage.</summary>
    public void AddSource(ImageReference? image)
    {
        CheckSource(image);
        AddReference(image!);
    }

    /// <summary>Refuses what builders cannot copy from.</summary>
    public static void CheckSource(ImageReference? image)
    {
        _ = Required.Value(image, "The image to copy from");

        if (image.HasVariable)
            throw new ImageDefinitionException(
                $"'{image}' refers to a variable, and nothing expands variables where files are copied from: add a stage on that image with Stage(…), and copy from the stage.");

        if (image.IsScratch)
            throw new ImageDefinitionException("'scratch' is the empty image: there is nothing to copy from it.");

        if (image.ToString().All(Characters.IsDigit))
            throw new ImageDefinitionException($"'{image}' would be taken for the number of a stage: write '{image.FullyQualified}'.");
    }

    public void CheckOwn(Stage? stage)
    {
        if (Required.Value(stage, "A stage").Steps.Draft != this)
            throw new ImageDefinitionException(
                $"The stage '{stage.Name}' belongs to another image: a stage can be used only in the Define that created it.");
    }

    private Stage AddStage(string name, FromInstruction opening, StageStart start, Action<ImageBuilder>? define)
    {
        _ = Required.Value(define, "The definition of a stage");
        var origin = Origin();
        var steps = new StepList(this, $"stage '{name}'", start);
        define(new ImageBuilder(steps));
        steps.Close();
        _stages.Add(new DraftStage(opening with { StageName = name }, steps, origin));
        return new Stage(name, steps);
    }

    /// <summary>Text outside of the stages, in which global arguments expand and nothing else.</summary>
    private ExpandableText ExpandGlobal(string text, string subject)
    {
        var uses = new List<VariableUse>();
        var expandable = VariableText.Parse(text, uses);

        foreach (var (kind, name) in uses)
        {
            var isKnown = kind == VariableKind.Predefined || (kind == VariableKind.GlobalArgument && _globalArguments.Exists(argument => argument.Name == name));

            if (!isKnown)
                throw new ImageDefinitionException($"{subject} refers to '{name}', which does not exist there: make it with GlobalArg(…) of this image.");
        }

        return expandable;
    }

    private void Reserve(string? name)
    {
        NameGrammar.CheckStage(name);

        if (_imageNames.Contains(name!))
            throw new ImageDefinitionException(NameClash(name!));

        if (!_stageNames.Add(name!))
            throw new ImageDefinitionException(
                "IMG005", $"Two stages have the name '{name}': the second one would hide the first. Give each its own name.");
    }

    private static string NameClash(string name) =>
        $"'{name}' is the name of a stage and of an image in one Dockerfile, and builders would take the stage for the image: rename the stage.";
}

/// <summary>A stage whose definition has ended.</summary>
/// <param name="From">The instruction that opens it.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="Origin">What the host said when it was added.</param>
internal sealed record DraftStage(FromInstruction From, StepList Steps, object? Origin);
