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
    private readonly IReadOnlyList<ImageUser> _parentUsers;

    /// <summary>Makes a draft without stages.</summary>
    /// <param name="parent">What the final stage stands on.</param>
    /// <param name="parentUsers">The users that the parent image is known to have.</param>
    /// <param name="origin">Asked once for every stage and instruction.</param>
    public DockerfileDraft(ImageReference parent, IEnumerable<ImageUser> parentUsers, Func<object?> origin)
    {
        _parent = parent;
        _parentUsers = [.. parentUsers];
        Origin = origin;
        AddReference(parent);
        Final = new StepList(this, "the image", _parentUsers);
    }

    public Func<object?> Origin { get; }

    public StepList Final { get; }

    /// <summary>
    /// The stages but the final one, in the order in which their definitions ended, so that each stands below what it uses.
    /// </summary>
    public IReadOnlyList<DraftStage> Stages => _stages;

    public Stage AddStage(string? name, ImageReference? from, Action<ImageBuilder>? define)
    {
        _ = Required.Value(from, "The image of a stage");
        Reserve(name);
        AddReference(from);
        var users = from.Equals(_parent) ? _parentUsers : [];
        return AddStage(name!, new FromInstruction(from.ToString()), users, define);
    }

    public Stage AddStage(string? name, Stage? from, Action<ImageBuilder>? define)
    {
        CheckOwn(from);
        Reserve(name);
        return AddStage(name!, new FromInstruction(from!.Name), from.Steps.Users, define);
    }

    /// <summary>Notes that the Dockerfile names an image.</summary>
    public void AddReference(ImageReference reference)
    {
        if (_stageNames.Contains(reference.ToString()))
            throw new ImageDefinitionException(NameClash(reference.ToString()));

        _ = _imageNames.Add(reference.ToString());
    }

    /// <summary>Notes an image where a number would be taken for a stage.</summary>
    public void AddSource(ImageReference? image)
    {
        _ = Required.Value(image, "The image to copy from");

        if (image.IsScratch)
            throw new ImageDefinitionException("'scratch' is the empty image: there is nothing to copy from it.");

        if (image.ToString().All(Characters.IsDigit))
            throw new ImageDefinitionException($"'{image}' would be taken for the number of a stage: write '{image.FullyQualified}'.");

        AddReference(image);
    }

    public void CheckOwn(Stage? stage)
    {
        if (Required.Value(stage, "A stage").Steps.Draft != this)
            throw new ImageDefinitionException(
                $"The stage '{stage.Name}' belongs to another image: a stage can be used only in the Define that created it.");
    }

    private Stage AddStage(string name, FromInstruction opening, IEnumerable<ImageUser> users, Action<ImageBuilder>? define)
    {
        _ = Required.Value(define, "The definition of a stage");
        var origin = Origin();
        var steps = new StepList(this, $"stage '{name}'", users);
        define(new ImageBuilder(steps));
        steps.Close();
        _stages.Add(new DraftStage(opening with { StageName = name }, steps, origin));
        return new Stage(name, steps);
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
