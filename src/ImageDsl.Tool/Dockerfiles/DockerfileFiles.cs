using ImageDsl.Dockerfile;
using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Dockerfiles;

/// <summary>
/// The Dockerfiles that a command line names: files as they are, those of a folder and of all folders in it, and what is piped into the
/// command for <c>-</c>.
/// </summary>
/// <param name="command">The command.</param>
/// <param name="paths">The files and folders.</param>
internal sealed class DockerfileFiles(CommandLine command, IReadOnlyList<string> paths)
{
    /// <summary>What a person writes for what is piped into the command.</summary>
    public const string StandardInput = "-";

    /// <summary>The files in a stable order; null when one of the paths does not exist or cannot be read, which is reported.</summary>
    public IReadOnlyList<DockerfilePath>? Find(TextWriter error, CancellationToken cancellationToken)
    {
        var isComplete = true;

        var files = Find(
            (path, message) =>
            {
                error.WriteLine($"{path}: error: {message}");
                isComplete = false;
            },
            cancellationToken);

        return isComplete ? files : null;
    }

    /// <summary>The files in a stable order, of those paths that exist and can be read.</summary>
    /// <param name="fail">Told of the others, by path and reason.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public IReadOnlyList<DockerfilePath> Find(Action<string, string> fail, CancellationToken cancellationToken)
    {
        var files = new List<DockerfilePath>();

        foreach (var path in paths)
        {
            var full = Path.GetFullPath(path, command.WorkingDirectory);

            if (path == StandardInput)
            {
                files.Add(new DockerfilePath(path, null));
            }
            else if (Directory.Exists(full))
            {
                files.AddRange(SourceTree.Find(full, fail, cancellationToken)
                    .Where(file => file.Kind == SourceFileKind.Dockerfile)
                    .Select(file => new DockerfilePath(Path.Combine(path, Path.GetRelativePath(full, file.Path)), file.Path)));
            }
            else if (File.Exists(full))
            {
                files.Add(new DockerfilePath(path, full));
            }
            else
            {
                fail(path, "there is no such file or folder.");
            }
        }

        return files;
    }

    /// <summary>Reads one of the files.</summary>
    public DockerfileSyntax Read(DockerfilePath file, CancellationToken cancellationToken) => Read(file.FullPath, command, cancellationToken);

    /// <summary>Reads a file, or what is piped into the command for null.</summary>
    public static DockerfileSyntax Read(string? fullPath, CommandLine command, CancellationToken cancellationToken) => fullPath is null
        ? DockerfileReader.Read(command.Input.ReadToEnd(), cancellationToken)
        : DockerfileReader.ReadUtf8(SourceFiles.ReadData(fullPath), cancellationToken);
}

/// <summary>A file as it is named to people, and where it is.</summary>
/// <param name="Path">The name.</param>
/// <param name="FullPath">Where it is; null for what is piped into the command.</param>
internal sealed record DockerfilePath(string Path, string? FullPath);
