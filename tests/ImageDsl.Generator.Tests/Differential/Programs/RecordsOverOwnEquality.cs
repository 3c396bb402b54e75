// What the compiler makes of a record asks the Equals that a record above wrote, and compares only the fields that come with it.
public record Package(string Name, string Version)
{
    public virtual bool Equals(Package? other) => other is not null && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);

    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.Equals(Name, "x") ? 1 : 2;
}

public record Pinned(string Name, string Version, string Hash) : Package(Name, Version);

public sealed record Signed(string Name, string Version, string Hash, int Key) : Pinned(Name, Version, Hash);

public record Strict(string Name, string Version, int Level) : Package(Name, Version)
{
    public virtual bool Equals(Strict? other) => other is not null && Level / 10 == other.Level / 10;

    public override int GetHashCode() => Level / 10;
}

public sealed record Stricter(string Name, string Version, int Level, char Mark) : Strict(Name, Version, Level);

[OsLayer("test/program")]
public class Program : Case
{
    private static readonly Package[] All =
    [
        new("curl", "1"), new("CURL", "2"),
        new Pinned("curl", "1", "a"), new Pinned("CURL", "2", "a"), new Pinned("curl", "1", "b"),
        new Signed("curl", "1", "a", 1), new Signed("Curl", "3", "a", 1), new Signed("curl", "1", "a", 2),
        new Strict("curl", "1", 11), new Strict("wget", "2", 19), new Strict("curl", "1", 21),
        new Stricter("a", "1", 11, 'x'), new Stricter("b", "2", 12, 'x'), new Stricter("a", "1", 11, 'y'),
    ];

    protected override void Define(ImageBuilder image)
    {
        foreach (var (left, row) in All.Select((package, i) => (package, i)))
            image.Env("ROW_" + row, string.Concat(All.Select(right => (left == right ? 1 : 0) + (left.Equals((object)right) ? 2 : 0))));

        image.Env("INDEX", string.Join(",", All.Select(package => Array.IndexOf(All, package))))
            .Env("GROUPS", string.Join(",", All.OfType<Pinned>().GroupBy(pinned => pinned).Select(group => group.Count())))
            .Env("EQUAL", string.Join(",", EqualityComparer<Pinned>.Default.Equals((Pinned)All[2], (Pinned)All[5]), object.Equals(All[2], All[3]), All[2] with { Version = "9" } == All[2]));
    }
}
