// Checked arithmetic within its range.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        checked { int a = 1000; long b = a * 1000L; int c = (int)b; image.Env("A", $"{b} {c} {a + c}"); }
    }
}
