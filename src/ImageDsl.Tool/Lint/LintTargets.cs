using ImageDsl.Tool.Dockerfiles;
using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Lint;

/// <summary>Something to check.</summary>
/// <param name="FullPath">The file.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Problem">Why it cannot be checked, or null.</param>
internal sealed record LintTarget(string FullPath, LintTargetKind Kind, string? Problem = null)
{
    /// <summary>Whether it is what is piped into the command; the path is then where it counts as standing.</summary>
    public bool IsPiped { get; init; }

    /// <summary>The directory of the project that the assembly was compiled from, or null when it was named by itself.</summary>
    public string? ProjectDirectory { get; init; }
}

/// <summary>What is checked.</summary>
internal enum LintTargetKind
{
    /// <summary>The text of a Dockerfile.</summary>
    Dockerfile,

    /// <summary>The images that a compiled assembly carries.</summary>
    Assembly,
}

/// <summary>Finds what there is to check in the paths that a caller names.</summary>
internal static class LintTargets
{
    /// <summary>Finds them.</summary>
    /// <param name="paths">What a caller names.</param>
    /// <param name="command">The command, which knows where paths begin.</param>
    /// <param name="fail">Told of paths that do not exist or cannot be read.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static IEnumerable<LintTarget> Find(IReadOnlyList<string> paths, CommandLine command, Action<string, string> fail, CancellationToken cancellationToken) => paths
        .SelectMany(path => IsCompiled(path) && Path.GetFullPath(path, command.WorkingDirectory) is var full && !Directory.Exists(full)
            ? OfCompiled(full)
            : new DockerfileFiles(command, [path]).Find(fail, cancellationToken).Select(file => OfFile(file, command)))
        .DistinctBy(target => (target.FullPath, target.IsPiped));

    /// <summary>The assemblies that a path stands for.</summary>
    /// <param name="path">The full path of an assembly, a project or a solution.</param>
    public static IEnumerable<LintTarget> OfCompiled(string path)
    {
        if (!File.Exists(path))
            return [new LintTarget(path, LintTargetKind.Assembly, "there is no such file or folder.")];

        return ProjectFiles.IsProjectOrSolution(path)
            ? ProjectFiles.Directories(path).Select(folder => OfProject(path, folder))
            : [new LintTarget(path, LintTargetKind.Assembly)];
    }

    /// <summary>Whether a path is that of an assembly, or of a project or solution that is compiled to some.</summary>
    public static bool IsCompiled(string path) => Path.GetExtension(path).ToLowerInvariant() is ".dll" or ".exe" || ProjectFiles.IsProjectOrSolution(path);

    private static LintTarget OfFile(DockerfilePath file, CommandLine command) => new(file.FullPath ?? Path.Combine(command.WorkingDirectory, "Dockerfile"), LintTargetKind.Dockerfile)
    {
        IsPiped = file.FullPath is null,
    };

    /// <summary>The newest assembly that the project of a folder was compiled to; nothing is built here.</summary>
    private static LintTarget OfProject(string path, string folder)
    {
        var names = Directory.EnumerateFiles(folder, "*.??proj").Select(project => Path.GetFileNameWithoutExtension(project) + ".dll").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var bin = new DirectoryInfo(Path.Combine(folder, "bin"));

        var assembly = bin.Exists
            ? bin.EnumerateFiles("*.dll", SearchOption.AllDirectories).Where(file => names.Contains(file.Name)).OrderByDescending(file => file.LastWriteTimeUtc).FirstOrDefault()
            : null;

        return assembly is null
            ? new LintTarget(path, LintTargetKind.Assembly, $"there is no {string.Join(" or ", names)} beneath {bin.FullName}: build the project first")
            : new LintTarget(assembly.FullName, LintTargetKind.Assembly) { ProjectDirectory = folder };
    }
}
