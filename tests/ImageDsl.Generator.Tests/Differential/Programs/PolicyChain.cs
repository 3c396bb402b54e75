// A chain of policies as delegates that wrap each other, with a default and early ends.
public delegate string Policy(string name, Func<string, string> next);
public static class Policies
{
    public static Func<string, string> Build(IEnumerable<Policy> chain, Func<string, string> last) => chain.Reverse().Aggregate(last, (next, policy) => n => policy(n, next));
    public static readonly Policy Lower = (n, next) => next(n.ToLowerInvariant()), Prefix = (n, next) => "acme-" + next(n), Stop = (n, next) => n is "LATEST" or "latest" ? "stopped" : next(n);
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var f = Policies.Build([Policies.Prefix, Policies.Stop, Policies.Lower], n => n + "!");
        image.Env("A", f("Orders")).Env("B", f("LATEST")).Env("C", Policies.Build([], x => x)("id"));
        Func<int, Func<int, int>> add = a => b => a + b;
        var inc = add(1);
        image.Env("D", Enumerable.Range(0, 4).Select(inc).Select(add(10)).Sum().ToString());
    }
}
