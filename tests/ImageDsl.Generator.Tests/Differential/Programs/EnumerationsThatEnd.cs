// Iterators with finally blocks and using, ended early in every way that LINQ has.
[OsLayer("test/program")]
public class Program : Case
{
    private readonly List<string> _log = [];
    private IEnumerable<int> Src(string n) { try { _log.Add(n + ":start"); for (var i = 0; i < 5; i++) { if (i == 3) yield break; yield return i; _log.Add(n + i); } } finally { _log.Add(n + ":end"); } }
    private sealed class D(List<string> l, string n) : IDisposable { public void Dispose() => l.Add("d" + n); }
    private IEnumerable<string> Nested() { using var d = new D(_log, "1"); foreach (var x in Src("a")) { using (new D(_log, "x" + x)) yield return "n" + x; } }
    protected override void Define(ImageBuilder image)
    {
        var r = new List<int>(); foreach (var x in Src("s")) { if (x == 1) break; r.Add(x); } image.Env("A", Src("f").First() + string.Join("", Src("t").Take(2)) + Src("z").Zip(Src("y"), (a, b) => a + b).Sum() + string.Join(",", Nested().Take(2)) + Src("any").Any() + Src("c").Contains(1) + Src("e").ElementAt(1)); image.Env("L", string.Join(" ", _log)); 
    }
}
