namespace ImageDsl.Generator.Caching;

/// <summary>Paths as they may leave this machine: relative to the project, with forward slashes.</summary>
internal static class RelativePath
{
    /// <summary>The path of a file relative to a directory. A file on another drive has only its name.</summary>
    public static string Of(string file, string directory)
    {
        var fileParts = Split(file);
        var directoryParts = Split(directory);
        var common = 0;

        while (common < directoryParts.Length && common < fileParts.Length - 1 && fileParts[common] == directoryParts[common])
            common++;

        if (common == 0)
            return fileParts.Length == 0 ? "" : IsRooted(file) ? fileParts[fileParts.Length - 1] : string.Join("/", fileParts);

        return string.Join("/", Enumerable.Repeat("..", directoryParts.Length - common).Concat(fileParts.Skip(common)));
    }

    private static string[] Split(string path) => path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsRooted(string path) => path.Length > 0 && (path[0] is '/' or '\\' || (path.Length > 1 && path[1] == ':'));
}
