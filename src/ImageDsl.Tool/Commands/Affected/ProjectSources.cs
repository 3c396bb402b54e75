using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Estates;
using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Commands;

/// <summary>Which files of projects images are made of, as the last build tells it in <c>origins.json</c>.</summary>
internal sealed class ProjectSources
{
    /// <summary>What stands in a directory above a project and has its say in it.</summary>
    private static readonly string[] FilesAbove = ["directory.build.props", "directory.build.targets", "directory.packages.props", "global.json", "nuget.config"];

    private readonly LoadedEstate _estate;
    private readonly ProjectReferences _references;
    private readonly HashSet<string> _known;
    private readonly HashSet<string> _classFiles;
    private readonly Dictionary<string, string?> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DeclaredTypes> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyCollection<string>> _referenced = new(StringComparer.Ordinal);

    public ProjectSources(LoadedEstate estate)
    {
        var declarations = estate.Graph.Images.SelectMany(image => image.Declarations).Where(declaration => declaration.Class is not null).ToList();

        _estate = estate;
        _references = new ProjectReferences(estate);
        _known = estate.Origins.Values.SelectMany(origins => origins.Files).ToHashSet(StringComparer.Ordinal);
        _classFiles = declarations.Select(declaration => declaration.Source.Path).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// Whether a file has its say in an image of a class. A source file that no image was made of at the last build concerns the images of its project whose files
    /// name something that it declares; one that is gone, or that says something for all files, every image.
    /// </summary>
    public bool Concern(string path, ImageDeclaration image)
    {
        if (image.Class is null || image.Project is not { } project)
            return false;

        if (IsOfBuild(path, project))
            return true;

        var origins = image.Dockerfile is { } dockerfile ? _estate.Origins.GetValueOrDefault(dockerfile) : null;

        if (origins?.Files.Contains(path, StringComparer.Ordinal) == true)
            return true;

        if (!IsWithin(path, project))
            return ReferencedBy(project).Where(other => IsWithin(path, other) || IsOfBuild(path, other)).Any(other => ConcernsFrom(other, path, origins));

        return IsCSharp(path) && !_classFiles.Contains(path) && (origins is null || (!_known.Contains(path) && MayConcern(path, origins)));
    }

    private bool MayConcern(string path, DockerfileOrigins origins) =>
        TextOf(path) is not { } text || DeclaredTypes.MayConcern(text, origins.Files.Select(TextOf).OfType<string>());

    private string? TextOf(string path)
    {
        if (!_texts.TryGetValue(path, out var known))
            _texts.Add(path, known = _estate.TextAt(path));

        return known;
    }

    /// <summary>
    /// Whether a file of a referenced project has its say: one that declares what the evaluation of the image asked for, or constants for that. What a file that is
    /// gone declared is not known.
    /// </summary>
    private bool ConcernsFrom(string project, string path, DockerfileOrigins? origins)
    {
        var isOfBuild = IsOfBuild(path, project);

        if (!isOfBuild && !IsCSharp(path))
            return false;

        if (origins?.Uses is not { } uses)
            return true;

        var names = uses.Select(SimpleName).ToList();
        var declared = DeclaredIn(project);

        if (isOfBuild)
            return names.Any(declared.Has);

        return File.Exists(_estate.Full(path)) ? declared.FilesOf(names).Contains(path) : names.Count > 0;
    }

    private IReadOnlyCollection<string> ReferencedBy(string project)
    {
        if (!_referenced.TryGetValue(project, out var known))
            _referenced.Add(project, known = _references.From(project));

        return known;
    }

    private DeclaredTypes DeclaredIn(string project)
    {
        if (!_declared.TryGetValue(project, out var known))
            _declared.Add(project, known = new DeclaredTypes(_estate.Full(project), _estate.Show));

        return known;
    }

    /// <summary>Of <c>Acme.Outer.Inner`1</c> it is <c>Inner</c>.</summary>
    private static string SimpleName(string type)
    {
        var name = type[(type.LastIndexOf('.') + 1)..];
        return name.IndexOf('`', StringComparison.Ordinal) is > 0 and var mark ? name[..mark] : name;
    }

    private static bool IsCSharp(string path) => path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase);

    private bool IsOfBuild(string path, string project)
    {
        var name = path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant();

        return IsWithin(path, project)
            ? Path.GetExtension(name) is ".csproj" or ".props" or ".targets" || name is "packages.lock.json" or "nuget.config"
            : FilesAbove.Contains(name) && IsWithin(project, PathText.Normalise(path + "/.."));
    }

    private bool IsWithin(string path, string directory) => _estate.WayDown(directory, path) is not null;
}
