// Alignment and format of interpolation holes.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var n = 42; var d = 1.5; var s = "ab";
        image.Env("A", $"[{n,6}]").Env("B", $"[{n,-6}]").Env("C", $"[{n:D5}]").Env("D", $"[{d:0.00}]").Env("E", $"[{s,5}|{s,-5}]").Env("F", $"{n:x8}{{literal}}");
    }
}
