// Structs are copied on assignment.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var a = new Size(1, 2); var b = a; b.W = 9; var list = new[] { a, b }; list[0].H = 7; var c = list[0]; c.W = 100; Size d = default;
        image.Env("A", $"{a.W} {b.W} {list[0].H} {list[0].W} {c.W} {d.W} {a.Area()} {new Size().H}");
        Change(a); image.Env("B", $"{a.W}");
        static void Change(Size s) => s.W = 50;
    }
}

struct Size
{
    public int W, H;
    public Size(int w, int h) { W = w; H = h; }
    public int Area() => W * H;
}
