using ImageDsl.Dockerfile;
using ImageDsl.Rules.Inspection;

namespace ImageDsl.Rules.Steps;

/// <summary>IMG606: applications without a HEALTHCHECK.</summary>
internal static class MissingHealthcheck
{
    public static IEnumerable<RuleFinding> Check(InspectedImage image, RuleOptions options)
    {
        _ = options;

        if (image.Description is { Layer: not LayerKind.Application } || image.Final is not { } final)
            yield break;

        if (image.Description?.Configuration.HealthCheck is null && !final.AllSteps.Any(step => step.Instruction is HealthcheckInstruction))
            yield return image.Finding(RuleCatalog.MissingHealthcheck, image.Description is null ? final.Place : null, ["DL3057"], image.Description?.Class ?? "The image");
    }
}
