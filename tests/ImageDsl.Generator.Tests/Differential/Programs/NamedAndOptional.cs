// Named and optional arguments, evaluated as written.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var log = new List<string>(); string L(string s) { log.Add(s); return s; }
        image.Env("A", F(c: L("c"), a: L("a"))).Env("B", F("x", b: "y")).Env("C", F(L("1"), L("2"), L("3"))).Env("D", string.Join("", log));
        static string F(string a, string b = "B", string c = "C") => a + b + c;
    }
}
