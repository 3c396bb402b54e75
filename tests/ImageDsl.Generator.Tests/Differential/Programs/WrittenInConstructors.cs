// Properties without a setter, which constructors write in every way there is.
[OsLayer("test/program")]
public partial class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var a = new A(3, "x");
        image.Run($"{a.N}{a.S}{a.C}{a.D}{a.Sum}{new B(1, 2).Text}{new G<int>(4).V}");
    }
}

public class A
{
    public int N { get; }
    public string S { get; }
    public int C { get; } = 5;
    public int D { get; }
    public int Sum { get; }

    public A(int n, string s)
    {
        (N, S) = (n, s);
        C++;
        C += 2;
        D = N + C;
        this.Sum = D * 2;
        Sum--;
        S ??= "none";
    }
}

public class B(int a, int b)
{
    public string Text { get; } = $"{a}-{b}";
}

public class G<T>
{
    public T V { get; }

    public G(T v) => V = v;
}
