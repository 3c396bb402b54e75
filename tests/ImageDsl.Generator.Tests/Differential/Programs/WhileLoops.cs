// While and do, nested, with break and continue.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var i = 0; while (i < 3) { var j = 0; do { j++; if (j == 2) continue; if (j > 3) break; image.Run($"echo {i}.{j}"); } while (true); i++; }
        while (true) { break; }
        do image.Run("echo once"); while (false);
    }
}
