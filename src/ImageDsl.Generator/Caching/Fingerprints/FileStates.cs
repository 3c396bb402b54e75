namespace ImageDsl.Generator.Caching;

/// <summary>Some files of a compilation as they were at one time.</summary>
internal sealed class FileStates
{
    private readonly TreeFingerprint[] _files;

    public FileStates(int[] trees, CompilationFingerprint fingerprint)
    {
        Trees = trees;
        _files = Array.ConvertAll(trees, tree => fingerprint.Trees[tree]);
    }

    /// <summary>The numbers of the files.</summary>
    public int[] Trees { get; }

    /// <summary>Whether they are the same files, white space included, in another state of the sources with the same declarations.</summary>
    public bool HoldFor(CompilationFingerprint fingerprint)
    {
        for (var i = 0; i < _files.Length; i++)
        {
            if (!ReferenceEquals(fingerprint.Trees[Trees[i]], _files[i]))
                return false;
        }

        return true;
    }
}
