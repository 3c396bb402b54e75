// Steps in loops over a table of records.
[OsLayer("test/program")]
public class Program : Case
{
    private static readonly Tool[] Tools = [new("zip", 3), new("awk", 2, "POSIX", "FAST"), new("old", 1)];
    private sealed record Tool(string Name, int Version, params string[] Flags);

    protected override void Define(ImageBuilder image)
    {
        foreach (var t in Tools.Where(t => t.Version > 1).OrderBy(t => t.Name, StringComparer.Ordinal)) { image.Run($"install {t.Name}={t.Version}"); foreach (var f in t.Flags) image.Env($"{t.Name.ToUpperInvariant()}_{f}", "1"); }
    }
}
