// Static tables of names and functions, a static constructor and Lazy.
public static class Registry
{
    public const string Host = "registry.acme.io";
    public static readonly string Prefix = $"{Host}/base";
    public static string For(string n, string tag = "latest") => $"{Prefix}/{n}:{tag}";
    static Registry()
    {
        Order = [..Names.Select((n, i) => (n, i)).OrderByDescending(t => t.i).Select(t => t.n)];
    }

    public static string[] Names { get; } =
    {
        "debian",
        "java",
        "node"
    };
    public static IReadOnlyList<string> Order { get; }

    public static readonly Lazy<string> Slow = new(() => string.Join("/", Order));
    private static readonly Dictionary<string, Func<string, string>> Formatters = new()
    {
        ["upper"] = s => s.ToUpperInvariant(),
        ["wrap"] = Wrap,
        ["id"] = static s => s
    };
    private static string Wrap(string s) => "<" + s + ">";
    public static string Format(string how, string s) => Formatters.TryGetValue(how, out var f) ? f(s) : throw new KeyNotFoundException(how);
}

[OsLayer("test/program")]
public class Program : Case
{
    public override ImageReference From => Registry.For("debian", "13");

    protected override void Define(ImageBuilder image) => image.Env("A", Registry.Slow.Value).Env("B", Registry.Format("wrap", Registry.Format("upper", "x"))).Env("C", string.Join(",", Registry.Order)).CopyFrom(Registry.For("java"), "/opt/java", "/opt/java");
}
