using ImageDsl.Model;

namespace ImageDsl.Rules;

/// <summary>The names under which an image is published, in the form by which builders compare them.</summary>
internal static class ImageNames
{
    /// <summary>The image's reference and those with its further tags, familiar and once each.</summary>
    public static IEnumerable<string> Of(ImageDescription image) => References(image).Select(reference => reference.Familiar).Distinct(StringComparer.Ordinal);

    /// <summary>The image's reference and those with its further tags.</summary>
    public static IEnumerable<ImageReference> References(ImageDescription image)
    {
        yield return image.Reference;

        foreach (var tag in image.Tags)
        {
            if (ImageReference.TryParse($"{image.Reference.Repository}:{tag}", out var further))
                yield return further;
        }
    }

    /// <summary>From a familiar name to the images that have it.</summary>
    public static ILookup<string, ImageDescription> Owners(IEnumerable<ImageDescription> images) =>
        images.SelectMany(image => Of(image).Select(name => (Name: name, Image: image))).ToLookup(owner => owner.Name, owner => owner.Image, StringComparer.Ordinal);
}
