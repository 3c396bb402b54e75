using ImageDsl.Dockerfile;
using ImageDsl.Dockerfile.Shell;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG614: instructions and forms that newer ones have replaced.</summary>
internal static class OutdatedForms
{
    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        foreach (var step in image.Steps)
        {
            if (step.Instruction is MaintainerInstruction)
                yield return image.Finding(RuleCatalog.OutdatedForms, step.Place, ["MaintainerDeprecated", "DL4000"], "MAINTAINER is deprecated: use the label org.opencontainers.image.authors");

            if (step.IsTrigger)
                yield return image.Finding(RuleCatalog.OutdatedForms, step.Place, [], "ONBUILD acts in images that do not show it: use a template or a component, or an instruction of the image itself");

            if (step.Run is not null && ChangesDirectory(step))
                yield return image.Finding(RuleCatalog.OutdatedForms, step.Place, ["DL3003"], "'cd' holds for this step alone: use WORKDIR");
        }
    }

    /// <summary>Whether the whole step happens in another directory, which WORKDIR would say.</summary>
    private static bool ChangesDirectory(InspectedStep step) =>
        step.Run!.Command is ShellCommand
        && step.Script is { IsUnderstood: true, Body.Items: [{ Pipelines: [{ Commands: [SimpleCommand { Words: [{ Literal: "cd" }, { Literal: { } directory }] }] }, ..] }, ..] }
        && directory != "-";
}
