namespace ImageDsl.Values;

/// <summary>Paths in the build context and in images.</summary>
internal static class PathGrammar
{
    /// <summary>Checks the sources of a COPY from the build context.</summary>
    public static void CheckContextSources(string[]? sources)
    {
        foreach (var source in CheckSources(sources))
        {
            if (IsRemote(source))
                throw new ImageDefinitionException(
                    $"'{source}' is not a path of the build context: use AddUrl(…) for a download and AddGit(…) for a repository.");

            if (LeavesRoot(source))
            {
                throw new ImageDefinitionException(
                    $"'{source}' leads out of the build context, and a builder would silently stay inside it: "
                    + "override Context so that it holds the files.");
            }
        }
    }

    /// <summary>Checks sources, wherever they are.</summary>
    public static string[] CheckSources(string[]? sources)
    {
        foreach (var source in Required.AtLeastOne(sources, "The list of sources"))
            CheckText(source, "A source");

        return sources!;
    }

    /// <summary>Checks a destination; several sources go to a directory.</summary>
    public static void CheckDestination(string? destination, int sources)
    {
        CheckText(destination, "A destination");

        if (sources > 1 && !IsDirectory(destination!))
            throw new ImageDefinitionException(
                $"'{destination}' takes {sources} sources, so it must be a directory: write '{destination}/'.");
    }

    /// <summary>Checks the path of a single file.</summary>
    public static void CheckFile(string? path)
    {
        CheckText(path, "The path of a file");

        if (IsDirectory(path!))
            throw new ImageDefinitionException($"'{path}' is a directory: a file needs a path that ends in its name.");
    }

    /// <summary>Checks a path that must begin at the root.</summary>
    public static string CheckAbsolute(string? path, string subject)
    {
        CheckText(path, subject);

        return path![0] == '/' || VariableText.BeginsWithVariable(path) ? path : throw new ImageDefinitionException(
            $"'{path}' is not an absolute path: {subject.Substring(0, 1).ToLowerInvariant()}{subject.Substring(1)} begins with '/'.");
    }

    /// <summary>Checks a path that an instruction holds on its line.</summary>
    public static void CheckText(string? path, string subject)
    {
        foreach (var c in Required.Text(path, subject))
        {
            if (char.IsControl(c))
                throw new ImageDefinitionException($"{subject} contains a {Characters.Show(c)}: '{path}'.");
        }
    }

    /// <summary>Whether a build tool would take the text for an address.</summary>
    public static bool IsRemote(string text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("git://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("ssh://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("git@", StringComparison.Ordinal);

    private static bool IsDirectory(string path) =>
        path[path.Length - 1] == '/' || path is "." or ".." || path.EndsWith("/.", StringComparison.Ordinal);

    private static bool LeavesRoot(string path)
    {
        var depth = 0;

        foreach (var part in path.Split('/'))
        {
            depth += part is "" or "." ? 0 : part == ".." ? -1 : 1;

            if (depth < 0)
                return true;
        }

        return false;
    }
}
