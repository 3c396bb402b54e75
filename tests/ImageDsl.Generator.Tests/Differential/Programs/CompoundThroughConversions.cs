// Compound assignments whose operands the user's conversions turn into something else.
[OsLayer("test/program")]
public partial class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        W w = new(1);
        w += 2;
        W? n = new(3);
        n += 4;
        image.Env("A", $"{w.X} {n!.Value.X}");
        X x = new(1);
        x += new Y(5);
        image.Env("B", x.N.ToString());
        P p = 5;
        p += 2;
        image.Env("C", p.V.ToString());
        double d = 1;
        d += 'a';
        int i = 7;
        i -= 'a';
        i /= 2;
        i %= 5;
        image.Env("D", $"{d} {i}");
    }
}

public readonly record struct W(int X)
{
    public static W operator +(W? a, int b) => new((a?.X ?? 0) + b);
}

public record X(int N)
{
    public static X operator +(X a, Y b) => new(a.N + b.N);
}

public record Y(int N);
public readonly struct P(int v)
{
    public int V => v;

    public static implicit operator P(int v) => new(v);
    public static implicit operator int (P p) => p.V;
}
