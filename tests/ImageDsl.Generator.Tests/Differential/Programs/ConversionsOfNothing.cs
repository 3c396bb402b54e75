// The user's conversions of null and of nullables, in declarations, loops and compound assignments.
[OsLayer("test/program")]
public partial class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Price p = null;
        image.Run(p.Text);
        Price q = "5";
        image.Run(q.Text);
        image.Run($"{null == null}{default(string) == null}{(object?)null is null}");
        Size? s = 4;
        Size? none = (int?)null;
        image.Run($"{s?.N}{none is null}");
        foreach (Size? z in new int?[] { 1, null })
            image.Run($"z{z?.N}");
        short h = 3;
        Wrapped w = h;
        w += 4;
        w <<= 1;
        image.Run("w" + w.V);
        object o = "a";
        o += "b";
        image.Run(o.ToString());
        int i = 300;
        byte by = 5;
        unchecked
        {
            by += (byte)i;
        }

        image.Run("by" + by);
        try
        {
        }
        finally
        {
            image.Run("f");
        }
    }
}

public readonly struct Price(string? t)
{
    public string Text => t ?? "free";

    public static implicit operator Price(string? t) => new(t);
}

public readonly record struct Size(int N)
{
    public static implicit operator Size(int n) => new(n);
}

public readonly struct Wrapped(short v)
{
    public short V => v;

    public static implicit operator Wrapped(int v) => new((short)v);
    public static implicit operator short (Wrapped w) => w.V;
}
