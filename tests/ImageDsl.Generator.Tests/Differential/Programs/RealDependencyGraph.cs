// Packages in the order of their dependencies.
[OsLayer("test/program")]
public class Program : Case
{
    private static readonly IReadOnlyDictionary<string, string[]> Needs = new Dictionary<string, string[]>
    {
        ["app"] = ["web", "db"],
        ["web"] = ["ssl", "http"],
        ["http"] = ["ssl"],
        ["db"] = [],
        ["ssl"] = [],
    };

    protected override void Define(ImageBuilder image)
    {
        foreach (var package in Sort("app"))
            image.Run($"install {package}");
        image.Env("DEPTH", $"{Depth("app")}").Env("LEAVES", string.Join(",", Needs.Where(n => n.Value is []).Select(n => n.Key)));
    }

    private static List<string> Sort(string root)
    {
        var sorted = new List<string>();
        var seen = new HashSet<string>();
        Visit(root);
        return sorted;

        void Visit(string name)
        {
            if (!seen.Add(name))
                return;

            foreach (var need in Needs[name])
                Visit(need);

            sorted.Add(name);
        }
    }

    private static int Depth(string name) => 1 + Needs[name].Select(Depth).DefaultIfEmpty().Max();
}
