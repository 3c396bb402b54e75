// Foreach over arrays, lists, strings, dictionaries and ranges.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        foreach (var a in new[] { "x", "y" }) image.Run("echo " + a);
        foreach (var b in new List<int> { 1, 2, 3 }) { if (b == 2) continue; image.Run($"echo {b}"); }
        foreach (var c in "héy") image.Run($"echo {c}");
        foreach (var (key, value) in new Dictionary<string, int> { ["one"] = 1, ["two"] = 2 }) image.Run($"echo {key}={value}");
        foreach (var pair in new Dictionary<string, string> { { "k", "v" } }) image.Run($"echo {pair.Key} {pair.Value}");
        foreach (var d in Enumerable.Range(5, 2)) image.Run($"echo {d}");
        foreach (long e in new[] { 1, 2 }) image.Run($"echo {e + 10000000000}");
        foreach (var (f, g) in new[] { (1, "a"), (2, "b") }) image.Run($"echo {f}{g}");
    }
}
