// Components hold state of their own, are chosen by a factory and ordered by a priority.
public abstract class Component
{
    protected Component(int priority = 0) => Priority = priority;
    public int Priority { get; }

    protected internal virtual bool Applies(IReadOnlySet<string> features) => true;
    public abstract void Apply(ImageBuilder image);
    public static Component Create(string kind) => kind switch
    {
        "log" => new Logging("/var/log"),
        "metrics" => new Metrics
        {
            Port = 9100
        },
        "none" => new Nothing(),
        _ => throw new ArgumentException(kind, nameof(kind))};
    private sealed class Nothing : Component
    {
        public override void Apply(ImageBuilder image)
        {
        }

        protected internal override bool Applies(IReadOnlySet<string> f) => false;
    }
}

public sealed class Logging(string path) : Component(10)
{
    private int _count;
    public override void Apply(ImageBuilder image)
    {
        _count++;
        image.Volume(path).Env("LOG", $"{path}/{_count}.log");
    }
}

public sealed class Metrics : Component
{
    public required int Port { get; init; }

    protected internal override bool Applies(IReadOnlySet<string> features) => features.Contains("metrics");
    public override void Apply(ImageBuilder image) => image.Expose(Port);
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var features = new HashSet<string>
        {
            "metrics"
        };
        var all = new[]
        {
            "metrics",
            "log",
            "none"
        }.Select(Component.Create).ToList();
        foreach (var c in all.Where(c => c.Applies(features)).OrderByDescending(c => c.Priority))
            c.Apply(image);
        all.OfType<Logging>().Single().Apply(image);
        image.Label("n", all.Count(c => c is Metrics { Port: > 9000 }).ToString());
    }
}
