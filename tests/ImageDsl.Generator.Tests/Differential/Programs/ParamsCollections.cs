// 'params' of arrays, spans, lists and sequences.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", Join("a", "b")).Env("B", Join()).Env("C", JoinList(1, 2, 3)).Env("D", JoinSeq("x", "y")).Env("E", JoinSpan('q', 'r')).Env("F", JoinSpan())
            .Env("G", Join(["m", "n"])).Env("H", JoinRead(1.5, 2)).Env("I", Mixed("p", 1, 2)).Env("J", Mixed("p"));
    }

    private static string Join(params string[] parts) => parts.Length + string.Join("+", parts);
    private static string JoinList(params List<int> parts) => string.Join("+", parts) + parts.Count;
    private static string JoinSeq(params IEnumerable<string> parts) => string.Join("+", parts);
    private static string JoinSpan(params ReadOnlySpan<char> parts) { var s = ""; foreach (var p in parts) s += p; return s + parts.Length; }
    private static string JoinRead(params IReadOnlyList<double> parts) => parts[0].ToString() + parts.Count;
    private static string Mixed(string prefix, params object[] rest) => prefix + rest.Length + string.Concat(rest);
}
