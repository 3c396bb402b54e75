// The same list of packages under the names that each system has for them.
public enum Os
{
    Debian,
    Alpine,
    Fedora
}

public static class PackageNames
{
    private static readonly IReadOnlyDictionary<string, (string? Debian, string? Alpine, string? Fedora)> Map = new Dictionary<string, (string? , string? , string? )>(StringComparer.OrdinalIgnoreCase)
    {
        ["Java"] = ("openjdk-21-jre-headless", "openjdk21-jre", "java-21-openjdk-headless"),
        ["build"] = ("build-essential", "build-base", "@development-tools"),
        ["tz"] = ("tzdata", "tzdata", null)
    };
    public static IEnumerable<string> For(Os os, params IEnumerable<string> names) =>
        from n in names
        let row = Map.TryGetValue(n, out var r) ? r : (n, n, n)let p = os switch
        {
            Os.Debian => row.Item1,
            Os.Alpine => row.Item2,
            _ => row.Item3
        }where p is not null
        select p;
    public static ImageBuilder Install(this ImageBuilder image, Os os, params string[] names) => (os, For(os, names).ToArray()) switch
    {
        (_, []) => image,
        (Os.Debian, var p) => image.Apt(p),
        (Os.Alpine, var p) => image.Apk(p),
        (_, var p) => image.Dnf(p)};
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Install(Os.Debian, "java", "TZ", "curl").Install(Os.Fedora, "tz");
        foreach (var os in Enum.GetValues<Os>())
            image.Label(os.ToString().ToLowerInvariant(), string.Join(",", PackageNames.For(os, "build", "tz", "git")));
    }
}
