using ImageDsl.Dockerfile;
using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Estates;
using ImageDsl.Tool.Sources;
using DockerignoreFile = ImageDsl.Dockerfile.DockerignoreFile;

namespace ImageDsl.Tool.Commands;

/// <summary>Which files of its context a build reads.</summary>
internal sealed class BuildContext
{
    private readonly string _directory;
    private readonly DockerignoreFile _ignored;

    /// <summary>The sources as if they were left out: both have the same patterns.</summary>
    private readonly DockerignoreFile _copied;

    private BuildContext(string directory, DockerignoreFile ignored, DockerignoreFile copied)
    {
        _directory = directory;
        _ignored = ignored;
        _copied = copied;
    }

    /// <summary>The context of an image, or null for one without a local context.</summary>
    public static BuildContext? Of(LoadedEstate estate, GraphImage image)
    {
        if (image.Known(declaration => declaration.Context) is not { } directory || directory.Contains("://", StringComparison.Ordinal) || estate.DockerfileOf(image) is not { } text)
            return null;

        var stages = DockerfileStages.Reachable(DockerfileReader.Read(text).Document, image.Known(declaration => declaration.Stage));
        var dockerfile = image.Known(declaration => declaration.Dockerfile)!;
        var ignore = new[] { dockerfile + ".dockerignore", PathText.Combine(directory, ".dockerignore") }.FirstOrDefault(path => File.Exists(estate.Full(path)));

        var sources = stages.SelectMany(stage => stage.Instructions).SelectMany(SourcesOf).Select(AsPattern);

        return new BuildContext(
            directory,
            DockerignoreReader.Read(ignore is null ? "" : TryRead(estate.Full(ignore))).File,
            DockerignoreReader.Read(string.Join('\n', sources)).File);
    }

    /// <summary>Whether a build reads a file.</summary>
    /// <param name="path">The file, as it is shown.</param>
    public bool Reads(string path)
    {
        var relative = PathText.Relative(_directory, path);

        return !PathText.IsOutside(relative) && _copied.Ignores(relative) && !_ignored.Ignores(relative);
    }

    private static string TryRead(string path)
    {
        try
        {
            return SourceFiles.ReadText(path);
        }
        catch (Exception exception) when (SourceFiles.IsExpected(exception))
        {
            return "";
        }
    }

    /// <summary>What a step reads of the context; where a variable stands in a path, anything.</summary>
    private static IEnumerable<string> SourcesOf(Instruction instruction) => instruction switch
    {
        CopyInstruction { From: null } copy => copy.Sources.OfType<PathSource>().Select(source => Local(source.Path)),
        AddInstruction add => add.Sources.OfType<PathSource>().Where(source => !source.Path.ToString().Contains("://", StringComparison.Ordinal)).Select(source => Local(source.Path)),
        RunInstruction run => run.Mounts.OfType<BindMount>().Where(mount => mount.From is null).Select(mount => mount.Source is null ? "." : Local(mount.Source)),
        OnbuildInstruction => [],
        _ => [],
    };

    // The root of the context as a pattern matches nothing beneath it; a slash at the beginning takes other meanings away.
    private static string AsPattern(string source) => source.Trim('/', '.').Length == 0 ? "**" : "/" + source;

    private static string Local(ExpandableText path) => path.Literal ?? ".";
}
