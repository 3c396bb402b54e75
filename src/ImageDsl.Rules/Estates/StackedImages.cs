using System.Globalization;
using ImageDsl.Model;
using ImageDsl.Rules.Hierarchy;

namespace ImageDsl.Rules.Estates;

/// <summary>IMG104: images stacked within one conceptual layer that nothing keeps apart.</summary>
internal static class StackedImages
{
    /// <summary>So many are a matter of taste.</summary>
    private const int MostImages = 2;

    /// <param name="images">The images in the order of their classes.</param>
    /// <param name="users">The images that need an image, by its class.</param>
    public static IEnumerable<RuleFinding> Check(IReadOnlyList<ImageDescription> images, ILookup<string, ImageDescription> users)
    {
        var byClass = images.GroupBy(image => image.Class, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);

        // An application on an application is a finding of its own (IMG103).
        foreach (var last in images.Where(image => image.Layer != LayerKind.Application && !IsBelowItsLike(image, users)))
        {
            var stack = StackUnder(last, byClass, users);

            if (stack.Count <= MostImages)
                continue;

            yield return new RuleFinding(RuleCatalog.StackedImages, last.Class, new[]
            {
                last.Class,
                stack.Count.ToString(CultureInfo.InvariantCulture),
                LayerKindText.Of(last.Layer),
                string.Join(" → ", stack.Select(image => image.Class)),
            });
        }
    }

    /// <summary>The images of the layer that lead to the last one and to nothing else, from the bottom up.</summary>
    private static List<ImageDescription> StackUnder(ImageDescription last, Dictionary<string, ImageDescription> byClass, ILookup<string, ImageDescription> users)
    {
        var stack = new List<ImageDescription> { last };

        while (stack[0].ParentClass is { } name && byClass.TryGetValue(name, out var parent) && parent.Layer == last.Layer && IsBelowItsLike(parent, users) && !stack.Contains(parent))
            stack.Insert(0, parent);

        return stack;
    }

    /// <summary>Whether one image of the same kind stands on it, and nothing else needs it.</summary>
    private static bool IsBelowItsLike(ImageDescription image, ILookup<string, ImageDescription> users) =>
        users[image.Class].Take(2).ToList() is [var only] && only.ParentClass == image.Class && only.Layer == image.Layer;
}
