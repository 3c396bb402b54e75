using System.Globalization;
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
            yield return new RuleFinding(RuleCatalog.RunsAsRoot, image.Name, new[] { image.Name, Reason(user, image) }, LastUser(image.Document)) { StandsFor = new[] { "DL3002" }, Proposal = UserStep(image) };
    }

    /// <summary>A user that the image has, one that is created, or a number where nothing can create one.</summary>
    private static string UserStep(EffectiveImage image)
    {
        const string Name = "app";
        const string Number = "10001";

        // The names of users that classes created are written as numbers.
        if (image.Configuration.Users.Items.FirstOrDefault(user => user.Value.Uid != 0) is { } known)
            return $"User({RuleProposals.Literal(known.Origin is ClassOrigin ? known.Value.Name : known.Value.Uid.ToString(CultureInfo.InvariantCulture))})";

        return image.Configuration is { PackageManager.Value: PackageManager.Apt or PackageManager.Dnf or PackageManager.Microdnf or PackageManager.Yum, ShellProgram.Value: not null }
            ? $"AddUser(\"{Name}\", uid: {Number}).User(\"{Name}\")"
            : $"User(\"{Number}\")";
    }

    private static string Reason(Fact<string?> user, EffectiveImage image) => user.Origin switch
    {
        StepOrigin => $"the last user set is '{user.Value}'",
        ExternalImageOrigin when image.Description is null => $"no USER is set, and '{image.Root}' leaves '{user.Value ?? "root"}'",
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
