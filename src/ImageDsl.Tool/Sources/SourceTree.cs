using System.Text.RegularExpressions;
using ImageDsl.Rules.Documents;

namespace ImageDsl.Tool.Sources;

/// <summary>Finds the files below a directory that say something about images.</summary>
internal static partial class SourceTree
{
    /// <summary>Deeper than any tree that people make.</summary>
    private const int MaxDepth = 100;

    private static readonly HashSet<string> SkippedFolders = new(StringComparer.OrdinalIgnoreCase) { ".git", ".hg", ".svn", ".vs", "node_modules", "obj" };

    /// <summary>What stands behind <c>Dockerfile.</c> in the names of files that are something else.</summary>
    private static readonly HashSet<string> OtherExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ".dockerignore", ".md", ".sh", ".ps1", ".cs", ".csproj", ".json", ".xml", ".html", ".yml", ".yaml", ".py", ".go", ".rs", ".js", ".ts", ".dll", ".pdb", ".lock",
    };

    /// <summary>The files, in the order of their paths.</summary>
    public static IReadOnlyList<SourceFile> Find(string directory, Action<string, string> warn, CancellationToken cancellationToken)
    {
        var files = new List<SourceFile>();

        foreach (var file in Files(directory, _ => false, warn, cancellationToken))
        {
            if (KindOf(file.Name) is { } kind)
                files.Add(new SourceFile(kind, file.FullName));
        }

        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files;
    }

    /// <summary>
    /// All files below a directory, but for folders that hold nothing that people wrote. Links to directories are not followed, so that no ring and no way
    /// out is taken.
    /// </summary>
    /// <param name="directory">The directory, full.</param>
    /// <param name="isSkipped">Which further folders are left out, by name.</param>
    /// <param name="refused">Is told which directory may not be read, and why.</param>
    /// <param name="cancellationToken">Observed for each directory.</param>
    public static IEnumerable<FileInfo> Files(string directory, Func<string, bool> isSkipped, Action<string, string> refused, CancellationToken cancellationToken)
    {
        var open = new Stack<(DirectoryInfo Directory, int Depth)>([(new DirectoryInfo(directory), 0)]);

        while (open.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (current, depth) = open.Pop();
            FileSystemInfo[] entries;

            try
            {
                entries = current.GetFileSystemInfos();
            }
            catch (Exception exception) when (SourceFiles.IsExpected(exception))
            {
                refused(current.FullName, exception.Message);
                continue;
            }

            foreach (var entry in entries)
            {
                if (entry is FileInfo file)
                    yield return file;
                else if (entry is DirectoryInfo { LinkTarget: null } folder && depth < MaxDepth && !SkippedFolders.Contains(folder.Name) && !isSkipped(folder.Name))
                    open.Push((folder, depth + 1));
            }
        }
    }

    /// <summary>What a file is by its name, or null for one that says nothing about images.</summary>
    public static SourceFileKind? KindOf(string name)
    {
        if (name == ImagesJson.Name)
            return SourceFileKind.ImagesJson;

        if (name == OriginsJson.Name)
            return SourceFileKind.Origins;

        if (BakeName().IsMatch(name))
            return SourceFileKind.Bake;

        if (ComposeName().IsMatch(name))
            return SourceFileKind.Compose;

        return DockerfileName().IsMatch(name) && !OtherExtensions.Contains(Path.GetExtension(name)) ? SourceFileKind.Dockerfile : null;
    }

    [GeneratedRegex(@"^(Dockerfile|Containerfile)([._-].+)?\z|.[._-](Dockerfile|Containerfile)([_-][^.]*)?\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DockerfileName();

    [GeneratedRegex(@"^(docker-)?compose([._-].+)?\.ya?ml\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ComposeName();

    [GeneratedRegex(@"^docker-bake(\..+)?\.(json|hcl)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BakeName();
}

/// <summary>A file that says something about images.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">Where it is, full.</param>
internal sealed record SourceFile(SourceFileKind Kind, string Path);

/// <summary>What a file that says something about images is.</summary>
internal enum SourceFileKind
{
    ImagesJson,
    Origins,
    Bake,
    Compose,
    Dockerfile,
}
