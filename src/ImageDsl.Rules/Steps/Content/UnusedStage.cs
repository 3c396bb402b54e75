using ImageDsl.Dockerfile;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG402: stages that nothing uses.</summary>
internal static class UnusedStage
{
    /// <summary>Names of stages that are built for themselves, by <c>--target</c>.</summary>
    private static readonly string[] Targets = ["test", "lint", "dev", "debug", "check", "ci", "doc", "export", "artifact", "release", "prod", "bench", "ide", "local", "target", "coverage"];

    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        foreach (var stage in image.Stages.Where(stage => !stage.IsFinal && !stage.IsBase && !stage.IsCopiedFrom))
        {
            if (image.Description is not null || !IsTarget(stage))
                yield return image.Finding(RuleCatalog.UnusedStage, stage.Place, [], stage.Stage.From.StageName is { } name ? $"'{name}'" : $"from '{stage.Stage.From.Image}'");
        }
    }

    /// <summary>Whether a stage of a Dockerfile is likely an image of its own: by its name, or since it says what a container starts.</summary>
    private static bool IsTarget(InspectedStage stage) =>
        (stage.Stage.From.StageName is { } name && Targets.Any(part => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0))
        || stage.Steps.Any(step => step.Instruction is CmdInstruction or EntrypointInstruction);
}
