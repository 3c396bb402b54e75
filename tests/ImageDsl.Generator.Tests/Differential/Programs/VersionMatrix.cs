// A table of versions as records, chosen with LINQ.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var matrix = new[]
        {
            new Release(new(3, 11), "bookworm", Supported: true),
            new Release(new(3, 12, 4), "bookworm", true)
            {
                Extras = ["numpy"]
            },
            new Release(new(2, 7), "stretch", false),
        };
        var newest = matrix.Where(r => r.Supported).MaxBy(r => r.Version)!;
        image.Env("PY", newest.Version.ToString(2)).Env("ALL", string.Join(",", matrix.Select(r => $"{r.Version}:{r.Suite[..3]}")));
        foreach (var group in matrix.GroupBy(r => r.Suite))
            image.Run($"echo {group.Key} {group.Count()} {group.Min(r => r.Version)}");
        image.Run($"pip install {string.Join(' ', newest.Extras.DefaultIfEmpty("pip"))}");
        image.Env("OLD", matrix.FirstOrDefault(r => r.Version < new Version(3, 0))?.Suite ?? "none");
    }
}

public sealed record Release(Version Version, string Suite, bool Supported)
{
    public string[] Extras { get; init; } = [];
}
