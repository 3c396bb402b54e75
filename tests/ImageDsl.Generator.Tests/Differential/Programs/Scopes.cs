// Variables in nested blocks and shadowing lambda parameters.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var x = 1; { var y = x + 1; { var z = y + 1; x = z; } } Func<int, int> f = y => y + x; { var y = 5; image.Env("A", $"{x} {y} {f(y)}"); }
        for (var i = 0; i < 2; i++) { var x2 = i; x2 += x; image.Run($"echo {x2}"); }
        if (int.TryParse("8", out var n) && n is var m) image.Env("B", $"{n}{m}");
    }
}
