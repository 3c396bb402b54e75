using System.Globalization;
using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Rules;

/// <summary>IMG501: applications that run as root.</summary>
internal static class PrivilegeRules
{
    public static IEnumerable<RuleFinding> CheckRoot(ImageModel image, RuleOptions options)
    {
        var description = image.Description;

        if (description.Layer != LayerKind.Application || ReasonFor(description, options) is not { } reason)
            yield break;

        yield return new RuleFinding(RuleCatalog.RunsAsRoot, description.Class, new[] { description.Class, reason }, LastUser(image.Document));
    }

    /// <summary>Why a container of the image is root, or null when it is not.</summary>
    private static string? ReasonFor(ImageDescription description, RuleOptions options)
    {
        if (description.Configuration.User is { } user)
            return IsRoot(user, description.Configuration) ? $"the last user set is '{user}'" : null;

        var external = description.Chain.FirstOrDefault()?.Reference ?? description.Parent;

        if (options.ExternalImages.Find(external) is not { } facts)
            return $"no class sets a user, and which one '{external}' leaves is not known";

        return IsRoot(facts.User, description.Configuration) ? $"no class sets a user, and '{external}' leaves '{facts.User}'" : null;
    }

    /// <summary>By name, by any spelling of the number 0, or by the name of a user that was created with that number.</summary>
    private static bool IsRoot(string user, ImageConfiguration configuration)
    {
        var name = user.Split(':')[0].Trim();

        return name.Length == 0
            || name == "root"
            || (int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number == 0)
            || configuration.Users.Any(known => known.Name == name && known.Uid == 0);
    }

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
