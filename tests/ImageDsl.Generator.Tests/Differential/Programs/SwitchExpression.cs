// Switch expressions with all kinds of patterns.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        static string Name(int n) => n switch { < 0 => "neg", 0 => "zero", 1 or 2 => "few", > 2 and <= 10 => "some", _ when n % 2 == 0 => "even", _ => "odd" };
        foreach (var n in new[] { -1, 0, 2, 7, 20, 21 }) image.Run("echo " + Name(n));
        image.Env("A", (1, "x") switch { (1, "y") => "a", (1, var s) => "b" + s, _ => "c" });
    }
}
