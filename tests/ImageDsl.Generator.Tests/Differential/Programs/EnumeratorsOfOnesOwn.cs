// Everything that foreach, spreads and LINQ take: classes, structs and extensions with enumerators of their own.
using System.Collections;

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("INTERFACE", string.Join(",", new Countdown(3)));
        var log = new List<string>();
        foreach (var n in new Countdown(3)) { if (n == 1) break; log.Add("n" + n); }
        foreach (var n in new Yielding()) log.Add("y" + n);
        foreach (var n in new Wrapped(["p", "q"])) log.Add(n);
        foreach (var n in new Countdown(2).Select(x => x * 2)) log.Add("s" + n);
        int[] spread = [.. new Countdown(2), 7, .. new Yielding()];
        image.Env("LOG", string.Join(" ", log) + " " + string.Join(",", spread));
        image.Env("LINQ", $"{new Countdown(4).Sum()} {new Countdown(4).First()} {new Countdown(4).ToList().Count} {string.Join("", new Yielding().Reverse())} {new Countdown(3).Contains(2)} {new HashSet<int>(new Countdown(2)).Count}");
        using var enumerator = new Countdown(2).GetEnumerator();
        while (enumerator.MoveNext()) image.Env("E" + enumerator.Current, "x");
        using var list = new List<int> { 4, 5 }.GetEnumerator();
        while (list.MoveNext()) image.Env("L" + list.Current, "x");
        IEnumerable<int> lazy = Lazy();
        image.Env("LAZY", $"{lazy.Count()} {lazy.Sum()} {string.Join(",", DoWhile(3))} {string.Join(",", Switched(1))} {string.Join(",", Switched(2))} {string.Join(",", Early(2))}");
    }

    private static IEnumerable<int> Lazy() { yield return 1; yield return 2; }

    private static IEnumerable<int> DoWhile(int n)
    {
        do { yield return n; n--; if (n == 1) { yield return 100; continue; } } while (n > 0);
        while (true) { if (n++ > 2) break; yield return -n; }
        for (var i = 0; ; i++) { if (i == 2) yield break; yield return i; }
    }

    private static IEnumerable<string> Switched(int kind)
    {
        switch (kind) { case 1: yield return "one"; goto case 2; case 2: yield return "two"; break; default: yield return "other"; break; }
        { yield return "end"; }
    }

    private static IEnumerable<int> Early(int n) { try { foreach (var i in new[] { 1, 2, 3 }) { if (i > n) yield break; yield return i; } } finally { n = 0; } }
}

public sealed class Countdown(int from) : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator() => new Counter(from);
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
public sealed class Counter(int left) : IEnumerator<int>
{
    private int _left = left + 1;
    public int Current => _left;
    object IEnumerator.Current => _left;
    public bool MoveNext() => --_left > 0;
    public void Reset() { }
    public void Dispose() { }
}
public sealed class Yielding : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator() { yield return 8; yield return 9; }
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
public sealed class Wrapped(List<string> items) : IReadOnlyCollection<string>
{
    public int Count => items.Count;
    public IEnumerator<string> GetEnumerator() => items.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
