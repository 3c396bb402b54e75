using ImageDsl.Rules.Documents;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Sources;

/// <summary>An estate and what there is to know about its sources.</summary>
internal sealed class LoadedEstate(EstateGraph graph, IReadOnlyList<SourceWarning> warnings, SourcePath paths, IReadOnlyDictionary<string, string> texts)
{
    private readonly List<SourceWarning> _laterWarnings = [];
    private IReadOnlyDictionary<string, DockerfileOrigins>? _origins;

    /// <summary>The images.</summary>
    public EstateGraph Graph => graph;

    /// <summary>What could not be used, in the order of the paths.</summary>
    public IReadOnlyList<SourceWarning> Warnings => warnings;

    /// <summary>Hosts of registries of which the organisation says whether they are public.</summary>
    public IReadOnlyDictionary<string, bool> Registries { get; init; } = new Dictionary<string, bool>();

    /// <summary>Read the files that tell origins; what is wrong with one is told to the function that they are given.</summary>
    public IReadOnlyList<Func<Action<SourceWarning>, IReadOnlyList<DockerfileOrigins>>> ReadOrigins { get; init; } = [];

    /// <summary>What could not be used of the files that were only read for an answer.</summary>
    public IReadOnlyList<SourceWarning> LaterWarnings => _laterWarnings;

    /// <summary>
    /// Which lines of C# wrote which Dockerfile of an image of the estate, by the path of the Dockerfile as it is shown. A project that was built in several
    /// configurations counts as it is now.
    /// </summary>
    public IReadOnlyDictionary<string, DockerfileOrigins> Origins => _origins ??= FindOrigins();

    /// <summary>What wrote a line of a Dockerfile where that is known, else the line itself.</summary>
    public string PlaceOf(string dockerfile, int line) =>
        Origins.GetValueOrDefault(dockerfile)?.Find(line)?.ToString() ?? $"{dockerfile}:{line.ToString(System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>The full path of one that was shown.</summary>
    public string Full(string shown) => paths.Full(shown);

    /// <summary>A path as it is shown.</summary>
    public string Show(string path) => paths.Show(path);

    /// <summary>
    /// The way from a directory down to a path, both as they are shown; null for one that is elsewhere. Both are taken in full: from a directory above the one
    /// that a person works in there is no way back down that a shown path could tell.
    /// </summary>
    public string? WayDown(string directory, string path) => PathText.Relative(Full(directory), Full(path)) is var way && !PathText.IsOutside(way) ? way : null;

    /// <summary>The text of an image's Dockerfile, or null when there is none or it cannot be read.</summary>
    public string? DockerfileOf(GraphImage image) => image.Known(declaration => declaration.Dockerfile) is { } path ? DockerfileAt(path) : null;

    /// <summary>The text of the Dockerfile at a path as it is shown, or null when there is none or it cannot be read.</summary>
    public string? DockerfileAt(string path) => texts.TryGetValue(path, out var text) ? text : TextAt(path);

    /// <summary>The text of the file at a path as it is shown, or null when there is none or it cannot be read.</summary>
    public string? TextAt(string path)
    {
        try
        {
            return SourceFiles.ReadText(paths.Full(path));
        }
        catch (Exception exception) when (SourceFiles.IsExpected(exception))
        {
            return null;
        }
    }

    private Dictionary<string, DockerfileOrigins> FindOrigins()
    {
        var dockerfiles = graph.Images.SelectMany(image => image.Declarations).Select(declaration => declaration.Dockerfile).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var origins = new Dictionary<string, DockerfileOrigins>(StringComparer.Ordinal);

        foreach (var one in ReadOrigins.SelectMany(read => read(_laterWarnings.Add)).Where(one => dockerfiles.Contains(one.Dockerfile)))
            origins[one.Dockerfile] = one;

        return origins;
    }
}
