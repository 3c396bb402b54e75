// Ref and out to fields, elements and properties of arrays.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var state = new State();
        Bump(ref state.N);
        Bump(ref state.Items[Next()]);
        Bump(ref state.Items[Next()]);
        Swap(ref state.Items[0], ref state.Items[2]);
        int[, ] grid = new int[2, 2];
        Bump(ref grid[1, 0]);
        Fill(out state.Name, out var len);
        (int A, string B) t = (1, "x");
        Bump(ref t.A);
        image.Env("S", $"{state.N} {string.Join(",", state.Items)} {grid[1, 0]} {state.Name}{len} {t.A} {_calls}");
        TryGet("k", out string? v);
        TryGet("none", out var w);
        image.Env("T", v + (w ?? "null"));
        var list = new List<int>
        {
            3
        };
        var last = list[^1];
        Bump(ref last);
        image.Env("L", $"{last}{list[0]}");
    }

    private int _calls;
    private int Next() => _calls++;
    private static void Bump(ref int n) => n += 10;
    private static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a);
    private static void Fill(out string s, out int n)
    {
        s = "filled";
        n = s.Length;
    }

    private static bool TryGet(string k, out string? v)
    {
        v = k == "k" ? "found" : null;
        return v != null;
    }
}

public class State
{
    public int N;
    public int[] Items = [1, 2, 3];
    public string Name = "";
}
