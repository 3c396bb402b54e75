// For loops with several variables, none, and break.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        for (int i = 0, j = 10; i < j; i += 2, j--) image.Run($"echo {i} {j}");
        var n = 0; for (;;) { if (++n > 3) break; if (n == 2) continue; image.Run($"echo n{n}"); }
    }
}
