// Get, set, init, required, field, expression-bodied, static, indexers.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var c = new Config
        {
            Name = "  web ",
            Port = 70000,
            ["k"] = "v",
            ["k2"] = "w"
        };
        c.Port -= 5;
        c["k"] += "!";
        c.Level++;
        image.Env("A", $"{c.Name}|{c.Port}|{c["k"]}|{c["none"]}|{c.Url}|{c.Level}|{Config.Instances}|{c.Lazy}{c.Lazy}|{c[0]}|{c[1, "x"]}");
        Config.Default.Name = "d";
    }
}

public class Config
{
    public static int Instances => 1;
    public static Config Default => new()
    {
        Name = "default"
    };
    public required string Name { get; set => field = value.Trim(); }
    public int Port { get; set => field = value > 65535 ? 65535 : value; } = 80;
    public int Level { get; set; }

    private readonly Dictionary<string, string> _values = new();
    public string this[string key] { get => _values.TryGetValue(key, out var v) ? v : "?"; set => _values[key] = value; }

    public char this[int i] => Name[i];
    public string this[int i, string s] => s + i;
    public string Url => $"http://{Name}:{Port}";

    private int _n;
    public int Lazy => _n == 0 ? _n = 7 : ++_n;
}
