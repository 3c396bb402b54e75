using System.Runtime.CompilerServices;
using ImageDsl.Building;
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
    private readonly EquatableArray<DeclaredExternalImage> _declared;
    private readonly ConditionalWeakTable<ExternalImageFacts, EffectiveConfiguration> _configurations = new();

    private ExternalImageCatalog(IReadOnlyList<StatedImage> stated, EquatableArray<DeclaredExternalImage> declared)
    {
        _stated = stated;
        _declared = declared;
    }

    /// <summary>The well-known images alone.</summary>
    public static ExternalImageCatalog Default { get; } = new([], default);

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
        var catalog = stated.Count == 0 ? Default : new ExternalImageCatalog(stated, default);
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

        if (_stated.FirstOrDefault(image => image.Fits(repository, tag)) is { } stated)
            known = stated.Over(known);

        return Declared(reference) is { } declared ? declared.Facts.Over(known ?? ExternalImageFacts.Unknown) : known;
    }

    /// <summary>A tag that names a version which exists, such as <c>13.1-slim</c>; null when none is known.</summary>
    public string? VersionOf(ImageReference reference) => WellKnownImages.Default.VersionOf(RepositoryOf(reference));

    /// <summary>
    /// The same knowledge, and above it what classes say about external images. They say it for the images that name them, so this is asked for
    /// one image at a time (<see cref="ImageDescription.ExternalImages"/>).
    /// </summary>
    /// <param name="declared">What they say; of several about one image the first counts.</param>
    public ExternalImageCatalog With(EquatableArray<DeclaredExternalImage> declared) => declared.IsEmpty ? this : new ExternalImageCatalog(_stated, declared);

    /// <summary>What a class says about an image, or null.</summary>
    internal DeclaredExternalImage? Declared(ImageReference reference) =>
        _declared.IsEmpty ? null : _declared.FirstOrDefault(image => image.Reference.Familiar == reference.Familiar);

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

    private static FactList<string> Sorted(FactList<string> facts, Func<string, int> number) =>
        facts with { Items = facts.Items.OrderBy(fact => number(fact.Value)).ThenBy(fact => fact.Value, StringComparer.Ordinal).ToEquatableArray() };

    private sealed record CreatedCatalog(string Setting, ExternalImageCatalog Catalog, IReadOnlyList<string> Errors);

    private static EffectiveConfiguration ConfigurationOf(ExternalImageFacts facts) => EffectiveConfiguration.Unknown with
    {
        User = facts.User,
        WorkingDirectory = facts.WorkingDirectory,
        Environment = facts.Environment,
        Entrypoint = facts.Entrypoint,
        Cmd = facts.Cmd,
        ExposedPorts = Sorted(facts.ExposedPorts, port => ExposedPort.NumberOf(port)),
        Volumes = Sorted(facts.Volumes, _ => 0),
        StopSignal = facts.StopSignal,
        Users = facts.Users,
        LayersBelow = facts.LiteralLayers,
        PackageManager = facts.PackageManager,
        ShellProgram = facts.Shell,
        CLibrary = facts.CLibrary,
    };
}
