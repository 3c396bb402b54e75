using System.Collections.Concurrent;
using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Rules.Facts;

/// <summary>
/// The facts of <c>catalogue.json</c>, which this assembly carries, by repository and tag. Families whose repository is a pattern are tried
/// after the others, all in the order of the file.
/// </summary>
internal sealed class WellKnownImages
{
    private const string Resource = "ImageDsl.Rules.catalogue.json";
    private const int Remembered = 4_096;

    private static readonly Lazy<WellKnownImages> Instance = new(() => new WellKnownImages(CatalogueReader.Open(EmbeddedText.Read(Resource))));

    private readonly IReadOnlyList<UnreadFamily> _families;
    private readonly ILookup<string, UnreadFamily> _exact;
    private readonly IReadOnlyList<UnreadFamily> _patterns;
    private readonly ConcurrentDictionary<(string Repository, string Tag), ExternalImageFacts?> _found = new();

    private WellKnownImages(IReadOnlyList<UnreadFamily> families)
    {
        _families = families;
        _exact = families
            .SelectMany(family => family.Repositories.Where(repository => !IsPattern(repository)).Select(repository => (repository, family)))
            .ToLookup(pair => pair.repository, pair => pair.family, StringComparer.Ordinal);
        _patterns = [.. families.Where(family => family.Repositories.Any(IsPattern))];
    }

    public static WellKnownImages Default => Instance.Value;

    /// <summary>All of the file.</summary>
    public CatalogueData Data => new(_families.Select(family => family.Family.Value).ToEquatableArray());

    /// <summary>What is known about an image, or null.</summary>
    public ExternalImageFacts? Find(string repository, string tag)
    {
        if (_found.TryGetValue((repository, tag), out var known))
            return known;

        // References are few, unless somebody makes them up.
        if (_found.Count >= Remembered)
            _found.Clear();

        return _found.GetOrAdd((repository, tag), Search(repository, tag));
    }

    /// <summary>The tag of the first example of a repository, or null.</summary>
    public string? VersionOf(string repository)
    {
        var method = _exact[repository].SelectMany(family => family.Family.Value.Variants).SelectMany(variant => variant.Methods).FirstOrDefault();
        return method?.Tag.Replace("{0}", method.Example);
    }

    private ExternalImageFacts? Search(string repository, string tag)
    {
        var families = _exact[repository].Concat(_patterns.Where(family => family.Repositories.Any(r => WildcardPattern.Matches(r, repository))));

        foreach (var family in families.Select(family => family.Family.Value))
        {
            if (family.Variants.FirstOrDefault(variant => Fits(variant.Tags)) is not { } variant)
                continue;

            var support = family.Support.FirstOrDefault(support => Fits(support.Tags));
            return support is null ? variant.Facts : variant.Facts with { SupportEnd = support.End };
        }

        return null;

        bool Fits(IEnumerable<string> patterns) => patterns.Any(pattern => WildcardPattern.Matches(pattern, tag));
    }

    private static bool IsPattern(string repository) => repository.IndexOf('*') >= 0;
}
