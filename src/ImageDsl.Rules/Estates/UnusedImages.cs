using ImageDsl.Model;
using ImageDsl.Rules.Facts;
using ImageDsl.Rules.Hierarchy;

namespace ImageDsl.Rules.Estates;

/// <summary>IMG105: layers to stand on that nothing stands on, and external images that are described and not used.</summary>
internal static class UnusedImages
{
    /// <param name="images">The images in the order of their classes.</param>
    /// <param name="users">The images that need an image, by its class.</param>
    /// <param name="externalImages">With what the project states about external images.</param>
    public static IEnumerable<RuleFinding> Check(IReadOnlyList<ImageDescription> images, ILookup<string, ImageDescription> users, ExternalImageCatalog externalImages)
    {
        foreach (var image in images.Where(image => image.Layer != LayerKind.Application && !users[image.Class].Any()))
            yield return new RuleFinding(RuleCatalog.UnusedImages, image.Class, new[] { $"'{image.Class}' is {LayerKindText.WithArticle(image.Layer)} layer, and no image that is known here stands on it or takes from it" });

        var used = images.SelectMany(image => image.References.Select(use => use.Reference).Prepend(image.Parent)).ToList();

        foreach (var name in externalImages.StatedWithoutUse(used))
            yield return new RuleFinding(RuleCatalog.UnusedImages, "", new[] { $"{RuleOptions.ExternalImagesProperty} says what '{name}' holds, and no image uses it" });
    }
}
