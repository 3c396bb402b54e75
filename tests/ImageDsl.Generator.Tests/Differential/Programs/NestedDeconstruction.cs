// Deconstruction into parts of parts, with conversions and discards.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var ((a, b), c) = (("x", 1), new Pair(2, "y"));
        var (d, (e, f)) = (0, new Pair(3, "z"));
        long wide; object boxed;
        (wide, boxed) = (5, "t");
        var (_, only, _) = (1, 2, 3);
        image.Env("A", $"{a}{b}{c.A}{c.B}{d}{e}{f}{wide}{boxed}{only}");
        (int x, var y) = new Pair(7, "w");
        (x, y) = (x + 1, y + x);
        image.Env("B", $"{x}{y}");
        var array = new int[2];
        (array[0], array[1]) = (4, 5);
        (array[1], array[0]) = (array[0], array[1]);
        image.Env("C", string.Join(",", array));
        foreach (var (key, (n, s)) in new Dictionary<string, Pair> { ["k"] = new(1, "v") }) image.Env(key.ToUpperInvariant(), $"{n}{s}");
        foreach (var (i, (p, q)) in new[] { (1, (2, 3)), (4, (5, 6)) }) image.Run($"{i}{p}{q}");
        var (major, minor) = new Version(3, 9);
        image.Env("V", $"{major}.{minor}");
        (string name, int? port) = ("web", null);
        image.Env("N", $"{name}{port ?? 80}");
    }
}

public record Pair(int A, string B);

public static class VersionParts
{
    public static void Deconstruct(this Version version, out int major, out int minor) => (major, minor) = (version.Major, version.Minor);
}
