// Deconstruction in foreach, lambdas, assignments, patterns, extension deconstruct.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        foreach (var(name, (w, h))in new[]
        {
            new Item("a", new(1, 2)),
            new Item("b", new(3, 4))
        }

        )
            image.Env(name, $"{w}x{h}");
        var(first, rest) = new[]
        {
            1,
            2,
            3
        };
        image.Env("F", $"{first}|{string.Join(",", rest)}");
        var(k, v) = "key=value";
        image.Env("K", k + v);
        int a;
        (a, var b2) = (1, 2);
        (a, b2) = (b2, a);
        image.Env("AB", $"{a}{b2}");
        if (new Item("q", new(5, 6))is (var n, (5, var hh)))
            image.Env("Q", n + hh);
        var pairs = new Dictionary<string, (int, string)>
        {
            ["x"] = (1, "one")
        };
        foreach (var(key, (num, text))in pairs)
            image.Env(key, num + text);
        long big;
        (big, _) = (5, 6);
        image.Env("BIG", big.ToString());
        (string A, object B) conv = (null !, 3);
        image.Env("CV", $"{conv.A ?? "null"}{conv.B}");
        (double d, string s) = (1, "z");
        image.Env("D", $"{d / 2}{s}");
    }
}

public record Item(string Name, Dim Dim);
public record struct Dim(int W, int H);
public static class Deconstructs
{
    public static void Deconstruct(this int[] xs, out int first, out IEnumerable<int> rest)
    {
        first = xs[0];
        rest = xs.Skip(1);
    }

    public static void Deconstruct(this string s, out string k, out string v)
    {
        var p = s.Split('=');
        (k, v) = (p[0], p[1]);
    }
}
