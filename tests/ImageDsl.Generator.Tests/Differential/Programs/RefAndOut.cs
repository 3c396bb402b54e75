// Ref and out arguments, out variables, TryParse.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var a = 1; Add(ref a, 5); Split("k=v", out var key, out string value); var ok = int.TryParse("42", out var n); if (!int.TryParse("x", out var bad)) bad = -1;
        image.Env("A", $"{a} {key} {value} {ok} {n} {bad}"); Split("a=b", out _, out value); image.Env("B", value);
        static void Add(ref int x, int by) { x += by; }
        static void Split(string s, out string k, out string v) { var p = s.Split('='); k = p[0]; v = p[1]; }
    }
}
