using ImageDsl.Dockerfile.Language;

namespace ImageDsl.Dockerfile.Writing;

/// <summary>FROM as text.</summary>
internal static class FromText
{
    public static string Render(FromInstruction from, char escape)
    {
        if (from.StageName is { } name)
            StageReference.CheckName(name);

        if (from.Platform?.Literal is { } literal && !PlatformText.IsPlatform(literal))
            throw new DockerfileFormatException($"'{literal}' is not a platform: write os/architecture, such as linux/arm64.");

        var platform = from.Platform is { } value ? Platform(value, escape) + " " : "";
        var alias = from.StageName is null ? "" : " AS " + from.StageName;
        return $"FROM {platform}{StageReference.EncodeImage(from.Image, escape, "The image of FROM")}{alias}";
    }

    private static string Platform(ExpandableText platform, char escape)
    {
        StageReference.CheckImage(platform, "The platform of FROM");
        return Flag.Encode("platform", platform, escape);
    }
}
