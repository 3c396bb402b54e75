// A generic template with options records between a base image and a service.
[OsLayer("acme/base")]
public class Base : Image
{
    public override ImageReference From => "debian:13-slim";
    public override string Tag => "13";

    protected override void Define(ImageBuilder image) => image.Apt("ca-certificates", "tzdata");
}

public record ServiceOptions
{
    public required string Name { get; init; }
    public int Port { get; init; } = 8080;
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(15);
    public string[] Packages { get; init; } = [];
    public virtual string Health => $"curl -fsS http://localhost:{Port}/health";
}

public sealed record WebOptions : ServiceOptions
{
    public bool Tls { get; init; }
    public override string Health => Tls ? base.Health.Replace("http:", "https:") : base.Health;
}

public abstract class ServiceImage<TOptions> : Base where TOptions : ServiceOptions
{
    private TOptions? _options;
    protected TOptions Options => _options ??= Configure();

    protected abstract TOptions Configure();
    public override string Tag => $"{Parent.Tag}-{Options.Name}";

    protected override void Define(ImageBuilder image)
    {
        if (Options.Packages.Length != 0)
            image.Apt(Options.Packages);
        foreach (var(key, value)in Options.Environment.OrderBy(p => p.Key, StringComparer.Ordinal))
            image.Env(key, value);
        image.Expose(Options.Port).HealthCheck(Options.Health, interval: Options.Interval);
        Customize(image, Options);
    }

    protected virtual void Customize(ImageBuilder image, TOptions options)
    {
    }
}

[ApplicationLayer("acme/orders")]
public class Program : ServiceImage<WebOptions>
{
    protected override WebOptions Configure() => new()
    {
        Name = "orders",
        Port = 9090,
        Tls = true,
        Packages = ["openjdk-21-jre-headless"],
        Environment = new Dictionary<string, string>
        {
            ["Z"] = "1",
            ["A"] = "2"
        }
    };
    protected override void Customize(ImageBuilder image, WebOptions options) => image.Entrypoint("java", "-Dport=" + options.Port, "-jar", "/app/" + options.Name + ".jar");
}

[ApplicationLayer("acme/billing")]
public sealed class Billing : ServiceImage<ServiceOptions>
{
    protected override ServiceOptions Configure() => new()
    {
        Name = nameof(Billing).ToLowerInvariant()
    };
}
