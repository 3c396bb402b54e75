// Delegates of one's own, method groups, multicast and null.
[OsLayer("test/program")]
public class Program : Case
{
    public delegate string Format(string name, int n = 3);
    public delegate bool TryRead(string s, out int value);

    protected override void Define(ImageBuilder image)
    {
        Format format = Plain;
        image.Env("A", format("x") + format("y", 5) + format.Invoke("z", 1));
        TryRead read = int.TryParse;
        image.Env("B", $"{read("12", out var v)} {v} {read("q", out v)} {v}");
        Func<string, string> trim = s => s.Trim();
        Func<string, string> upper = s => s.ToUpperInvariant();
        image.Env("C", new[] { trim, upper }.Aggregate(" abc ", (s, f) => f(s)));
        Action? nothing = null;
        nothing?.Invoke();
        var lines = new List<string>();
        Action<string> log = lines.Add;
        log += s => lines.Add(s + "!");
        log("hey");
        log -= lines.Add;
        log("you");
        image.Env("D", string.Join(",", lines));
        image.Env("E", string.Join(",", new[] { "1", "2" }.Select(int.Parse).Select(Twice)));
        Converter<int, string> c = n => $"<{n}>";
        image.Env("F", string.Concat(Array.ConvertAll([1, 2], c)));
        Predicate<int> even = static n => n % 2 == 0;
        image.Env("G", $"{even(2)} {Array.Exists([1, 3], even)}");
        var pick = (bool b) => b ? "yes" : "no";
        image.Env("H", pick(true) + pick(false));
    }

    private static string Plain(string name, int n) => name + n;
    private static int Twice(int n) => n * 2;
}
