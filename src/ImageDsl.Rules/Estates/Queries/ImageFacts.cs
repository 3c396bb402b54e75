using ImageDsl.Rules.Facts;
using ImageDsl.Rules.Hierarchy;

namespace ImageDsl.Rules.Estates;

/// <summary>What follows about an image from its place in the estate.</summary>
/// <param name="graph">The estate.</param>
/// <param name="catalog">What is known about external images.</param>
/// <param name="registries">Registries of which somebody says whether they are public, by host.</param>
public sealed class ImageFacts(EstateGraph graph, ExternalImageCatalog catalog, IReadOnlyDictionary<string, bool> registries)
{
    /// <summary>Registries that anybody may pull from. Some of them hold private repositories too.</summary>
    private static readonly HashSet<string> PublicRegistries = new(StringComparer.OrdinalIgnoreCase)
    {
        "docker.io", "ghcr.io", "quay.io", "gcr.io", "mirror.gcr.io", "registry.k8s.io", "mcr.microsoft.com", "public.ecr.aws", "cgr.dev",
        "registry.access.redhat.com", "registry.fedoraproject.org", "registry.opensuse.org", "registry.suse.com", "registry.gitlab.com",
        "container-registry.oracle.com", "docker.elastic.co", "icr.io", "lscr.io", "nvcr.io",
    };

    /// <summary>The host of the registry with its port, or null for an image without a reference and for <c>scratch</c>.</summary>
    public static string? RegistryOf(GraphImage image)
    {
        if (image.Reference is not { IsScratch: false } reference)
            return null;

        var repository = reference.QualifiedRepository;
        return repository.Substring(0, repository.IndexOf('/'));
    }

    /// <summary>Whether the image's registry is one that anybody may pull from; null for an image without a registry.</summary>
    public bool? IsPublic(GraphImage image)
    {
        if (RegistryOf(image) is not { } registry)
            return null;

        return registries.TryGetValue(registry, out var stated) ? stated : PublicRegistries.Contains(registry);
    }

    /// <summary>
    /// The kind of layer, where no source states it by the image's place: what nothing stands on is an application, and what something
    /// stands on is of the highest kind that the external image beneath it holds. Null for an external image.
    /// </summary>
    public LayerKind? LayerOf(GraphImage image)
    {
        if (image.IsExternal)
            return null;

        if (image.Layer is { } stated)
            return stated;

        if (!graph.NeededBy(image).Any(edge => edge.IsInheritance))
            return LayerKind.Application;

        return KindsOf(graph.ChainOf(image)[0]).Append(LayerKind.Os).Max();
    }

    /// <summary>
    /// The conceptual layers from the root to this image: what its source counts, or else what is known of its chain, where consecutive
    /// images of one kind are one and an external image counts for all it holds.
    /// </summary>
    public int ConceptualLayersOf(GraphImage image)
    {
        if (image.Declarations.Select(declaration => declaration.ConceptualLayers).FirstOrDefault(count => count is not null) is { } counted)
            return counted;

        var layers = new List<LayerKind>();

        foreach (var kind in graph.ChainOf(image).SelectMany(KindsOf))
        {
            if (layers.Count == 0 || layers[layers.Count - 1] != kind)
                layers.Add(kind);
        }

        return layers.Count;
    }

    /// <summary>The kinds of layers that one image of a chain adds.</summary>
    private IEnumerable<LayerKind> KindsOf(GraphImage image)
    {
        if (image.IsExternal)
            return ConceptualLayers.KindsOf(image.Reference!, catalog);

        if (image.Layer is { } stated)
            return [stated];

        return graph.NeededBy(image).Any(edge => edge.IsInheritance) ? [] : [LayerKind.Application];
    }
}
