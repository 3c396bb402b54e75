// Partial classes, methods and properties, nested generics.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", new Piece { Name = "n" }.Both()).Env("B", new Outer<int>.Inner<string>(5, "x").ToString()).Env("C", Outer<long>.Inner<bool>.Static.ToString());
    }
}

public partial class Piece
{
    public partial string Name { get; set; }

    private partial string Hook(int n);
    public string Both() => Hook(2) + Name;
    partial void Optional();
}

public partial class Piece
{
    private string _n = "";
    public partial string Name { get => _n + "!"; set => _n = value; }

    private partial string Hook(int n)
    {
        Optional();
        return "hook" + n;
    }
}

public class Outer<T>
{
    public class Inner<U>(T t, U u)
    {
        public static int Static => typeof(T) == typeof(long) ? 1 : 2;

        public override string ToString() => $"{t}:{u}:{default(T)}:{default(U)is null}";
    }
}
