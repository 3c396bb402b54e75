// Tuples, their names, equality and deconstruction.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        (int Count, string Name) t = (2, "two"); var u = (1, (2, "x")); var (a, (b, c)) = u; (a, b) = (b, a); int d; (d, _) = t;
        image.Env("A", $"{t.Count} {t.Name} {t.Item2} {a} {b} {c} {d}").Env("B", $"{t == (2, "two")} {t != (2, "tow")} {(1, 2) == (1L, 2L)}").Env("C", t.ToString()).Env("D", Swap((1, 2)).ToString());
        static (int, int) Swap((int A, int B) p) => (p.B, p.A);
    }
}
