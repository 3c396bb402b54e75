namespace ImageDsl.Tool.Sources;

/// <summary>Which files of a folder tools read together when nobody names any: a file and what overrides it.</summary>
internal static class SourceGroups
{
    private static readonly string[] Bake = ["docker-bake.json", "docker-bake.hcl", "docker-bake.override.json", "docker-bake.override.hcl"];
    private static readonly string[] Compose = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];
    private static readonly string[] ComposeOverrides = ["compose.override.yml", "compose.override.yaml", "docker-compose.override.yml", "docker-compose.override.yaml"];

    /// <summary>The bake files that belong together; each other one by itself.</summary>
    public static IEnumerable<IReadOnlyList<SourceFile>> OfBake(IEnumerable<SourceFile> files) => Group(files, names => names.Intersect(Bake, StringComparer.Ordinal).OrderBy(name => Array.IndexOf(Bake, name)));

    /// <summary>The compose files that belong together: one and its override.</summary>
    public static IEnumerable<IReadOnlyList<SourceFile>> OfCompose(IEnumerable<SourceFile> files) => Group(files, names =>
    {
        var first = Compose.FirstOrDefault(names.Contains);
        return first is null ? [] : ComposeOverrides.Where(names.Contains).Prepend(first);
    });

    private static IEnumerable<IReadOnlyList<SourceFile>> Group(IEnumerable<SourceFile> files, Func<IReadOnlyCollection<string>, IEnumerable<string>> together)
    {
        foreach (var folder in files.GroupBy(file => Path.GetDirectoryName(file.Path), StringComparer.Ordinal))
        {
            var byName = folder.ToDictionary(file => Path.GetFileName(file.Path), StringComparer.Ordinal);
            var group = together(byName.Keys).Select(name => byName[name]).ToList();

            if (group.Count > 0)
                yield return group;

            foreach (var file in folder.Except(group))
                yield return [file];
        }
    }
}
