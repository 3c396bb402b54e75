using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.Model;
using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules.Inspection;

/// <summary>
/// An image as the rules about steps look at it: its stages with what uses what, and their steps with what a shell reads in them. It is
/// made of a class's image or of a Dockerfile that was read; each rule is written once, over this.
/// </summary>
internal sealed class InspectedImage
{
    private IReadOnlyList<InspectedStep>? _scripts;

    private InspectedImage(EffectiveImage image, IReadOnlyList<InspectedStage> stages)
    {
        Effective = image;
        Stages = stages;
        Steps = [.. stages.SelectMany(stage => stage.Steps)];
    }

    /// <summary>The image with what is folded into it from what it stands on.</summary>
    public EffectiveImage Effective { get; }

    /// <summary>What the image is, or null for a Dockerfile that no class describes.</summary>
    public ImageDescription? Description => Effective.Description;

    /// <summary>The Dockerfile.</summary>
    public DockerfileDocument Document => Effective.Document;

    /// <summary>The stages in order; the last one is the image.</summary>
    public IReadOnlyList<InspectedStage> Stages { get; }

    /// <summary>The final stage, or null for a Dockerfile without stages.</summary>
    public InspectedStage? Final => Stages.Count == 0 ? null : Stages[Stages.Count - 1];

    /// <summary>All steps of all stages.</summary>
    public IReadOnlyList<InspectedStep> Steps { get; }

    /// <summary>The RUN steps that one of the POSIX shells reads.</summary>
    public IReadOnlyList<InspectedStep> Scripts => _scripts ??= [.. Steps.Where(step => step.Run is not null && step.Script is { IsUnderstood: true })];

    /// <summary>That a step breaks a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="place">The instruction.</param>
    /// <param name="standsFor">What other tools call it (<see cref="RuleFinding.StandsFor"/>).</param>
    /// <param name="arguments">What the placeholders of the message stand for.</param>
    public RuleFinding Finding(RuleInfo rule, InstructionPlace? place, string[] standsFor, params string[] arguments) =>
        new(rule, Effective.Name, arguments, place) { StandsFor = standsFor };

    /// <summary>Makes what rules look at.</summary>
    /// <param name="image">The image, folded.</param>
    /// <param name="cancellationToken">Observed when text is read.</param>
    public static InspectedImage Of(EffectiveImage image, CancellationToken cancellationToken)
    {
        var document = image.Document;
        var stages = new List<InspectedStage>();
        var shell = new StageShell(IsWindows(document), ShellComment.AboveStages(document));
        var names = new Dictionary<string, InspectedStage>(StringComparer.OrdinalIgnoreCase);

        for (var i = 0; i < document.Stages.Count; i++)
        {
            var from = document.Stages[i].From;
            var stage = new InspectedStage(i, document.Stages[i], image.Stages[i].Below, Named(from.Image.Literal), shell, cancellationToken) { IsFinal = i == document.Stages.Count - 1 };

            foreach (var used in InstructionSources.Of(document.Stages[i].Instructions).Select(NamedOrNumbered).OfType<InspectedStage>())
                used.IsCopiedFrom = true;

            stages.Add(stage);

            if (from.StageName is { } name)
                names[name] = stage;
        }

        foreach (var stage in stages)
            stage.SettleUse();

        return new InspectedImage(image, stages);

        InspectedStage? Named(string? name) => name is not null && names.TryGetValue(name, out var stage) ? stage : null;

        InspectedStage? NamedOrNumbered(string name) =>
            int.TryParse(name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
                ? number < stages.Count ? stages[number] : null
                : Named(name);
    }

    // The escape character of Windows is a sure sign of its shells; the name of the base image is another (InspectedStage).
    private static bool IsWindows(DockerfileDocument document) => document.Escape == '`';
}
