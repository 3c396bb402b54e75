using System.Globalization;
using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Building;

/// <summary>What is known of a stage before its first step: what it stands on brings it.</summary>
/// <param name="Users">The users that steps created.</param>
internal sealed record StageStart(IEnumerable<ImageUser> Users)
{
    /// <summary>A stage on an image of which nothing is known.</summary>
    public static StageStart Unknown { get; } = new([]);

    /// <summary>The user that the next step runs as, or null when no step and no class said.</summary>
    public ExpandableText? User { get; init; }

    /// <summary>The variables that a reference to a build argument finds: those of a stage below, with their values.</summary>
    public IEnumerable<string> Variables { get; init; } = [];

    /// <summary>What a class says that an external image brings; nothing is known when it is null.</summary>
    public static StageStart On(DeclaredExternalImage? external) => external is null ? Unknown : new StageStart(external.Facts.Users.Values)
    {
        User = UserOf(external),
        Variables = external.Facts.Environment.Values.Select(variable => variable.Name),
    };

    /// <summary>What an image class leaves to a stage that stands on its image.</summary>
    public static StageStart On(ImageModel image)
    {
        var configuration = image.Description.Configuration;
        var triggers = image.Document.Stages[image.Document.Stages.Count - 1].Instructions.OfType<OnbuildInstruction>().Select(onbuild => onbuild.Trigger);
        var user = triggers.OfType<UserInstruction>().LastOrDefault()?.User;

        return new StageStart(configuration.Users)
        {
            User = user ?? configuration.User ?? UserOf(image.Description.DeclaredRoot),
            Variables = configuration.Environment.Select(variable => variable.Name),
        };
    }

    /// <summary>The user that a class says an external image leaves: by number where it says that too.</summary>
    private static string? UserOf(DeclaredExternalImage? external) => external?.Facts.User?.Value is { } name
        ? external.Facts.Users.Values.FirstOrDefault(user => user.Name == name)?.Uid.ToString(CultureInfo.InvariantCulture) ?? name
        : null;
}
