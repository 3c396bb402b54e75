namespace ImageDsl.Build.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("imagedsl-build-").FullName;

    public string this[string relative] => System.IO.Path.Combine(Path, relative);

    /// <summary>The files below the folder, relative and sorted.</summary>
    public IReadOnlyList<string> Files(string below = "") => !Directory.Exists(this[below])
        ? []
        : [.. Directory.EnumerateFiles(this[below], "*", SearchOption.AllDirectories)
            .Select(f => System.IO.Path.GetRelativePath(this[below], f).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    /// <summary>Writes a file, with its directory.</summary>
    public void Write(string relative, string text)
    {
        _ = Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[relative])!);
        File.WriteAllText(this[relative], text);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
