namespace ImageDsl.Generator.Caching;

/// <summary>Where the sources of an image stand, as long as the files stay as they were.</summary>
internal sealed class ImagePlaces
{
    private readonly int[] _trees;
    private readonly TreeFingerprint[] _files;
    private readonly string _projectDirectory;

    public ImagePlaces(string text, int[] trees, CompilationFingerprint fingerprint, string projectDirectory)
    {
        Text = text;
        _trees = trees;
        _files = Array.ConvertAll(trees, tree => fingerprint.Trees[tree]);
        _projectDirectory = projectDirectory;
    }

    /// <summary>The text for the attribute; the very same object until something moves.</summary>
    public string Text { get; }

    /// <summary>Whether the text is right for a state of the sources with the same declarations.</summary>
    public bool HoldFor(CompilationFingerprint fingerprint, string projectDirectory)
    {
        for (var i = 0; i < _trees.Length; i++)
        {
            if (!ReferenceEquals(fingerprint.Trees[_trees[i]], _files[i]))
                return false;
        }

        return projectDirectory == _projectDirectory;
    }
}
