// Iterators: recursive, with finally, with several enumerations, as methods and properties.
[OsLayer("test/program")]
public class Program : Case
{
    private IEnumerable<string> Steps
    {
        get
        {
            yield return "a";
            if (Fast) yield break;
            yield return "b";
        }
    }

    private bool Fast { get; set; }

    protected override void Define(ImageBuilder image)
    {
        var log = new List<string>();
        foreach (var n in WithFinally(log)) { log.Add($"got {n}"); if (n == 2) break; }
        image.Env("LOG", string.Join(",", log));
        image.Env("TREE", string.Join(" ", Walk(3))).Env("STEPS", string.Concat(Steps));
        Fast = true;
        image.Env("FAST", string.Concat(Steps)).Env("FIB", string.Join(",", Fibonacci().TakeWhile(f => f < 50)));
        using var e = Fibonacci().GetEnumerator();
        e.MoveNext(); e.MoveNext(); e.MoveNext();
        image.Env("THIRD", $"{e.Current}");
        image.Env("OWN", string.Join(",", new Countdown(3)));
        foreach (var (index, name) in Numbered("x", "y")) image.Run($"{index}{name}");
        foreach (var i in new Duck(2)) image.Run($"duck {i}");
    }

    private static IEnumerable<int> WithFinally(List<string> log)
    {
        try
        {
            yield return 1;
            yield return 2;
            yield return 3;
        }
        finally
        {
            log.Add("done");
        }
    }

    private static IEnumerable<string> Walk(int n)
    {
        if (n == 0) yield break;
        foreach (var left in Walk(n - 1)) yield return left;
        yield return n.ToString();
    }

    private static IEnumerable<long> Fibonacci()
    {
        var (a, b) = (0L, 1L);
        while (true) { yield return a; (a, b) = (b, a + b); }
    }

    private static IEnumerable<(int, string)> Numbered(params string[] names) { var i = 0; foreach (var n in names) yield return (i++, n); }
}

public sealed class Countdown(int from) : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator() { for (var i = from; i > 0; i--) yield return i; }
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}

public class Duck(int n)
{
    public DuckEnumerator GetEnumerator() => new(n);
    public struct DuckEnumerator(int n)
    {
        private int _i;
        public int Current => _i;
        public bool MoveNext() => ++_i <= n;
    }
}
