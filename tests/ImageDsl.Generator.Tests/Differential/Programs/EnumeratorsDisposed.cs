// An enumerator of one's own is disposed however early a loop or a query ends.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var log = new List<string>();
        foreach (var x in new Own(log)) { log.Add("x" + x); if (x == 2) break; }
        image.Env("A", string.Join(",", log));
        log.Clear();
        foreach (var x in new Own(log)) log.Add("x" + x);
        image.Env("B", string.Join(",", log));
        log.Clear();
        image.Env("C", new Own(log).First() + string.Join(",", log));
        log.Clear();
        image.Env("D", new Own(log).Take(2).Sum() + string.Join(",", log));
        log.Clear();
        image.Env("E", new Own(log).Any() + string.Join(",", log));
        log.Clear();
        image.Env("F", First(new Own(log)) + string.Join(",", log));
    }
    static int First(IEnumerable<int> s) { foreach (var x in s) return x; return 0; }
}
public class Own(List<string> log) : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator() => new E(log);
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
public class E(List<string> log) : IEnumerator<int>
{
    private int _n;
    public int Current => _n;
    object System.Collections.IEnumerator.Current => Current;
    public bool MoveNext() { log.Add("m"); return ++_n < 4; }
    public void Reset() { }
    public void Dispose() => log.Add("d");
}
