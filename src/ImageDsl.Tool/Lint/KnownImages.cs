using System.Collections.Concurrent;
using ImageDsl.Build;
using ImageDsl.Build.Assemblies;
using ImageDsl.Building;
using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules;
using ImageDsl.Rules.Effective;
using ImageDsl.Rules.Estates;
using ImageDsl.Rules.Facts;
using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Lint;

/// <summary>
/// The images that are known together with what is checked, so that a Dockerfile that stands on one of them is checked with what it inherits: those of
/// compiled projects, and those that the sources of an estate name.
/// </summary>
internal sealed class KnownImages
{
    /// <summary>Deeper than any chain that people make.</summary>
    private const int MaxDepth = 100;

    private readonly Dictionary<string, EffectiveImage> _ofClasses = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, EffectiveImage?> _ofFiles = new(StringComparer.Ordinal);
    private readonly Lazy<(LoadedEstate Estate, Dictionary<string, GraphImage> ByName)> _sources;
    private readonly CancellationToken _cancellationToken;

    private KnownImages(IReadOnlyList<string> sources, string directory, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;

        // Most files stand on images that the catalogue knows, and ask for no estate.
        _sources = new(() => Read(EstateLoader.Load(sources, directory, progress: null, cancellationToken)));
    }

    /// <summary>The images of the compiled projects that are checked, with the target of each.</summary>
    public IReadOnlyList<(FoldedNode Node, LintTarget Target)> Classes { get; private set; } = [];

    /// <summary>What is stated about external images.</summary>
    public StatedImages Stated { get; private set; } = new([], default);

    /// <summary>Everything that is known of compiled projects, also what is not checked.</summary>
    public IReadOnlyList<ImageDescription> Descriptions { get; private set; } = [];

    /// <summary>Finds the images.</summary>
    /// <param name="targets">What is checked.</param>
    /// <param name="sources">Where else images are declared: what <c>imagedsl list</c> takes.</param>
    /// <param name="directory">The directory that paths are relative to.</param>
    /// <param name="fail">Told of assemblies that cannot be read.</param>
    /// <param name="cancellationToken">Observed while reading.</param>
    public static KnownImages Find(IReadOnlyList<LintTarget> targets, IReadOnlyList<string> sources, string directory, Action<LintTarget, string> fail, CancellationToken cancellationToken)
    {
        var known = new KnownImages(sources, directory, cancellationToken);
        known.Stated = StatedBy([.. targets, .. sources.Where(LintTargets.IsCompiled).SelectMany(LintTargets.OfCompiled)]);
        known.ReadAssemblies([.. targets.Where(target => target is { Kind: LintTargetKind.Assembly, Problem: null })], fail);
        return known;
    }

    /// <summary>The image with that name, folded; null for one that is not known.</summary>
    public EffectiveImage? Find(ImageReference reference) => Find(reference, []);

    private EffectiveImage? Find(ImageReference reference, HashSet<string> open)
    {
        if (_ofClasses.TryGetValue(reference.Familiar, out var image))
            return image;

        return reference.IsScratch || ExternalImageCatalog.Default.Find(reference) is not null ? null : OfSources(reference, open);
    }

    private EffectiveImage? OfSources(ImageReference reference, HashSet<string> open)
    {
        var name = reference.Familiar;

        if (_ofFiles.TryGetValue(name, out var known))
            return known;

        if (open.Count > MaxDepth || !_sources.Value.ByName.TryGetValue(name, out var image) || !open.Add(name))
            return null;

        var folded = Fold(image, open);
        _ = open.Remove(name);
        return _ofFiles[name] = folded;
    }

    private EffectiveImage? Fold(GraphImage image, HashSet<string> open)
    {
        // What arguments and a chosen stage make of a Dockerfile is not what it says by itself.
        if (image.Declarations.Any(declaration => declaration.Stage is not null || !declaration.BuildArguments.IsEmpty) || _sources.Value.Estate.DockerfileOf(image) is not { } text)
            return null;

        var document = DockerfileReader.Read(text, _cancellationToken).Document;
        return EffectiveImage.Of(document, Stated.With(null), _cancellationToken, below => Find(below, open), new ImageIdentity(image.Class ?? image.Name, image.Layer));
    }

