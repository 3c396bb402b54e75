// Tuples of more than seven elements.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var t = (1, 2, 3, 4, 5, 6, 7, 8, 9); t.Item9 = 90; var (a, _, _, _, _, _, _, h, i) = t;
        image.Env("A", $"{t.Item8} {t.Item9} {a} {h} {i}");
    }
}
