// Guards that do not fire, and throw expressions.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var s = Require("x") + RequirePositive(3);
        image.Env("S", s);
        string? nothing = null;
        var v = nothing ?? (s.Length > 100 ? throw new ArgumentException("too long", nameof(s)) : "fine");
        image.Env("V", v);
        static string Require(string? text)
        {
            ArgumentNullException.ThrowIfNull(text);
            ArgumentException.ThrowIfNullOrEmpty(text);
            return text;
        }

        static int RequirePositive(int n)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(n);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(n, 10);
            return n;
        }
    }
}
