// Lifted operators on nullable values.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        int? a = 3, b = null; bool? t = true, u = null; long? l = a;
        image.Env("A", $"[{a + b}] [{a + 1}] [{a > b}] [{a == b}] [{b == null}] [{-a}] [{l * 2}]").Env("B", $"[{t & u}] [{t | u}] [{u & false}] [{!u}]").Env("C", $"{a.Value} {a.GetValueOrDefault()} {b.GetValueOrDefault(7)} {(int)a!}");
    }
}
