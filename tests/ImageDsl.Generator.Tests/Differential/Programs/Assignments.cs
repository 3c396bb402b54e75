// Assignments as expressions, chained, to fields and elements.
[OsLayer("test/program")]
public class Program : Case
{
    private string _f = "", _g = "";

    protected override void Define(ImageBuilder image)
    {
        int a, b; a = b = 5; var s = (a += 2) + (b -= 1); var l = new int[2]; l[0] = l[1] = a; _f = _g = "x"; var i = 0; l[i++] = i; l[i] += 10;
        image.Env("A", $"{a} {b} {s} {l[0]} {l[1]} {_f}{_g} {i}");
    }
}
