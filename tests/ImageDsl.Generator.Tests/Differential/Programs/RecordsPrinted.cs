// Text of records: empty, derived, with a printing of their own, with what is not printed.
[OsLayer("test/program")]
public partial class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", $"{new E()} {new B(1)} {new C(1, 2)} {new Own(3)} {new Sub(1, 2)} {new F { X = 1 }} {new S(1)} {new G<int>(4)} {new Sealed(1)}");
        var(x, y) = new C(1, 2);
        var c = new C(1, 2)with
        {
            Y = 5
        };
        image.Env("B", $"{x}{y}{c.Y}{c == new C(1, 5)}{c.Equals(null)}{new B(1) == new C(1, 2)}");
    }
}

public record E;
public record B(int X);
public record C(int X, int Y) : B(X)
{
    public static int Z = 5;
    public int this[int i] => i;
    protected int P => 1;

    private int Q = 2;
    public const int K = 3;
}

public record Own(int A)
{
    protected virtual bool PrintMembers(StringBuilder b)
    {
        b.Append("own");
        return true;
    }
}

public record Sub(int A, int T) : Own(A);
public record F
{
    public int X;
    public int W
    {
        set
        {
        }
    }
}

public record struct S(int X);
public record G<T>(T V);
public record Sealed(int Z)
{
    public sealed override string ToString() => "sealed" + Z;
}
