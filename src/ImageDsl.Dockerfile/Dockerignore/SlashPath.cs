namespace ImageDsl.Dockerfile.Dockerignore;

/// <summary>Paths with <c>/</c> between their parts, as Go's <c>path.Clean</c> sees them.</summary>
internal static class SlashPath
{
    /// <summary>The shortest path with the same meaning: without <c>.</c>, <c>..</c> where possible, double slashes, and a slash at the end.</summary>
    public static string Clean(string path)
    {
        var isRooted = path.Length > 0 && path[0] == '/';
        var clean = Shorten(path, isRooted);
        return isRooted ? "/" + clean : clean.Length == 0 ? "." : clean;
    }

    /// <summary>What stands behind the root, shortened; empty when nothing is left.</summary>
    /// <param name="path">The path, with its root or without.</param>
    /// <param name="isRooted">Whether nothing is above it, so that a leading <c>..</c> means nothing.</param>
    public static string Shorten(string path, bool isRooted)
    {
        if (IsShort(path))
            return path;

        var parts = new List<string>();

        foreach (var part in path.Split('/'))
        {
            if (part is "" or ".")
                continue;

            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0 && parts[parts.Count - 1] != "..")
                parts.RemoveAt(parts.Count - 1);
            else if (!isRooted)
                parts.Add(part);
        }

        return string.Join("/", parts);
    }

    /// <summary>Whether no part of a path is empty, <c>.</c> or <c>..</c>, as of most.</summary>
    private static bool IsShort(string path)
    {
        for (var start = 0; start <= path.Length;)
        {
            var slash = path.IndexOf('/', start);
            var end = slash < 0 ? path.Length : slash;

            if (end == start || (path[start] == '.' && (end == start + 1 || (end == start + 2 && path[start + 1] == '.'))))
                return false;

            start = end + 1;
        }

        return true;
    }
}
