using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Lint;

/// <summary>Something to check.</summary>
/// <param name="FullPath">The file.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Problem">Why it cannot be checked, or null.</param>
internal sealed record LintTarget(string FullPath, LintTargetKind Kind, string? Problem = null)
{
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
    /// <param name="path">A full path.</param>
    /// <param name="warn">Told of directories that cannot be read.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static IEnumerable<LintTarget> Find(string path, Action<string, string> warn, CancellationToken cancellationToken)
    {
        if (Directory.Exists(path))
        {
            return SourceTree.Find(path, warn, cancellationToken)
                .Where(file => file.Kind == SourceFileKind.Dockerfile)
                .Select(file => new LintTarget(file.Path, LintTargetKind.Dockerfile));
        }

        if (!File.Exists(path))
            return [new LintTarget(path, LintTargetKind.Dockerfile, "there is no such file or directory")];

        if (ProjectFiles.IsProjectOrSolution(path))
            return ProjectFiles.Directories(path).Select(folder => OfProject(path, folder));

        return [new LintTarget(path, Path.GetExtension(path).ToLowerInvariant() is ".dll" or ".exe" ? LintTargetKind.Assembly : LintTargetKind.Dockerfile)];
    }

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
