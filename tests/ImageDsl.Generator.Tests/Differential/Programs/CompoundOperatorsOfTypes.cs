// Compound operators of one's own, partial constructors, and unbound nameof.
public sealed class Counter
{
    public int Value;
    public void operator +=(int x) => Value += x;
    public void operator ++() => Value++;
    public static Counter operator checked +(Counter a, Counter b) => new()
    {
        Value = checked(a.Value + b.Value)
    };
    public static Counter operator +(Counter a, Counter b) => new()
    {
        Value = a.Value + b.Value
    };
}

public partial class Part
{
    public partial Part(int x);
    public int X { get; }
}

public partial class Part
{
    public partial Part(int x)
    {
        X = x * 2;
    }
}

public delegate bool TryGet(string s, out int n);
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var c = new Counter();
        c += 5;
        c++;
        image.Env("C", c.Value.ToString()).Env("D", (c + c).Value.ToString()).Env("P", new Part(4).X.ToString()).Env("N", nameof(List<>) + nameof(Dictionary<, >.Count));
        TryGet g = (s, out n) => int.TryParse(s, out n);
        image.Env("G", g("12", out var r) ? r.ToString() : "no");
        image.Env("CH", checked(new Counter { Value = 1 } + c).Value.ToString());
    }
}
