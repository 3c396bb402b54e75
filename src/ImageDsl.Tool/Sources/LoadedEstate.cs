using ImageDsl.Rules.Estates;

namespace ImageDsl.Tool.Sources;

/// <summary>An estate and what there is to know about its sources.</summary>
internal sealed class LoadedEstate(EstateGraph graph, IReadOnlyList<SourceWarning> warnings, SourcePath paths, IReadOnlyDictionary<string, string> texts)
{
    /// <summary>The images.</summary>
    public EstateGraph Graph => graph;

    /// <summary>What could not be used, in the order of the paths.</summary>
    public IReadOnlyList<SourceWarning> Warnings => warnings;

    /// <summary>Hosts of registries of which the organisation says whether they are public.</summary>
    public IReadOnlyDictionary<string, bool> Registries { get; init; } = new Dictionary<string, bool>();

    /// <summary>The full path of one that was shown.</summary>
    public string Full(string shown) => paths.Full(shown);

    /// <summary>A path as it is shown.</summary>
    public string Show(string path) => paths.Show(path);

    /// <summary>The text of an image's Dockerfile, or null when there is none or it cannot be read.</summary>
    public string? DockerfileOf(GraphImage image)
    {
        if (image.Known(declaration => declaration.Dockerfile) is not { } path)
            return null;

        if (texts.TryGetValue(path, out var text))
            return text;

        try
        {
            return SourceFiles.ReadText(paths.Full(path));
        }
        catch (Exception exception) when (SourceFiles.IsExpected(exception))
        {
            return null;
        }
    }
}
