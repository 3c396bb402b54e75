using ImageDsl.Dockerfile.Language;
using ImageDsl.Dockerfile.Writing;

namespace ImageDsl.Dockerfile.Variables;

/// <summary>What is wrong with the image and the platform of a FROM.</summary>
internal static class BaseProblems
{
    /// <summary>What is wrong with the image whatever the build passes; null when it may be right.</summary>
    /// <param name="image">The image.</param>
    /// <param name="variables">The variables of the document; asked for only when the image has some.</param>
    /// <param name="names">The names of the stages before.</param>
    public static string? OfImage(ExpandableText image, Func<DockerfileVariables> variables, HashSet<string> names)
    {
        if (image.Literal is { } literal)
            return literal == "scratch" || names.Contains(literal) ? null : ReferenceText.Problem(literal);

        if (!StageReference.IsMadeOfImage(image))
            return $"'{image}' cannot be the image of FROM, whatever its variables hold: it has characters that none has.";

        var certain = variables().Certain.Expand(image);
        return certain.Text is { } text && names.Contains(text) ? null : Of(certain, "The image", IsReference);
    }

    /// <summary>What is wrong with the platform whatever the build passes; null when it may be right.</summary>
    public static string? OfPlatform(ExpandableText platform, Func<DockerfileVariables> variables)
    {
        if (platform.Literal is { } literal)
            return PlatformText.IsPlatform(literal) ? null : $"'{literal}' is not a platform: write os/architecture, such as linux/arm64.";

        if (!StageReference.IsMadeOfImage(platform))
            return $"'{platform}' cannot be the platform of FROM, whatever its variables hold: it has characters that none has.";

        return Of(variables().Certain.Expand(platform), "The platform", PlatformText.IsPlatform);
    }

    /// <summary>What is wrong with the image of a build that passes nothing; null when nothing is, or nobody knows.</summary>
    public static string? OfDefaultImage(ExpandableText image, DockerfileVariables variables) =>
        Of(variables.Global.Expand(image), "Without build arguments the image", ReferenceText.IsReference);

    /// <summary>What is wrong with the platform of a build that passes nothing; null when nothing is, or nobody knows.</summary>
    public static string? OfDefaultPlatform(ExpandableText platform, DockerfileVariables variables) =>
        Of(variables.Global.Expand(platform), "Without build arguments the platform", PlatformText.IsPlatform);

    private static bool IsReference(string text) => ReferenceText.Problem(text) is null;

    private static string? Of(Expansion expansion, string subject, Func<string, bool> isRight)
    {
        if (expansion.Error is { } error)
            return error;

        if (expansion.Text is not { } value || isRight(value))
            return null;

        return value.Length == 0 ? $"{subject} is empty." : $"{subject} is '{value}', which is none.";
    }
}
