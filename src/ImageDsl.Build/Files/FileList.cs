using System.Text;

namespace ImageDsl.Build.Files;

/// <summary>
/// The recorded list of written files, kept in the intermediate folder: what a later build takes away when no image owns it any more,
/// and what Clean removes. Paths are relative to the project's directory, so that a copied or moved source tree never reaches back into
/// the one it came from; MSBuild reads the same file, a line per item.
/// </summary>
internal sealed class FileList(string path, string projectDirectory)
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The full paths in the list; none when there is no list. Lines that name no file of ours are passed over.</summary>
    /// <exception cref="IOException">The list cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The list may not be read.</exception>
    public IReadOnlyList<string> Read()
    {
        if (!File.Exists(path))
            return [];

        return File.ReadAllLines(path, Utf8).Where(IsPath).Select(ToFullPath).Where(OutputNames.IsOutputFile).ToList();
    }

    /// <summary>Replaces the list.</summary>
    /// <returns>Whether it was another one.</returns>
    /// <exception cref="IOException">The list cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The list may not be written.</exception>
    public bool Write(IEnumerable<string> fullPaths)
    {
        var text = string.Concat(fullPaths.Select(p => RelativePath.From(projectDirectory, p) + "\n"));

        return AtomicFile.WriteIfChanged(path, Utf8.GetBytes(text));
    }

    private static bool IsPath(string line) => line.Trim().Length > 0 && line.IndexOfAny(Path.GetInvalidPathChars()) < 0;

    private string ToFullPath(string line) => Path.GetFullPath(Path.Combine(projectDirectory, line));
}
