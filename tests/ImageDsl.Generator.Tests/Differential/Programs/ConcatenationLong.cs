// A long concatenation keeps the order of its terms.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var a = "a"; var n = 1;
        image.Env("A", a + n + "b" + (n + 1) + "c" + (n + 2) + a + a + n + n + "d" + a + n + "e" + n + a + a + "f" + n++ + n++ + n++ + a);
    }
}
