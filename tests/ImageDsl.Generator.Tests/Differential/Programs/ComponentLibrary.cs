// Components as extension methods with options, callbacks and defaults.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.WithUser().WithPackages("curl", "git").WithHealth(o =>
        {
            o.Port = 9000;
            o.Path = "/ready";
        }).WithJava(21, flags: ["-Xmx512m"], debug: true).WithLabels(("team", "core"), ("tier", "1"));
        image.When(DateTimeFree, i => i.Run("echo yes"), i => i.Run("echo no"));
    }

    private static bool DateTimeFree => "abc".Length == 3;

    private protected int Unused;
    private void Nothing()
    {
    }
}

public sealed class HealthOptions
{
    public int Port { get; set; } = 8080;
    public string Path { get; set; } = "/health";
    public string Command => $"curl -fsS http://localhost:{Port}{Path}";
}

public static class Components
{
    public static ImageBuilder WithUser(this ImageBuilder image, string name = "app", int uid = 10001) => image.Run($"useradd --uid {uid} {name}").User(name);
    public static ImageBuilder WithPackages(this ImageBuilder image, params string[] names)
    {
        if (names.Length == 0)
            return image;
        var sorted = names.OrderBy(n => n, StringComparer.Ordinal).Distinct();
        return image.Run($"apt-get update && apt-get install -y {string.Join(' ', sorted)}");
    }

    public static ImageBuilder WithHealth(this ImageBuilder image, Action<HealthOptions>? configure = null)
    {
        var o = new HealthOptions();
        configure?.Invoke(o);
        return image.Run("echo " + o.Command);
    }

    public static ImageBuilder WithJava(this ImageBuilder image, int version, IEnumerable<string>? flags = null, bool debug = false) => image.Env("JAVA_VERSION", $"{version}").Env("JAVA_OPTS", string.Join(" ", (flags ?? []).Concat(debug ? ["-agentlib:jdwp"] : [])));
    public static ImageBuilder WithLabels(this ImageBuilder image, params (string Key, string Value)[] labels)
    {
        foreach (var(k, v)in labels)
            image.Label(k, v);
        return image;
    }

    public static ImageBuilder When(this ImageBuilder image, bool condition, Func<ImageBuilder, ImageBuilder> yes, Func<ImageBuilder, ImageBuilder>? no = null) => condition ? yes(image) : no?.Invoke(image) ?? image;
}
