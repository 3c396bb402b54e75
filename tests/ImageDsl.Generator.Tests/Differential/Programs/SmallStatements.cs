// Statements and declarations that are rarely written: labels, empty ones, several in one using, jagged initialisers.
[OsLayer("test/program")]
public partial class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        int[,] g =
        {
            {
                1,
                2
            },
            {
                3,
                4
            }
        };
        int[][] j =
        {
            new[]
            {
                1
            },
            new[]
            {
                2,
                3
            }
        };
        image.Env("A", $"{g[1, 0]}{j[1][^1]}{_f[1][0]}{_s[0]}{new int[2][].Length}{new int[2, 3].Length}{Arr.Length}");
        var i = ^1;
        Range r = 1..;
        image.Env("B", "abc"[i] + "abc"[r] + "abc"[..] + "abc"[..^1] + new Len()[^1] + new Len()[1..2]);
        using var u1 = new D(image);
        using (D u2 = new(image), u3 = new(image))
            image.Run("in");
        using (new D(image))
        {
        }

        using (D? none = null)
        {
        }

        R rs = new(image);
        using (rs)
            image.Run("ref");
        {
            label:
                image.Run("l");
        };
        for (;;)
            break;
        for (int a = 0, q = 5; a < q; a++, q--)
        {
        }

        while (true)
        {
            break;
        }

        do
        {
        }
        while (false);
        if (true)
            ;
        else
            image.Run("no");
        switch (1)
        {
        }

        switch ("a")
        {
            case "b":
            case "a" when true:
                image.Run("sw");
                break;
            default:
                break;
        }
    }
}

public partial class Program
{
    int[][] _f =
    {
        new[]
        {
            1
        },
        new[]
        {
            2
        }
    };
    static readonly int[] _s = { 9 };
    static int[] Arr { get; } = [1, 2];
}

public class D(ImageBuilder i) : IDisposable
{
    public void Dispose() => i.Run("dispose");
}

public ref struct R(ImageBuilder i)
{
    public void Dispose() => i.Run("rdispose");
}

public class Len
{
    public int Length => 3;

    public string this[int i] => "i" + i;
    public string Slice(int a, int b) => $"s{a}{b}";
}
