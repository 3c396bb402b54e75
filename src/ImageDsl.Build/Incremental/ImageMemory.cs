using ImageDsl.Build.Assemblies;
using ImageDsl.CompilerServices;
using ImageDsl.Json;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Build.Incremental;

/// <summary>The images that were read before, by class: a description is not read again, and an image that did not change stays the same object.</summary>
internal sealed class ImageMemory
{
    private readonly Dictionary<string, KnownImage> _images = new(StringComparer.Ordinal);

    /// <summary>An image as an assembly tells it.</summary>
    /// <param name="generated">What the generator wrote.</param>
    /// <param name="space">The namespace of the class, or null when it is not known.</param>
    /// <param name="place">Where the class stands, or null when that is not known.</param>
    /// <exception cref="BadImageFormatException">The description is damaged, or of a version that this one does not know.</exception>
    public EstateImage Get(GeneratedImage generated, string? space, ClassPlace? place)
    {
        _ = _images.TryGetValue(generated.Class, out var known);

        var description = known is not null && known.Generated == generated ? known.Image.Description : Read(generated);
        var source = place is null ? null : new SourceLine(place.Path, place.Line);
        var image = new EstateImage(description, generated.Dockerfile, source) { Namespace = space, Sources = place?.Sources };

        if (known is not null && known.Image == image)
            return known.Image;

        _images[generated.Class] = new KnownImage(generated, image);
        return image;
    }

    /// <summary>The description of an image that was read, as the assembly has it.</summary>
    public string TextOf(string @class) => _images[@class].Generated.Description;

    private static Model.ImageDescription Read(GeneratedImage image)
    {
        if (!ImageDescriptionJson.TryRead(image.Description, out var description, out var error) || description is null)
            throw new BadImageFormatException($"The description of '{image.Class}' cannot be read: {error}");

        if (description.Class != image.Class)
            throw new BadImageFormatException($"The description of '{image.Class}' is that of '{description.Class}'.");

        return description;
    }

    private sealed record KnownImage(GeneratedImage Generated, EstateImage Image);
}
