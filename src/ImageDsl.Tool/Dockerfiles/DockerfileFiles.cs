namespace ImageDsl.Tool.Dockerfiles;

/// <summary>The Dockerfiles that a command line names: files as they are, and those of a folder and of all folders in it.</summary>
/// <param name="directory">The directory that relative paths start from.</param>
/// <param name="paths">The files and folders.</param>
internal sealed class DockerfileFiles(string directory, IReadOnlyList<string> paths)
{
    /// <summary>The files in a stable order; null when one of the paths does not exist, which is reported.</summary>
    public IReadOnlyList<DockerfilePath>? Find(TextWriter error)
    {
        var files = new List<DockerfilePath>();
        var isComplete = true;

        foreach (var path in paths)
        {
            var full = Path.Combine(directory, path);

            if (Directory.Exists(full))
            {
                files.AddRange(InFolder(full).Select(file => new DockerfilePath(Path.Combine(path, Path.GetRelativePath(full, file)), file)));
            }
            else if (File.Exists(full))
            {
                files.Add(new DockerfilePath(path, full));
            }
            else
            {
                error.WriteLine($"{path}: error: there is no such file or folder.");
                isComplete = false;
            }
        }

        return isComplete ? files : null;
    }

    private static bool IsDockerfile(string path)
    {
        var name = Path.GetFileName(path);

        return name.Equals("Dockerfile", StringComparison.OrdinalIgnoreCase) || name.Equals("Containerfile", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".Dockerfile", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".Containerfile", StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("Dockerfile.", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".dockerignore", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> InFolder(string folder)
    {
        var options = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.ReparsePoint };

        return Directory.EnumerateFiles(folder, "*", options).Where(IsDockerfile).Order(StringComparer.Ordinal);
    }
}

/// <summary>A file as it is named to people, and where it is.</summary>
internal sealed record DockerfilePath(string Path, string FullPath);
