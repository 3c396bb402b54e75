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
    private const string StandardInput = "-";

    /// <summary>The files in a stable order; null when one of the paths does not exist or cannot be read, which is reported.</summary>
    public IReadOnlyList<DockerfilePath>? Find(TextWriter error, CancellationToken cancellationToken)
    {
        var files = new List<DockerfilePath>();
        var isComplete = true;

        foreach (var path in paths)
        {
            var full = Path.Combine(command.WorkingDirectory, path);

            if (path == StandardInput)
            {
                files.Add(new DockerfilePath(path, null));
            }
            else if (Directory.Exists(full))
            {
                files.AddRange(SourceTree.Find(full, Fail, cancellationToken)
                    .Where(file => file.Kind == SourceFileKind.Dockerfile)
                    .Select(file => new DockerfilePath(Path.Combine(path, Path.GetRelativePath(full, file.Path)), file.Path)));
            }
            else if (File.Exists(full))
            {
                files.Add(new DockerfilePath(path, full));
            }
            else
            {
                Fail(path, "there is no such file or folder.");
            }
        }

        return isComplete ? files : null;

        void Fail(string path, string message)
        {
            error.WriteLine($"{path}: error: {message}");
            isComplete = false;
        }
    }

    /// <summary>Reads one of the files.</summary>
    public DockerfileSyntax Read(DockerfilePath file, CancellationToken cancellationToken) => file.FullPath is null
        ? DockerfileReader.Read(command.Input.ReadToEnd(), cancellationToken)
        : DockerfileReader.ReadUtf8(File.ReadAllBytes(file.FullPath), cancellationToken);
}

/// <summary>A file as it is named to people, and where it is.</summary>
/// <param name="Path">The name.</param>
/// <param name="FullPath">Where it is; null for what is piped into the command.</param>
internal sealed record DockerfilePath(string Path, string? FullPath);
