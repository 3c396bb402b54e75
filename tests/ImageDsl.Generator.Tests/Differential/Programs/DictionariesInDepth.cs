// Dictionaries as people use them.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var env = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["PATH"] = "/bin",
            ["Home"] = "/root"
        };
        env["path"] += ":/usr/bin";
        if (!env.TryGetValue("HOME", out var home))
            home = "?";
        env.TryAdd("LANG", "C");
        env.TryAdd("lang", "D");
        foreach (var(k, v)in env)
            image.Env(k, v);
        image.Env("X", $"{home} {env.Count} {env.ContainsKey("LaNg")} {env.GetValueOrDefault("nope", "dflt")} {string.Join(",", env.Keys)} {string.Join(",", env.Values)}");
        var counts = new SortedDictionary<char, int>();
        foreach (var c in "mississippi")
            counts[c] = counts.TryGetValue(c, out var n) ? n + 1 : 1;
        image.Env("C", string.Join(" ", counts.Select(kv => $"{kv.Key}{kv.Value}"))).Env("F", counts.First().ToString());
        var nested = new Dictionary<string, Dictionary<string, List<int>>>();
        foreach (var(a, b, i)in new[]
        {
            ("x", "1", 1),
            ("x", "2", 2),
            ("y", "1", 3),
            ("x", "1", 4)
        }

        )
        {
            if (!nested.TryGetValue(a, out var inner))
                nested[a] = inner = [];
            if (!inner.TryGetValue(b, out var l))
                inner.Add(b, l = []);
            l.Add(i);
        }

        image.Env("N", string.Join(";", nested.SelectMany(o => o.Value.Select(i => $"{o.Key}{i.Key}={string.Join("+", i.Value)}"))));
        var ro = (IReadOnlyDictionary<string, string>)env;
        image.Env("R", ro["home"] + ro.Count + ro.Keys.First());
        var inverse = env.ToDictionary(kv => kv.Value, kv => kv.Key.ToLowerInvariant());
        image.Env("I", inverse["C"]);
        var keyed = new Dictionary<(int, string), double>
        {
            [(1, "a")] = 1.5
        };
        image.Env("K", keyed[(1, "a")].ToString());
        image.Env("M", new Dictionary<Level, string> { { Level.Low, "l" }, { Level.High, "h" } }[Level.High]);
    }
}

public enum Level
{
    Low,
    High
}
