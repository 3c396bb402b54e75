// Prefix and postfix, on small types and chars too.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        int i = 5; var a = i++; var b = ++i; var c = i--; var d = --i; byte e = 255; e++; short f = 3; f--; char g = 'y'; g++; long h = 1; h++; double k = 0.5; k++; decimal m = 1.5m; m--; int? n = 3; n++; int? o = null; o++;
        image.Env("A", $"{a} {b} {c} {d} {i} {e} {f} {g} {h} {k} {m} {n} [{o}]");
    }
}
