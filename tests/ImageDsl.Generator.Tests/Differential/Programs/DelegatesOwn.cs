// Delegate types, events as plain delegates, multicast, params in lambdas.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Formatter f = Upper;
        f += s => s + "?";
        f -= Upper;
        image.Env("F", f("x"));
        Combine sum = (params int[] xs) => xs.Sum();
        image.Env("S", sum(1, 2, 3).ToString() + sum());
        var withDefault = (int a, int b = 5) => a * b;
        image.Env("W", $"{withDefault(2)} {withDefault(2, 3)}");
        Func<string, int> len = s => s.Length;
        var composed = len.Then(n => n * 2).Then(n => $"<{n}>");
        image.Env("C", composed("abc"));
        Action<int>? none = null;
        none?.Invoke(3);
        none += n => image.Env("N" + n, "called");
        none(4);
        Func<int> lazy = () => throw new InvalidOperationException();
        image.Env("L", (lazy is null).ToString());
        var table = new Dictionary<string, Func<double, double, double>>
        {
            ["+"] = (a, b) => a + b,
            ["*"] = (a, b) => a * b,
            ["max"] = Math.Max
        };
        image.Env("T", string.Join(" ", table.Select(kv => $"{kv.Key}{kv.Value(3, 4)}")));
        Predicate<int> even = n => n % 2 == 0;
        Comparison<string> byLen = (a, b) => a.Length - b.Length;
        Converter<int, string> conv = n => $"#{n}";
        var l = new List<int>
        {
            1,
            2,
            3,
            4
        };
        image.Env("P", string.Join(",", l.FindAll(even).ConvertAll(conv)) + l.Exists(n => n > 3) + byLen("a", "bbb"));
        TryParser<int> p = int.TryParse;
        image.Env("TP", p("42", out var r) ? r.ToString() : "no");
        static string Upper(string s) => s.ToUpperInvariant();
    }
}

public delegate string Formatter(string s);
public delegate int Combine(params int[] xs);
public delegate bool TryParser<T>(string s, out T value);
public static class Functions
{
    public static Func<A, C> Then<A, B, C>(this Func<A, B> f, Func<B, C> g) => x => g(f(x));
}
