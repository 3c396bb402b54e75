using ImageDsl.Dockerfile;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG403: copies of all that a stage or an image holds.</summary>
internal static class WholeFileSystem
{
    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        foreach (var step in image.Steps)
        {
            // Into an empty image it is the known way to make one layer of a root file system.
            if (step.Instruction is CopyInstruction { From: { } from, Destination.Literal: "/" } copy
                && step.Stage.Image != "scratch"
                && copy.Sources.Any(source => source is PathSource { Path.Literal: "/" or "/." or "/*" }))
                yield return image.Finding(RuleCatalog.WholeFileSystem, step.Place, ["DL3067"], from);
        }
    }
}
