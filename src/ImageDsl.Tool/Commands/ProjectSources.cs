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
    private readonly HashSet<string> _known;
    private readonly HashSet<string> _projects;
    private readonly HashSet<string> _classFiles;

    public ProjectSources(LoadedEstate estate)
    {
        var declarations = estate.Graph.Images.SelectMany(image => image.Declarations).Where(declaration => declaration.Class is not null).ToList();

        _estate = estate;
        _known = estate.Origins.Values.SelectMany(origins => origins.Files).ToHashSet(StringComparer.Ordinal);
        _projects = declarations.Select(declaration => declaration.Project).OfType<string>().ToHashSet(StringComparer.Ordinal);
        _classFiles = declarations.Select(declaration => declaration.Source.Path).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// Whether a file has its say in an image of a class. A source file that no image was made of at the last build may be anything, so it concerns
    /// every image of its project.
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

        if (!path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || _classFiles.Contains(path))
            return false;

        // Of a template or a component of another project it is not known which files make it up.
        if (!IsWithin(path, project))
            return origins?.Steps.Any(step => step.Member is not null) == true && _projects.Any(other => IsWithin(path, other));

        return origins is null || !_known.Contains(path);
    }

    private static bool IsOfBuild(string path, string project)
    {
        var name = path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant();

        return IsWithin(path, project)
            ? Path.GetExtension(name) is ".csproj" or ".props" or ".targets" || name is "packages.lock.json" or "nuget.config"
            : FilesAbove.Contains(name) && IsWithin(project, PathText.Normalise(path + "/.."));
    }

    private static bool IsWithin(string path, string directory) => !PathText.IsOutside(PathText.Relative(directory, path));
}
