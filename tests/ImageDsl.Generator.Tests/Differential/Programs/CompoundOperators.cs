// C# 14 compound assignment and increment operators.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var c = new Tally();
        c += 5;
        c += "abc";
        c++;
        ++c;
        c -= 1;
        image.Env("C", c.ToString());
        Tally d = c;
        d += 10;
        image.Env("D", $"{c} {ReferenceEquals(c, d)}");
    }
}

public class Tally
{
    private int _n;
    public void operator +=(int n) => _n += n;
    public void operator +=(string s) => _n += s.Length * 100;
    public void operator -=(int n) => _n -= n;
    public void operator ++() => _n++;
    public override string ToString() => "t" + _n;
}
