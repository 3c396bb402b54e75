// Lambdas with statement bodies, types and default parameters.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var add = (int a, int b = 10) => a + b; Func<string, bool> ok = (string s) => { if (s.Length == 0) return false; return s[0] == 'x'; };
        image.Env("A", $"{add(1)} {add(1, 2)} {ok("")} {ok("xy")}");
    }
}
