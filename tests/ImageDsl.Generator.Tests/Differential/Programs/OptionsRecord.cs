// Configuration as a record with defaults and with.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var basic = new Options
        {
            Name = "api"
        };
        var large = basic with
        {
            Heap = 2048,
            Flags = [..basic.Flags, "-XX:+UseZGC"],
            Limits = basic.Limits with
            {
                Cpu = 1.5m
            }
        };
        image.Env("A", basic.ToArgs()).Env("B", large.ToArgs()).Env("EQ", (basic == new Options { Name = "api" }).ToString());
        image.Env("EQ2", $"{basic with { } == basic} {basic.Equals(large)} {ReferenceEquals(basic, basic with { })}");
        var(cpu, mem) = large.Limits;
        image.Env("L", $"{cpu}/{mem:N0}").Env("D", (large with { Name = null }).ToArgs());
    }
}

public record Limits(decimal Cpu = 0.5m, long Memory = 512L * 1024 * 1024);
public record Options
{
    public required string? Name { get; init; }
    public int Heap { get; init; } = 256;
    public IReadOnlyList<string> Flags { get; init; } = Array.Empty<string>();
    public Limits Limits { get; init; } = new();

    public string ToArgs() => string.Join(" ", Parts());
    private IEnumerable<string> Parts()
    {
        if (Name is { Length: > 0 } name)
            yield return "--name=" + name;
        yield return $"-Xmx{Heap}m";
        foreach (var f in Flags)
            yield return f;
        if (Limits is { Cpu: >= 1 })
            yield return "--big";
    }
}
