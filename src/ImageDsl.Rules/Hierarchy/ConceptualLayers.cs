using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Rules.Hierarchy;

/// <summary>The conceptual layers of an image: consecutive images of one kind are one, and an external image counts for all it holds.</summary>
internal static class ConceptualLayers
{
    /// <summary>The kinds an external image holds, from the bottom up. What is not known counts as an operating system.</summary>
    public static EquatableArray<LayerKind> KindsOf(ImageReference external, ExternalImageCatalog catalog) =>
        catalog.Find(external)?.Kinds is { } kinds ? kinds.Value : new[] { LayerKind.Os };

    /// <summary>The kinds of the layers from the bottom up, without those that only repeat the one beneath.</summary>
    public static IReadOnlyList<LayerKind> Of(ImageDescription image, ExternalImageCatalog catalog)
    {
        var layers = new List<LayerKind>();
        var known = catalog.With(image.ExternalImages);

        foreach (var kind in image.Chain.SelectMany(link => KindsOf(link, known)))
        {
            if (layers.Count == 0 || layers[layers.Count - 1] != kind)
                layers.Add(kind);
        }

        return layers;
    }

    /// <summary>The kinds that one image of a chain adds.</summary>
    public static EquatableArray<LayerKind> KindsOf(ChainLink link, ExternalImageCatalog catalog) =>
        link.Layer is { } kind ? new[] { kind } : KindsOf(link.Reference, catalog);

    /// <summary>The chain for people: <c>debian:13 (OS) → acme/java:21 (runtime) → acme/orders:1.4.0 (application)</c>.</summary>
    public static string Describe(ImageDescription image, ExternalImageCatalog catalog) =>
        string.Join(" → ", image.Chain.Select(link => Describe(link, catalog.With(image.ExternalImages))));

    private static string Describe(ChainLink link, ExternalImageCatalog catalog)
    {
        if (link.Layer is null && catalog.Find(link.Reference)?.Kinds is null)
            return $"{link.Reference} (unknown, counted as OS)";

        var kinds = KindsOf(link, catalog);

        return kinds.IsEmpty ? link.Reference.ToString() : $"{link.Reference} ({string.Join(" + ", kinds.Select(LayerKindText.Of))})";
    }
}
