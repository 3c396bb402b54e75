using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Building;

/// <summary>
/// The configuration of an image as far as classes say it. It travels, and needs no facts about external images: what they bring is folded
/// in by those who know them (floor 4), with the same <see cref="StageFolding"/>.
/// </summary>
internal static class ConfigurationFolding
{
    /// <summary>Folds the steps of one image.</summary>
    /// <param name="parent">The image below, whose ONBUILD steps run first; null for an external one, of which nothing is known.</param>
    /// <param name="instructions">The steps of the final stage in order.</param>
    /// <param name="users">The users known at the end.</param>
    public static ImageConfiguration Fold(ImageModel? parent, IReadOnlyList<Instruction> instructions, IEnumerable<ImageUser> users)
    {
        var below = Below(parent?.Description.Configuration ?? ImageConfiguration.Empty) with { Triggers = Triggers(parent) };
        var folded = StageFolding.Fold(new StageInput(null, 0, below, instructions) { AddsPath = false, FollowsSteps = false }, CancellationToken.None).Configuration;

        return new ImageConfiguration
        {
            User = folded.User?.Value,
            WorkingDirectory = folded.WorkingDirectory?.Value,
            Environment = folded.Environment.Values.ToEquatableArray(),
            Entrypoint = folded.Entrypoint?.Value,
            Cmd = folded.Cmd?.Value,
            Shell = folded.Shell?.Value,
            ExposedPorts = folded.ExposedPorts.Values.ToEquatableArray(),
            Volumes = folded.Volumes.Values.ToEquatableArray(),
            Labels = folded.Labels.Values.ToEquatableArray(),
            StopSignal = folded.StopSignal?.Value,
            HealthCheck = folded.HealthCheck?.Value,
            Users = users.ToEquatableArray(),
        };
    }

    /// <summary>What the classes below say; what they do not say is not known.</summary>
    private static EffectiveConfiguration Below(ImageConfiguration configuration) => EffectiveConfiguration.Unknown with
    {
        User = Of(configuration.User),
        WorkingDirectory = Of(configuration.WorkingDirectory),
        Environment = Of(configuration.Environment),
        Entrypoint = Of(configuration.Entrypoint),
        Cmd = Of(configuration.Cmd),
        Shell = Of(configuration.Shell),
        ExposedPorts = Of(configuration.ExposedPorts),
        Volumes = Of(configuration.Volumes),
        Labels = Of(configuration.Labels),
        StopSignal = Of(configuration.StopSignal),
        HealthCheck = Of(configuration.HealthCheck),
    };

    private static Fact<T?>? Of<T>(T? value) => value is null ? null : new Fact<T?>(value, null);

    private static FactList<T> Of<T>(EquatableArray<T> values)
    {
        if (values.IsEmpty)
            return FactList<T>.Unknown;

        var facts = new Fact<T>[values.Count];

        for (var i = 0; i < facts.Length; i++)
            facts[i] = new Fact<T>(values[i], null);

        return new FactList<T>(EquatableArray<Fact<T>>.Adopt(facts), IsComplete: false);
    }

    private static EquatableArray<Fact<Instruction>> Triggers(ImageModel? parent)
    {
        if (parent is null)
            return default;

        var stages = parent.Document.Stages;
        var origin = new StepOrigin(parent.Description.Class, stages.Count - 1, 0);

        return stages[stages.Count - 1].Instructions.OfType<OnbuildInstruction>().Select(onbuild => new Fact<Instruction>(onbuild.Trigger, origin)).ToEquatableArray();
    }
}
