namespace ImageDsl.Building;

/// <summary>Directories of an image as BuildKit computes them.</summary>
internal static class DirectoryPath
{
    /// <summary>BuildKit keeps an absolute path as it is written, and cleans one that it joins.</summary>
    /// <param name="directory">The working directory, or null for the root.</param>
    /// <param name="path">The path.</param>
    public static string Join(string? directory, string path)
    {
        if (path.StartsWith("/", StringComparison.Ordinal))
            return path;

        var parts = new List<string>();

        foreach (var part in $"{directory}/{path}".Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "." or ".."))
                parts.Add(part);
        }

        return "/" + string.Join("/", parts);
    }

    /// <summary>Whether a path is a directory or lies beneath it, whatever slashes end them.</summary>
    public static bool IsAtOrBeneath(string path, string directory)
    {
        var (inner, outer) = (LengthOfName(path), LengthOfName(directory));
        return inner >= outer && string.CompareOrdinal(path, 0, directory, 0, outer) == 0 && (inner == outer || path[outer] == '/');
    }

    /// <summary>The length without the slashes at the end.</summary>
    private static int LengthOfName(string path)
    {
        var length = path.Length;

        while (length > 0 && path[length - 1] == '/')
            length--;

        return length;
    }
}
