// Parts that a record's compiler-made members use, written by hand somewhere in the hierarchy.
public abstract record Step(string Name)
{
    protected virtual bool PrintMembers(StringBuilder b)
    {
        b.Append("N=" + Name);
        return true;
    }

    public sealed override string ToString()
    {
        var b = new StringBuilder();
        return (PrintMembers(b) ? "" : "empty ") + b;
    }
}

public record Run(string Name, string Command) : Step(Name);
public sealed record Sudo(string Command) : Run("sudo", Command)
{
    protected override bool PrintMembers(StringBuilder b)
    {
        base.PrintMembers(b);
        b.Append("!");
        return true;
    }
}

public record A(int X)
{
    public void Deconstruct(out int x, out int twice) => (x, twice) = (X, X * 2);
}

public record B(int X) : A(X);
public record Plain(int X, string? S = null)
{
    private int Hidden { get; init; } = 5;
    public int Computed => X + Hidden;

    public int Field = 3;
    public static int Static = 9;
}

public record Derived(int X) : Plain(X, "s")
{
    public string Extra { get; init; } = "e";
}

public record struct RS(int X)
{
    public int Y { get; set; } = X + 1;

    private bool PrintMembers(StringBuilder b)
    {
        b.Append($"RS{X}{Y}");
        return true;
    }
}

public record G<T>(T V)
    where T : struct;
public record Copy(List<int> L)
{
    protected Copy(Copy other)
    {
        L = [..other.L, 0];
    }
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Step s = new Sudo("x");
        image.Env("A", s + "|" + new Run("r", "c") + "|" + (s == new Sudo("x")) + "|" + ((Run)s).Command);
        var(x, t) = new A(4);
        image.Env("B", x + "," + t + "," + new A(1).Equals(new B(1)) + (new A(1) == new A(1))).Env("C", new Plain(1) + "|" + new Derived(2) + "|" + (new Derived(2)with { Extra = "q" }) + (new Plain(1) { Field = 4 } == new Plain(1))).Env("D", new RS(1) + "|" + (new RS(1)with { X = 5 }) + (new RS(1) == new RS { X = 1, Y = 2 }) + new G<int>(3) + new G<int>(3).Equals(new G<int>(3)));
        var c = new Copy([1]);
        var d = c with
        {
        };
        image.Env("E", c.L.Count + "" + d.L.Count + (c == d));
    }
}
