// A service with profiles, JVM flags from a table and a health check, as teams write them.
[OsLayer("test/program")]
public class Program : Case
{
    public enum Profile { Small, Medium, Large }

    protected virtual Profile Size => Profile.Medium;
    protected virtual IReadOnlyDictionary<string, string> Properties => new Dictionary<string, string>
    {
        ["file.encoding"] = "UTF-8",
        ["user.timezone"] = "UTC",
    };

    private static readonly Dictionary<Profile, (int Heap, int Stack)> Memory = new()
    {
        [Profile.Small] = (256, 1),
        [Profile.Medium] = (1024, 2),
        [Profile.Large] = (4096, 4),
    };

    protected override void Define(ImageBuilder image)
    {
        var (heap, stack) = Memory[Size];
        var flags = new List<string> { $"-Xmx{heap}m", $"-Xss{stack}m" };
        flags.AddRange(Properties.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"-D{p.Key}={p.Value}"));
        if (Size is Profile.Large)
            flags.Insert(0, "-XX:+UseZGC");

        image
            .Env("JAVA_OPTS", string.Join(' ', flags))
            .WorkDir("/app")
            .Copy("build/libs/*.jar", "/app/")
            .Expose(8080)
            .HealthCheck("curl -f http://localhost:8080/health", interval: TimeSpan.FromSeconds(30), timeout: TimeSpan.FromSeconds(5), retries: 3)
            .Entrypoint("java", "-jar", "app.jar");
    }
}
