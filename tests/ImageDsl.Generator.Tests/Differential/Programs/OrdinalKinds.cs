// Comparison of strings, said by kind.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        string[] names = ["b", "A", "a", "B", "_", "Z", "ä", "10", "9"];
        image.Env("O", string.Join(",", names.OrderBy(n => n, StringComparer.Ordinal))).Env("I", string.Join(",", names.OrderBy(n => n, StringComparer.OrdinalIgnoreCase).ThenBy(n => n, StringComparer.Ordinal)))
            .Env("E", $"{string.Equals("Straße", "STRASSE", StringComparison.OrdinalIgnoreCase)} {"ı".Equals("I", StringComparison.OrdinalIgnoreCase)} {"i".Equals("I", StringComparison.OrdinalIgnoreCase)} {"é".Equals("É", StringComparison.OrdinalIgnoreCase)} {"a".CompareTo("b")} {string.CompareOrdinal("a", "c")} {string.Compare("a", "B", StringComparison.Ordinal)} {string.Compare("a", "B", StringComparison.OrdinalIgnoreCase)} {string.CompareOrdinal("abc", "ab")} {StringComparer.Ordinal.Compare("x", null)}")
            .Env("S", $"{"Hello".StartsWith("he", StringComparison.OrdinalIgnoreCase)} {"Hello".EndsWith("LO", StringComparison.OrdinalIgnoreCase)} {"Hello".Contains("ELL", StringComparison.OrdinalIgnoreCase)} {"Hello".IndexOf("L", StringComparison.OrdinalIgnoreCase)} {"Hello".LastIndexOf("l", StringComparison.Ordinal)} {"aXbxc".Replace("x", "-", StringComparison.OrdinalIgnoreCase)}");
        var byName = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["Key"] = 1 };
        byName["KEY"]++;
        image.Env("D", $"{byName.Count} {byName["key"]} {new HashSet<string>(["a", "A"], StringComparer.OrdinalIgnoreCase).Count}");
        Array.Sort(names, StringComparer.Ordinal);
        image.Env("N", string.Join(",", names));
    }
}
