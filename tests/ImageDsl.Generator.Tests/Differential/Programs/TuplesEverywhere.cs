// Tuples as values, names, nested, deconstruction, equality.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var t = (Name: "web", Port: 80, Sub: (A: 1, B: 'x'));
        var(name, port, (a, b)) = t;
        (port, a) = (a, port);
        image.Env("T", $"{name}{port}{a}{b} {t} {t.Sub.B} {t.Item2} {t == ("web", 80, (1, 'x'))} {(1, 2L) == (1L, 2)}");
        var(x, _, z) = Three();
        (var p, int q) = (1, 2);
        image.Env("D", $"{x}{z}{p}{q}");
        var list = new List<(string K, int V)>
        {
            ("a", 1)
        };
        list.Add((K: "b", V: 2));
        foreach (var(k, v)in list)
            image.Env(k, v.ToString());
        var d = list.ToDictionary(e => e.K, e => (e.V, Twice: e.V * 2));
        image.Env("DD", $"{d["b"].Twice}");
        (int, int) swap = (1, 2);
        swap = (swap.Item2, swap.Item1);
        swap.Item1++;
        image.Env("S", swap.ToString());
        var big = (1, 2, 3, 4, 5, 6, 7, 8, 9);
        image.Env("B", $"{big.Item9} {big}");
        var arr = new (int X, int Y)[2];
        arr[1].X = 5;
        image.Env("ARR", $"{arr[1]} {arr[0] == default}");
        static (int First, string Second, bool Third) Three() => (1, "two", true);
        image.Env("M", MinMax(3, 1, 2).ToString() + MinMax(3, 1, 2).Max);
        static (int Min, int Max) MinMax(params int[] xs) => (xs.Min(), xs.Max());
        (string, int)? maybe = null;
        maybe ??= ("z", 26);
        image.Env("N", maybe.Value.Item1 + maybe?.Item2);
        image.Env("C", new[] { (2, "b"), (1, "z"), (2, "a") }.Order().Aggregate("", (s, e) => s + e));
        if ((1, "k")is (var i, "k") and (> 0, _))
            image.Env("P", i.ToString());
        var fn = ((int A, int B) pair) => pair.A - pair.B;
        image.Env("F", fn((5, 3)).ToString());
        int m, o;
        (m, o) = (3, 4);
        image.Env("MO", $"{m}{o}");
        var point = new Pt
        {
            X = 1
        };
        (point.X, point.Y) = (point.Y, point.X + 5);
        var(px, py) = point;
        image.Env("PT", $"{px},{py}");
    }
}

public class Pt
{
    public int X { get; set; }

    public int Y;
    public void Deconstruct(out int x, out int y) => (x, y) = (X, Y);
}
