using ImageDsl.Dockerfile;
using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Estates;
using ImageDsl.Tool.Sources;
using DockerignoreFile = ImageDsl.Dockerfile.DockerignoreFile;

namespace ImageDsl.Tool.Commands;

/// <summary>Which files of a context a build reads.</summary>
internal sealed class BuildContext
{
    private readonly LoadedEstate _estate;
    private readonly string _directory;
    private readonly IReadOnlyList<string> _ignoreFiles;
    private readonly DockerignoreFile _ignored;

    /// <summary>The sources as if they were left out: both have the same patterns.</summary>
    private readonly DockerignoreFile _copied;

    private BuildContext(LoadedEstate estate, string directory, IReadOnlyList<string> ignoreFiles, IEnumerable<string> sources)
    {
        var ignore = ignoreFiles.FirstOrDefault(path => File.Exists(estate.Full(path)));

        _estate = estate;
        _directory = directory;
        _ignoreFiles = ignoreFiles;
        _ignored = DockerignoreReader.Read(ignore is null ? "" : TryRead(estate.Full(ignore))).File;
        _copied = DockerignoreReader.Read(string.Join('\n', sources.Select(AsPattern))).File;
    }

    /// <summary>The local contexts of an image that its build copies something from: the main one, and those that a bake or compose file names.</summary>
    public static IReadOnlyList<BuildContext> Of(LoadedEstate estate, GraphImage image)
    {
        if (image.Known(declaration => declaration.Dockerfile) is not { } dockerfile || estate.DockerfileOf(image) is not { } text)
            return [];

        var instructions = DockerfileStages.Reachable(DockerfileReader.Read(text).Document, image.Known(declaration => declaration.Stage)).SelectMany(stage => stage.Instructions).ToList();
        var contexts = new List<BuildContext>();

        if (image.Known(declaration => declaration.Context) is { } main && !main.Contains("://", StringComparison.Ordinal))
            Add(main, [dockerfile + ".dockerignore", PathText.Combine(main, ".dockerignore")], null);

        foreach (var named in image.Declarations.Select(declaration => declaration.NamedContexts).FirstOrDefault(named => named.Count > 0))
            Add(named.Value, [PathText.Combine(named.Value, ".dockerignore")], named.Name);

        return contexts;

        void Add(string directory, IReadOnlyList<string> ignoreFiles, string? name)
        {
            var sources = instructions.SelectMany(instruction => SourcesOf(instruction, name)).ToList();

            if (sources.Count > 0)
                contexts.Add(new BuildContext(estate, directory, ignoreFiles, sources));
        }
    }

    /// <summary>Whether a build reads a file, or whether the file says which others it does not read.</summary>
    /// <param name="path">The file, as it is shown.</param>
    public bool Reads(string path) =>
        _ignoreFiles.Contains(path) || (_estate.WayDown(_directory, path) is { } way && _copied.Ignores(way) && !_ignored.Ignores(way));

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

    /// <summary>What a step reads of a context; where a variable stands in a path, anything.</summary>
    /// <param name="instruction">The step.</param>
    /// <param name="context">The name of the context, or null for the main one.</param>
    private static IEnumerable<string> SourcesOf(Instruction instruction, string? context) => instruction switch
    {
        CopyInstruction copy when copy.From == context => copy.Sources.OfType<PathSource>().Select(source => Local(source.Path)),
        AddInstruction add when context is null => add.Sources.OfType<PathSource>().Where(source => !source.Path.ToString().Contains("://", StringComparison.Ordinal)).Select(source => Local(source.Path)),
        RunInstruction run => run.Mounts.OfType<BindMount>()
            .Where(mount => mount.From == context)
            .Select(mount => mount.Source is null ? "." : Local(mount.Source)),
        _ => [],
    };

    // The root of the context as a pattern matches nothing beneath it; a slash at the beginning takes other meanings away.
    private static string AsPattern(string source) => source.Trim('/', '.').Length == 0 ? "**" : "/" + source;

    private static string Local(ExpandableText path) => path.Literal ?? ".";
}
