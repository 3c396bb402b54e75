// A struct from a list is a copy; in an array it is not.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var l = new List<S> { new() { N = 1 } }; var s = l[0]; s.N = 5; var a = new S[] { new() { N = 1 } }; a[0].N = 5; a[0].Inc(); var t = a[0]; t.Inc();
        image.Env("A", $"{l[0].N} {s.N} {a[0].N} {t.N}");
    }
}

struct S { public int N; public void Inc() => N++; }
