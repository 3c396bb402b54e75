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
            if (step.Instruction is MaintainerInstruction maintainer)
            {
                yield return image.Finding(RuleCatalog.OutdatedForms, step.Place, ["MaintainerDeprecated", "DL4000"], "MAINTAINER is deprecated: use the label org.opencontainers.image.authors") with
                {
                    Proposal = $"Label(\"org.opencontainers.image.authors\", {RuleProposals.Literal(maintainer.Name)})",
                };
            }

            if (step.IsTrigger)
                yield return image.Finding(RuleCatalog.OutdatedForms, step.Place, [], "ONBUILD acts in images that do not show it: use a template or a component, or an instruction of the image itself");

            if (step.Run is not null && ChangesDirectory(step))
                yield return image.Finding(RuleCatalog.OutdatedForms, step.Place, ["DL3003"], "'cd' holds for this step alone: use WORKDIR") with { Proposal = WithWorkDir(step) };
        }
    }

    /// <summary>The directory as a step of its own, where the rest of the text follows behind <c>&amp;&amp;</c>.</summary>
    private static string? WithWorkDir(InspectedStep step) =>
        step is { Run: { Mounts.IsEmpty: true, Network: null, Security: null, Devices.IsEmpty: true }, Script: { Body.Items: [var first, ..] } script }
        && first is { IsBackground: false, Operators: [ShellOperator.And, ..], Pipelines: [{ Commands: [SimpleCommand { Words: [_, { Literal: { } directory }] }] }, { } next, ..] }
            ? $"WorkDir({RuleProposals.Literal(directory)}).Run({RuleProposals.Literal(script.Text.Substring(next.Span.Start).TrimEnd())})"
            : null;

    /// <summary>Whether the whole step happens in another directory, which WORKDIR would say.</summary>
    private static bool ChangesDirectory(InspectedStep step) =>
        step.Run!.Command is ShellCommand
        && step.Script is { IsUnderstood: true, Start.IsEmpty: true, Body.Items: [{ Pipelines: [{ Commands: [SimpleCommand { Words: [{ Literal: "cd" }, { Literal: { } directory }] }] }, ..] }, ..] }
        && directory != "-";
}
