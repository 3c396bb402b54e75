namespace ImageDsl.Dockerfile.Language;

/// <summary>The query of a git source of ADD: <c>https://example.com/a.git?ref=main&amp;subdir=src</c>.</summary>
internal static class GitQuery
{
    private static readonly string[] Switches = ["keep-git-dir", "submodules", "fetch-by-commit"];
    private static readonly string[] Names = ["ref", "tag", "branch", "subdir", "checksum", "commit", "mtime", .. Switches];

    /// <summary>What the builder refuses in it, or null.</summary>
    /// <param name="source">The git source.</param>
    /// <param name="keepGitDir">The flag <c>--keep-git-dir</c>; null when it is not given.</param>
    /// <param name="checksum">The flag <c>--checksum</c>; null when it is not given or depends on variables.</param>
    public static string? Problem(string source, bool? keepGitDir, string? checksum)
    {
        var fragmentStart = source.IndexOf('#');
        var fragment = fragmentStart < 0 ? "" : source.Substring(fragmentStart + 1);
        var address = fragmentStart < 0 ? source : source.Substring(0, fragmentStart);
        var queryStart = address.IndexOf('?');

        if (queryStart < 0)
            return null;

        var values = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var pair in address.Substring(queryStart + 1).Split('&'))
        {
            if (pair.Length > 0 && Add(values, pair) is { } problem)
                return problem;
        }

        return Conflict(values, fragment) ?? ConflictWithFlags(values, keepGitDir, checksum);
    }

    private static string? Add(Dictionary<string, string> values, string pair)
    {
        var equals = pair.IndexOf('=');
        var name = equals < 0 ? pair : pair.Substring(0, equals);
        var value = equals < 0 ? "" : pair.Substring(equals + 1);
        var isSwitch = Array.IndexOf(Switches, name) >= 0;

        if (values.ContainsKey(name))
            return $"'{name}' stands twice in the query of a git source.";

        values.Add(name, value);

        if (value.Length == 0)
            return isSwitch ? null : $"'{name}' has no value in the query of a git source.";

        if (Array.IndexOf(Names, name) < 0)
            return $"The query of a git source has no '{name}': it has {string.Join(", ", Names)}.";

        if (isSwitch && GoBoolean.Parse(value) is null)
            return $"'{value}' is no value of '{name}' in the query of a git source: use true or false.";

        return name == "mtime" && value is not ("checkout" or "commit") ? $"'{value}' is no value of 'mtime': use checkout or commit." : null;
    }

    private static string? Conflict(Dictionary<string, string> values, string fragment)
    {
        var colon = fragment.IndexOf(':');
        var reference = colon < 0 ? fragment : fragment.Substring(0, colon);
        var subdirectory = colon < 0 ? "" : fragment.Substring(colon + 1);

        if (values.TryGetValue("subdir", out var subdir) && subdirectory.Length > 0 && subdir != subdirectory.TrimStart('/'))
            return "The git source names two directories.";

        var references = new HashSet<string>(StringComparer.Ordinal);
        AddReference(references, reference, "");
        AddReference(references, Value(values, "ref"), "");
        AddReference(references, Value(values, "tag"), "refs/tags/");
        AddReference(references, Value(values, "branch"), "refs/heads/");
        return references.Count > 1 ? "The git source names two references." : null;
    }

    private static string? ConflictWithFlags(Dictionary<string, string> values, bool? keepGitDir, string? checksum)
    {
        if (keepGitDir is { } flag && values.TryGetValue("keep-git-dir", out var keep) && (keep.Length == 0 || GoBoolean.Parse(keep) == true) != flag)
            return "The git source says 'keep-git-dir' otherwise than the flag.";

        var inQuery = Value(values, "checksum") is { Length: > 0 } sum ? sum : Value(values, "commit");

        return !string.IsNullOrEmpty(checksum) && inQuery.Length > 0 && inQuery != checksum
            ? "The git source has another checksum than the flag."
            : null;
    }

    private static string Value(Dictionary<string, string> values, string name) => values.TryGetValue(name, out var value) ? value : "";

    private static void AddReference(HashSet<string> references, string name, string prefix)
    {
        if (name.Length > 0)
            _ = references.Add(name.StartsWith(prefix, StringComparison.Ordinal) ? name : prefix + name);
    }
}
