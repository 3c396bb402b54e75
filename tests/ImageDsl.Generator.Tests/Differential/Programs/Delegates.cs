// Func, Action, method groups, own delegate types, returned lambdas.
[OsLayer("test/program")]
public class Program : Case
{
    private static string Upper(string s) => s.ToUpperInvariant();
    private int Length(string s) => s.Length;

    protected override void Define(ImageBuilder image)
    {
        Func<int, int> twice = x => x * 2; Func<int, Func<int, int>> adder = a => b => a + b; Action<string> run = s => image.Run(s); Transform t = Upper; Func<string, int> len = Length;
        run("echo 1"); image.Env("A", $"{twice(4)} {adder(2)(3)} {t("x")} {len("four")} {Apply(twice, 5)}"); t = s => s + "?"; image.Env("B", t.Invoke("q"));
        static int Apply(Func<int, int> f, int x) => f(f(x));
    }
}

delegate string Transform(string s);
