using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Output.Pictures;

/// <summary>The two lines of a box: what it is, and which of it.</summary>
internal static class BoxText
{
    public static (string Title, string Subtitle) Of(GraphImage image)
    {
        if (image.Reference is { IsScratch: false } reference)
            return (VersionSprawl.SoftwareOf(reference), $"{image.Version} · {ImageFacts.RegistryOf(image)}");

        var parts = image.Name.Split('/');
        return parts.Length < 3 ? (image.Name, "") : (string.Join('/', parts[^2..]), string.Join('/', parts[..^2]));
    }
}
