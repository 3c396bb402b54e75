namespace ImageDsl.Rules.Estates;

/// <summary>The same software in several versions.</summary>
public static class VersionSprawl
{
    private const string HubLibrary = "library/";

    /// <summary>
    /// Software of which several versions are in the estate, by name. Software is the same when its repository has the same path,
    /// whatever the registry, since a mirror carries the same images.
    /// </summary>
    public static IReadOnlyList<SoftwareVersions> Of(EstateGraph graph) =>
    [
        .. graph.Images
            .Where(image => image.Version is not null)
            .GroupBy(image => SoftwareOf(image.Reference!), StringComparer.Ordinal)
            .Select(same => new SoftwareVersions(same.Key, VersionsOf(same)))
            .Where(software => software.Versions.Count > 1)
            .OrderBy(software => software.Name, StringComparer.Ordinal),
    ];

    /// <summary>The path of the repository without registry: <c>debian</c>, <c>dotnet/aspnet</c>.</summary>
    internal static string SoftwareOf(ImageReference reference)
    {
        var repository = reference.QualifiedRepository;
        var path = repository.Substring(repository.IndexOf('/') + 1);

        return path.StartsWith(HubLibrary, StringComparison.Ordinal) ? path.Substring(HubLibrary.Length) : path;
    }

    private static IReadOnlyList<SoftwareVersion> VersionsOf(IEnumerable<GraphImage> images) =>
    [
        .. images
            .GroupBy(image => image.Version!, StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => new SoftwareVersion(same.Key, [.. same])),
    ];
}

/// <summary>The versions of one software.</summary>
/// <param name="Name">The path of its repository.</param>
/// <param name="Versions">The versions by their text.</param>
public sealed record SoftwareVersions(string Name, IReadOnlyList<SoftwareVersion> Versions);

/// <summary>One version of a software.</summary>
/// <param name="Version">The tag, or else the digest.</param>
/// <param name="Images">The images that have it: several where it comes from several registries.</param>
public sealed record SoftwareVersion(string Version, IReadOnlyList<GraphImage> Images);
