// Constructors that nobody wrote, over base classes whose constructors say their own arguments.
[OsLayer("test/program")]
public partial class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Run($"{new D().T} {new E().T} {new F().T} {new H().T} {new R()} {new P1().T} {new O().T}{new Dev<int>().T}");
    }
}

public class B(string t = "dflt", params int[] more)
{
    public string T = t + more.Length;
}

public class D : B;
public class E : B
{
}

public class F : B
{
    public F()
    {
        T += "!";
    }
}

public class L(params List<string> names)
{
    public string T = "n" + names.Count;
}

public class H : L;
public record RB(int X = 3);
public record R : RB;
public class P0
{
    protected P0(int? n = null, DayOfWeek d = DayOfWeek.Friday, decimal m = 1.5m, St s = default, string? no = null, object? o = null, double f = 2) => T = $"{n}{d}{m}{s.X}{no}{o}{f}";
    public string T;
}

public class P1 : P0;
public struct St
{
    public int X;
}

public class OB
{
    public string T;
    public OB([System.Runtime.InteropServices.Optional] int n) => T = "o" + n;
}

public class O : OB;
public class GB<V>(int n = 7)
{
    public string T = "g" + n;
}

public class Dev<V> : GB<V>;
