using System.Collections.Concurrent;

namespace ImageDsl.Generator.Caching;

/// <summary>
/// The files of an assembly by their content. A compiler server reads all of them anew for every build; a file that it has read before with the same content
/// has the fingerprint of before, the very same object, so that all that was made of it holds.
/// </summary>
internal sealed class KnownFiles
{
    private ConcurrentDictionary<Hash128, TreeFingerprint> _files = new();

    /// <summary>The file with this content (<see cref="TreeFingerprint.Content"/>), or null.</summary>
    public TreeFingerprint? Find(Hash128 content) => _files.TryGetValue(content, out var known) ? known : null;

    /// <summary>Takes note of the files of a compilation. Those of earlier ones go when they are as many again.</summary>
    public void Remember(TreeFingerprint[] files)
    {
        var known = _files.Count <= 2 * files.Length ? _files : new();

        foreach (var file in files)
            known[file.Content] = file;

        _files = known;
    }
}
