using ImageDsl.Dockerfile;

namespace ImageDsl.Rules.Facts;

/// <summary>Facts about external images: those that are well known, and those a project states for images of its own.</summary>
public sealed class ExternalImageCatalog
{
    private const string DockerHubLibrary = "docker.io/library/";

    /// <summary>Registries that carry Docker's official images under the same names.</summary>
    private static readonly string[] LibraryMirrors = ["public.ecr.aws/docker/library/", "mirror.gcr.io/library/"];

    private static readonly Lazy<Index> WellKnown = new(() => new Index(ExternalImages.All));

    private static readonly ExternalImageFacts Scratch = new(EquatableArray<LayerKind>.Empty);

    private readonly IReadOnlyList<ExternalImage> _stated;

    private ExternalImageCatalog(IReadOnlyList<ExternalImage> stated) => _stated = stated;

    /// <summary>The well-known images alone.</summary>
    public static ExternalImageCatalog Default { get; } = new([]);

    /// <summary>
    /// Adds what a project states about images, which wins over what is well known: entries separated by commas, each
    /// <c>repository=kind+kind[=user]</c>, where the kinds are <c>os</c>, <c>runtime</c>, <c>middleware</c> and <c>application</c>, and
    /// <c>*</c> in the repository stands for any characters.
    /// </summary>
    /// <param name="setting">The entries, such as the build property <c>ImageDslExternalImages</c>; null and blank for none.</param>
    /// <param name="errors">What is wrong with entries, for people; such entries are left out.</param>
    public static ExternalImageCatalog Create(string? setting, out IReadOnlyList<string> errors)
    {
        var stated = new List<ExternalImage>();
        var wrong = new List<string>();

        foreach (var entry in (setting ?? "").Split(','))
        {
            if (entry.Trim().Length == 0)
                continue;

            if (StatedExternalImage.TryParse(entry.Trim(), out var image, out var error))
                stated.Add(image!);
            else
                wrong.Add(error!);
        }

        errors = wrong;
        return stated.Count == 0 ? Default : new ExternalImageCatalog(stated);
    }

    /// <summary>What is known about an image, or null. Facts that depend on the variant are those of the tag.</summary>
    public ExternalImageFacts? Find(ImageReference reference)
    {
        if (reference.IsScratch)
            return Scratch;

        var repository = RepositoryOf(reference);
        var tag = reference.Tag ?? "latest";

        return _stated.FirstOrDefault(image => IsMatch(image, repository, tag))?.Facts ?? WellKnown.Value.Find(repository, tag);
    }

    /// <summary>The repository with its registry, as the table writes it.</summary>
    internal static string RepositoryOf(ImageReference reference)
    {
        var repository = reference.QualifiedRepository;

        foreach (var mirror in LibraryMirrors)
        {
            if (repository.StartsWith(mirror, StringComparison.Ordinal))
                return DockerHubLibrary + repository.Substring(mirror.Length);
        }

        return repository;
    }

    private static bool IsMatch(ExternalImage image, string repository, string tag) =>
        WildcardPattern.Matches(image.Repository, repository) && WildcardPattern.Matches(image.Tag, tag);

    /// <summary>Rows by repository; those whose repository is a pattern are tried after the others, all in the order of the table.</summary>
    private sealed class Index
    {
        private readonly ILookup<string, ExternalImage> _exact;
        private readonly ExternalImage[] _patterns;

        public Index(IReadOnlyList<ExternalImage> images)
        {
            _exact = images.Where(image => image.Repository.IndexOf('*') < 0).ToLookup(image => image.Repository, StringComparer.Ordinal);
            _patterns = [.. images.Where(image => image.Repository.IndexOf('*') >= 0)];
        }

        public ExternalImageFacts? Find(string repository, string tag) =>
            (_exact[repository].FirstOrDefault(image => WildcardPattern.Matches(image.Tag, tag))
                ?? _patterns.FirstOrDefault(image => IsMatch(image, repository, tag)))?.Facts;
    }
}
