namespace ImageDsl.Build.Files;

/// <summary>Paths as seen from a folder; the frameworks that hosts run on do not all have <c>Path.GetRelativePath</c>.</summary>
internal static class RelativePath
{
    /// <summary>The path from a folder to a file, both full and without <c>.</c> and <c>..</c>, with <c>/</c>; the full path where there is no way (another drive).</summary>
    public static string From(string folder, string fullPath)
    {
        // Most files are below the folder, and a build asks about thousands.
        var length = folder.TrimEnd(Path.DirectorySeparatorChar).Length;

        if (IsBelow(folder, length, fullPath))
            return fullPath.Substring(length + 1).Replace(Path.DirectorySeparatorChar, '/');

        var from = Split(folder);
        var to = Split(fullPath);
        var common = 0;

        while (common < from.Length && common < to.Length && string.Equals(from[common], to[common], FileSystem.PathComparison))
            common++;

        if (common == 0)
            return fullPath.Replace(Path.DirectorySeparatorChar, '/');

        return string.Join("/", Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)));
    }

    /// <summary>Whether a path begins with as much of a folder's, and goes on behind a separator. The root of a Unix file system has no length.</summary>
    private static bool IsBelow(string folder, int length, string fullPath) =>
        length > 0 && length < fullPath.Length && fullPath[length] == Path.DirectorySeparatorChar
        && string.Compare(folder, 0, fullPath, 0, length, FileSystem.PathComparison) == 0;

    /// <summary>The parts of a full path; the root of a Unix path is a part, an empty one.</summary>
    private static string[] Split(string path) => Path.GetFullPath(path).TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar);
}
