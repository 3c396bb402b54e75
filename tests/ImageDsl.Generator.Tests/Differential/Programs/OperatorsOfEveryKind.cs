// Compound and lifted operators of numbers, enums, delegates and the user's own types.
[OsLayer("test/program")]
public partial class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        byte? b = 5;
        b += 1;
        b++;
        short s = 3;
        s <<= 2;
        s >>>= 1;
        long? l = null;
        l++;
        l += 4;
        uint u = 1;
        u++;
        ulong ul = 1;
        ul--;
        float f = 1;
        f++;
        decimal m = 1;
        m++;
        sbyte sb = 1;
        sb++;
        ushort us = 1;
        us--;
        char c = 'a';
        c++;
        double d = 1.5;
        d--;
        byte by = 255;
        unchecked
        {
            by++;
        }

        Color color = Color.Red;
        color++;
        color |= Color.Blue;
        Color? none = null;
        none++;
        var diff = Color.Blue - Color.Red;
        var e2 = Color.Red + 2;
        bool t = true;
        t &= false;
        t |= true;
        t ^= true;
        string? text = null;
        text += "x";
        text += 1;
        text += null;
        text += 'c';
        Action? act = null;
        act += () => image.Run("acted");
        act += null;
        act -= null;
        act();
        V v = new(1);
        v += 5;
        V? w = null;
        w += 5;
        V? z = new V(2);
        z += 5;
        var sum = z + 1;
        var cmp = z == new V(7);
        var lt = w < z;
        var bits = new Flag(true) && new Flag(false) ? "y" : "n";
        var ors = new Flag(false) || new Flag(true) ? "y" : "n";
        var neg = -z;
        V? minus = -w;
        z++;
        w++;
        image.Env("A", $"{b} {s} {l} {u} {ul} {f} {m} {sb} {us} {c} {d} {by} {color} {none} {(int)diff} {e2} {t} {text} {v.X} {w} {z} {sum} {cmp} {lt} {bits} {ors} {neg} {minus} {(int?)null == null} {null == (object?)null} {(1, 2) == (1, 2L)} {(1, (2, 3)) != (1, (2, 4))} {~5} {+s} {!t} {5 % 3} {-8 >> 1}");
    }
}

[Flags]
public enum Color
{
    None,
    Red,
    Green,
    Blue = 4
}

public readonly record struct V(int X)
{
    public static V operator +(V a, int b) => new(a.X + b);
    public static V operator -(V a) => new(-a.X);
    public static V operator ++(V a) => new(a.X + 1);
    public static bool operator <(V a, V b) => a.X < b.X;
    public static bool operator>(V a, V b) => a.X > b.X;
}

public class Flag(bool v)
{
    public bool On => v;

    public static Flag operator &(Flag a, Flag b) => new(a.On & b.On);
    public static Flag operator |(Flag a, Flag b) => new(a.On | b.On);
    public static bool operator true (Flag a) => a.On;
    public static bool operator false (Flag a) => !a.On;
}
