// Deconstruct methods of classes and extension ones.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var (h, p) = new Endpoint("host", 80); var (q, r) = 17; string s; (s, _) = new Endpoint("other", 1);
        foreach (var (host, port) in new[] { new Endpoint("a", 1), new Endpoint("b", 2) }) image.Run($"echo {host}{port}");
        image.Env("A", $"{h} {p} {q} {r} {s} {new Endpoint("z", 9) is ("z", > 5)}");
    }
}

class Endpoint(string host, int port) { public void Deconstruct(out string h, out int p) { h = host; p = port; } }
static class DivMod { public static void Deconstruct(this int n, out int q, out int r) { q = n / 5; r = n % 5; } }
