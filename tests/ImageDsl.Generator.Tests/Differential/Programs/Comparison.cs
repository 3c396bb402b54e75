// Comparison of numbers, strings and bools.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var a = 3; var b = 4L; string s = "x", t = string.Concat("", "x"); bool p = true;
        image.Env("A", $"{a < b} {a == b} {a >= 3} {a != 3} {s == t} {s != "y"} {p == !p} {p ^ true} {p & false} {p | false}").Env("B", $"{double.NaN == double.NaN} {1.0m == 1.00m} {'a' == 97}");
    }
}
