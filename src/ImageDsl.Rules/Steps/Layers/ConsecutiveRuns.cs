using ImageDsl.Dockerfile;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG305: RUN steps next to each other that could be one layer.</summary>
internal static class ConsecutiveRuns
{
    /// <summary>A step of several commands is one on purpose, and better to read alone.</summary>
    private const int MostCommands = 1;

    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        // Where a stage only gives files away, nobody counts its layers, and short steps are remembered better.
        foreach (var stage in image.Stages.Where(stage => stage.IsInImage))
        {
            for (var i = 1; i < stage.Steps.Count; i++)
            {
                if (AreAlike(stage.Steps[i - 1], stage.Steps[i]))
                    yield return image.Finding(RuleCatalog.ConsecutiveRuns, stage.Steps[i].Place, ["DL3059"], stage.Steps[i].Instruction.Keyword);
            }
        }
    }

    private static bool AreAlike(InspectedStep first, InspectedStep second) =>
        IsSmall(first) && IsSmall(second)
        && first.Run!.Mounts == second.Run!.Mounts && first.Run.Network == second.Run.Network && first.Run.Security == second.Run.Security && first.Run.Devices == second.Run.Devices;

    private static bool IsSmall(InspectedStep step) =>
        step is { IsTrigger: false, Run.Command: ShellCommand { Documents.IsEmpty: true }, Script: { IsUnderstood: true, Commands.Count: > 0 and <= MostCommands } };
}
