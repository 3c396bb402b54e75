using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Effective;

namespace ImageDsl.Rules;

/// <summary>IMG501: applications that run as root.</summary>
internal static class PrivilegeRules
{
    public static IEnumerable<RuleFinding> CheckRoot(EffectiveImage image, RuleOptions options)
    {
        _ = options;

        if (image.Description is { Layer: not LayerKind.Application } || image.Configuration.User is not { IsKnown: true } user)
            yield break;

        // A Dockerfile that no class describes may be there to build on, unless it says what a container runs, or that it runs as root.
        if (image.Description is null && user.Origin is not StepOrigin && !DeliveredImages.IsDelivered(image))
            yield break;

        if (UserText.IsRoot(user.Value, image.Configuration.Users))
            yield return new RuleFinding(RuleCatalog.RunsAsRoot, image.Name, new[] { image.Name, Reason(user, image) }, LastUser(image.Document)) { StandsFor = new[] { "DL3002" } };
    }

    private static string Reason(Fact<string?> user, EffectiveImage image) => user.Origin switch
    {
        StepOrigin => $"the last user set is '{user.Value}'",
        ExternalImageOrigin => $"no class sets a user, and '{image.Root}' leaves '{user.Value ?? "root"}'",
        _ => "nobody sets a user",
    };

    /// <summary>The last USER of the final stage, or null when it has none.</summary>
    private static InstructionPlace? LastUser(DockerfileDocument document)
    {
        var stage = document.Stages.Count - 1;

        for (var i = stage < 0 ? -1 : document.Stages[stage].Instructions.Count - 1; i >= 0; i--)
        {
            if (document.Stages[stage].Instructions[i] is UserInstruction)
                return new InstructionPlace(stage, i);
        }

        return null;
    }
}
