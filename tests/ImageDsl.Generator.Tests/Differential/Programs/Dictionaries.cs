// Members of Dictionary in insertion order.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var d = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["b"] = 1, ["a"] = 2 }; d["c"] = 3; d.TryAdd("A", 9); d["B"]++;
        image.Env("A", string.Join(",", d.Select(p => $"{p.Key}{p.Value}"))).Env("B", $"{d.ContainsKey("C")} {d.TryGetValue("x", out var x)} {x} {d.Count} {d.GetValueOrDefault("q", 5)}").Env("C", string.Join(",", d.Keys) + string.Join(",", d.Values));
    }
}
