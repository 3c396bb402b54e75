namespace ImageDsl.Dockerfile.Dockerignore;

/// <summary>Whether paths are left out, by a list of patterns.</summary>
internal sealed class IgnoreMatcher(IEnumerable<DockerignorePattern> patterns)
{
    private readonly List<(IgnorePattern Pattern, bool IsException)> _patterns =
        [.. patterns.Select(pattern => (new IgnorePattern(pattern.Pattern), pattern.IsException))];

    public bool Ignores(string path)
    {
        var paths = WithParents(path);
        var isIgnored = false;

        foreach (var (pattern, isException) in _patterns)
        {
            // A pattern that could not change anything is not asked.
            if (isException == isIgnored && paths.Exists(pattern.Matches))
                isIgnored = !isException;
        }

        return isIgnored;
    }

    // The path itself is taken as it is; the directories above it are cleaned.
    private static List<string> WithParents(string path)
    {
        var paths = new List<string> { path };
        var slash = path.LastIndexOf('/');
        var parent = slash < 0 ? "." : SlashPath.Clean(path.Substring(0, slash + 1));

        if (parent == ".")
            return paths;

        for (var i = parent.IndexOf('/'); i >= 0; i = parent.IndexOf('/', i + 1))
            paths.Add(parent.Substring(0, i));

        paths.Add(parent);
        return paths;
    }
}
