// Order of static initialisers, nested static classes, lazy.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", Defaults.A.ToString()).Env("B", Defaults.B).Env("T", string.Join(",", Defaults.Table.Select(kv => kv.Key + kv.Value)));
        image.Env("N", Defaults.Nested.Value).Env("L", Defaults.Once.Value).Env("S", new Defaults().Instance);
    }
}

public class Defaults
{
    public static readonly int A = B2 + 1;
    private static readonly int B2 = 5;
    public const string B = "b" + nameof(Defaults);
    public static readonly IReadOnlyDictionary<string, int> Table = new Dictionary<string, int>
    {
        ["x"] = A,
        ["y"] = B2
    };
    public static readonly Lazy<string> Once = new(() => "lazy" + B2);
    static Defaults()
    {
        Log = "ctor" + B2;
    }

    public static readonly string Log;
    public string Instance { get; } = Log + A;

    public static class Nested
    {
        public static string Value { get; } = string.Concat(Enumerable.Repeat("ab", B2));
    }
}
