// Names are sorted by the default comparer, which all machines agree on for letters and digits of one order.
[OsLayer("test/program")]
public class Program : Case
{
    private static readonly SortedDictionary<string, int> Table = new()
    {
        ["PORT"] = 1,
        ["HOST"] = 2,
        ["ZONE"] = 3,
        ["AREA51"] = 4
    };
    protected override void Define(ImageBuilder image) => image.Env("A", string.Join(",", Table.Keys)).Env("B", string.Join(",", new[] { "Curl", "Apt", "Zlib", "Bash", "Lib10", "Lib2" }.OrderBy(x => x))).Env("C", "Alpha".CompareTo("Beta") + "" + "Alpha".CompareTo("Alphabet") + string.Compare("b", "a") + new List<string> { "Q", "B" }.Max());
}
