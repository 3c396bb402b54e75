using ImageDsl.Build.Files;

namespace ImageDsl.Build.Incremental;

/// <summary>
/// Files that were found to have a content. They are taken to have it still as long as length and time are those of then; one that was written
/// just before is not remembered, since file systems tell times apart by up to two seconds only.
/// </summary>
internal sealed class FileMemory
{
    private static readonly TimeSpan Resolution = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, Found> _found = new(StringComparer.Ordinal);

    /// <summary>Looks at a file, and remembers it when it has the content.</summary>
    /// <returns>Whether it has.</returns>
    /// <param name="path">The full path.</param>
    /// <param name="content">The content.</param>
    public bool Look(string path, OutputFile content)
    {
        // The time is asked before the content: a file that changes in between is then found to be another one.
        var file = new FileInfo(path);
        var found = new Found(content.Text, file.Exists ? file.Length : 0, file.LastWriteTimeUtc);

        if (!AtomicFile.HasContent(path, content.Content))
            return false;

        if (DateTime.UtcNow - found.Written > Resolution)
            _found[path] = found;

        return true;
    }

    /// <summary>Whether a file is known to have a content. One that cannot be looked at is not.</summary>
    public bool Has(string path, OutputFile content)
    {
        if (!_found.TryGetValue(path, out var found) || found.Text != content.Text)
            return false;

        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length == found.Length && file.LastWriteTimeUtc == found.Written && (file.Attributes & FileAttributes.ReparsePoint) == 0;
        }
        catch (Exception e) when (FileSystem.IsRefusal(e))
        {
            return false;
        }
    }

    private sealed record Found(string Text, long Length, DateTime Written);
}
