using ImageDsl.Rules.Documents;

namespace ImageDsl.Tool.Sources;

/// <summary>Paths as they are shown: relative to the directory that a person works in, with <c>/</c>.</summary>
/// <param name="directory">That directory.</param>
internal sealed class SourcePath(string directory)
{
    private readonly string _directory = PathText.Normalise(Path.GetFullPath(directory).Replace('\\', '/'));

    /// <summary>A path for people.</summary>
    public string Show(string path) => PathText.Relative(_directory, PathText.Combine(_directory, path));

    /// <summary>The full path of one that was shown.</summary>
    public string Full(string shown) => PathText.Combine(_directory, shown);
}