    private static (LoadedEstate Estate, Dictionary<string, GraphImage> ByName) Read(LoadedEstate estate)
    {
        var byName = new Dictionary<string, GraphImage>(StringComparer.Ordinal);

        foreach (var image in estate.Graph.Images.Where(image => !image.IsExternal))
        {
            foreach (var name in image.Names)
                _ = byName.TryAdd(name.Familiar, image);
        }

        return (estate, byName);
    }

    /// <summary>What the assemblies among the targets say. One that cannot be read says nothing, which is told where it is checked.</summary>
    private static StatedImages StatedBy(IEnumerable<LintTarget> targets)
    {
        var byProjects = new List<string>();
        var byClasses = new List<DeclaredExternalImage>();

        var own = targets.Where(target => target is { Kind: LintTargetKind.Assembly, Problem: null }).Select(target => target.FullPath).Distinct(StringComparer.Ordinal).ToList();

        // What packages offer lies beside the assembly that uses them.
        var offered = own.Select(path => Path.GetDirectoryName(path)!).Distinct(StringComparer.Ordinal).SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal)).Except(own, StringComparer.Ordinal);

        foreach (var path in own.Concat(offered))
        {
            try
            {
                var assembly = AssemblyReader.Read(path);
                byClasses.AddRange(ImageDocuments.ExternalImagesOf(assembly));

                if (own.Contains(path) && assembly.ExternalImages is { } stated)
                    byProjects.Add(stated);
            }
            catch (Exception exception) when (SourceFiles.IsExpected(exception) || exception is BadImageFormatException)
            {
            }
        }

        return new StatedImages(byProjects, byClasses.ToEquatableArray());
    }

    private void ReadAssemblies(IReadOnlyList<LintTarget> targets, Action<LintTarget, string> fail)
    {
        var images = new List<EstateImage>();
        var byClass = new Dictionary<string, LintTarget>(StringComparer.Ordinal);

        foreach (var target in targets)
        {
            try
            {
                foreach (var image in ImagesOf(target.FullPath))
                {
                    images.Add(image);
                    _ = byClass.TryAdd(image.Description.Class, target);
                }
            }
            catch (Exception exception) when (SourceFiles.IsExpected(exception) || exception is BadImageFormatException)
            {
                fail(target, exception.Message);
            }
        }

        if (images.Count == 0)
            return;

        foreach (var folder in targets.Select(target => Path.GetDirectoryName(target.FullPath)!).Distinct(StringComparer.Ordinal))
            images.AddRange(ImagesBeside(folder, targets));

        var withText = images.Where(image => !LeftOutDockerfile.Is(image.Dockerfile)).ToList();
        var estate = Estate.Create(withText, _cancellationToken);
        var folding = EstateFolding.Of(estate, Stated.With(null), _cancellationToken);

        Descriptions = [.. estate.Nodes.Select(node => node.Description)];
        Classes = [.. estate.Nodes.Where(node => byClass.ContainsKey(node.Description.Class)).Select(node => (folding[node], byClass[node.Description.Class]))];

        foreach (var node in estate.Nodes)
        {
            foreach (var name in ImageNames.Of(node.Description))
                _ = _ofClasses.TryAdd(name, folding[node].Image);
        }

        foreach (var target in targets.Where(target => images.Any(image => LeftOutDockerfile.Is(image.Dockerfile) && byClass.GetValueOrDefault(image.Description.Class) == target)))
            fail(target, "the assembly does not carry its Dockerfiles (ImageDslEmbed): check those that the build wrote");
    }

    /// <summary>The images of assemblies that a project copied beside its own, on which its images may stand.</summary>
    private static IEnumerable<EstateImage> ImagesBeside(string folder, IReadOnlyList<LintTarget> targets)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal).Where(file => !targets.Any(target => target.FullPath == file)))
        {
            IReadOnlyList<EstateImage> images;

            try
            {
                images = ImagesOf(file);
            }
            catch (Exception exception) when (SourceFiles.IsExpected(exception) || exception is BadImageFormatException)
            {
                continue;
            }

            foreach (var image in images)
                yield return image;
        }
    }

    private static IReadOnlyList<EstateImage> ImagesOf(string path) => ImageDocuments.ImagesOf(AssemblyReader.Read(path));
}
