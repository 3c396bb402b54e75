using System.Runtime.CompilerServices;
using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Rules.Facts;

/// <summary>Facts about external images: those that are well known, and those a project states for images of its own.</summary>
public sealed class ExternalImageCatalog
{
    private const string DockerHubLibrary = "docker.io/library/";

    /// <summary>Registries that carry Docker's official images under the same names.</summary>
    private static readonly string[] LibraryMirrors = ["public.ecr.aws/docker/library/", "mirror.gcr.io/library/"];

    private static readonly ExternalImageFacts Scratch = new()
    {
        Kinds = new Fact<EquatableArray<LayerKind>>(default, null),
        PackageManager = new Fact<PackageManager?>(null, null),
        Shell = new Fact<string?>(null, null),
        CLibrary = new Fact<CLibrary?>(null, null),
        User = new Fact<string?>(null, null),
    };

    /// <summary>The latest one, so that what is remembered with a catalog stays as long as the setting does.</summary>
    private static volatile CreatedCatalog? Created;

    private readonly IReadOnlyList<StatedImage> _stated;
    private readonly ConditionalWeakTable<ExternalImageFacts, EffectiveConfiguration> _configurations = new();

    private ExternalImageCatalog(IReadOnlyList<StatedImage> stated) => _stated = stated;

    /// <summary>The well-known images alone.</summary>
    public static ExternalImageCatalog Default { get; } = new([]);

    /// <summary>
    /// Adds what a project states about images, which wins over what is well known: entries separated by commas, each
    /// <c>repository=kind+kind[=user]</c>, where the kinds are <c>os</c>, <c>runtime</c>, <c>middleware</c> and <c>application</c>, and
    /// <c>*</c> in the repository stands for any characters. Facts that an entry does not state stay as they are known.
    /// </summary>
    /// <param name="setting">The entries, such as the build property <c>ImageDslExternalImages</c>; null and blank for none.</param>
    /// <param name="errors">What is wrong with entries, for people; such entries are left out.</param>
    public static ExternalImageCatalog Create(string? setting, out IReadOnlyList<string> errors)
    {
        if (Created is { } created && created.Setting == (setting ?? ""))
        {
            errors = created.Errors;
            return created.Catalog;
        }

        var stated = new List<StatedImage>();
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
        var catalog = stated.Count == 0 ? Default : new ExternalImageCatalog(stated);
        Created = new CreatedCatalog(setting ?? "", catalog, wrong);
        return catalog;
    }

    /// <summary>What is known about an image, or null. Facts that depend on the variant are those of the tag.</summary>
    public ExternalImageFacts? Find(ImageReference reference)
    {
        if (reference.IsScratch)
            return Scratch;

        var repository = RepositoryOf(reference);
        var tag = reference.Tag ?? "latest";
        var known = WellKnownImages.Default.Find(repository, tag);

        return _stated.FirstOrDefault(image => image.Fits(repository, tag)) is { } stated ? stated.Over(known) : known;
    }

    /// <summary>A tag that names a version which exists, such as <c>13.1-slim</c>; null when none is known.</summary>
    public string? VersionOf(ImageReference reference) => WellKnownImages.Default.VersionOf(RepositoryOf(reference));

    /// <summary>What a Dockerfile that begins with an image starts from.</summary>
    public EffectiveConfiguration ConfigurationOf(ImageReference reference)
    {
        if (reference.IsScratch)
            return EffectiveConfiguration.Empty;

        return Find(reference) is { } facts ? _configurations.GetValue(facts, ConfigurationOf) : EffectiveConfiguration.Unknown;
    }

    /// <summary>The repositories of what a project states that fit none of these images.</summary>
    internal IEnumerable<string> StatedWithoutUse(IReadOnlyList<ImageReference> used) => _stated
        .Where(stated => !used.Any(reference => stated.Fits(RepositoryOf(reference), reference.Tag ?? "latest")))
        .Select(stated => stated.Repository);

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

    private sealed record CreatedCatalog(string Setting, ExternalImageCatalog Catalog, IReadOnlyList<string> Errors);

    private static EffectiveConfiguration ConfigurationOf(ExternalImageFacts facts) => EffectiveConfiguration.Unknown with
    {
        User = facts.User,
        WorkingDirectory = facts.WorkingDirectory,
        Environment = facts.Environment,
        Entrypoint = facts.Entrypoint,
        Cmd = facts.Cmd,
        ExposedPorts = facts.ExposedPorts,
        Volumes = facts.Volumes,
        StopSignal = facts.StopSignal,
        Users = facts.Users,
        LayersBelow = facts.LiteralLayers,
        PackageManager = facts.PackageManager,
        ShellProgram = facts.Shell,
        CLibrary = facts.CLibrary,
    };
}
