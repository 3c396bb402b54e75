// Closures over loop variables, locals and this.
[OsLayer("test/program")]
public class Program : Case
{
    private string _prefix = "p";

    protected override void Define(ImageBuilder image)
    {
        var actions = new List<Func<string>>();
        for (var i = 0; i < 3; i++) actions.Add(() => $"for{i}");
        foreach (var x in new[] { "a", "b" }) actions.Add(() => x + _prefix);
        for (var i = 0; i < 2; i++) { var copy = i; actions.Add(() => $"copy{copy++}"); }
        var n = 0;
        while (n < 2) { var inner = n; actions.Add(() => $"w{inner}{n}"); n++; }
        _prefix = "q";
        image.Env("A", string.Join(",", actions.Select(a => a()))).Env("B", string.Join(",", actions.Select(a => a())));
        var counter = Counter();
        counter(); counter();
        image.Env("C", $"{counter()} {Counter()()}");
        Func<int, Func<int, int>> add = a => b => a + b;
        Func<int, int> factorial = null!;
        factorial = k => k <= 1 ? 1 : k * factorial(k - 1);
        image.Env("D", $"{add(2)(3)} {factorial(5)}");
        Action<ImageBuilder> step = b => b.Run("one");
        step += b => b.Run("two");
        step(image);
    }

    private static Func<int> Counter() { var c = 0; return () => ++c; }
}
