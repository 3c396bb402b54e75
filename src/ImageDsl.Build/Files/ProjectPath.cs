namespace ImageDsl.Build.Files;

/// <summary>Paths as properties and items of a project give them.</summary>
internal static class ProjectPath
{
    /// <summary>
    /// The full path without a separator at its end. Projects are written on one system and built on another, so both separators count;
    /// and the current directory never does, for a host may build several projects in one process.
    /// </summary>
    /// <exception cref="ArgumentException">The path holds characters that no path has.</exception>
    public static string Combine(string projectDirectory, string path)
    {
        var full = Path.GetFullPath(Path.Combine(projectDirectory, path.Replace('\\', Path.DirectorySeparatorChar)));

        return full.Length > Path.GetPathRoot(full).Length ? full.TrimEnd(Path.DirectorySeparatorChar) : full;
    }
}
