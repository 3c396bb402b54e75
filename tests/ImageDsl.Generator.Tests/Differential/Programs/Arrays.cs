// Arrays: creation, elements, length, assignment.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var a = new int[3]; a[0] = 5; a[^1] = 7; a[1]++; a[2] += 2; string[] b = { "x", "y" }; var c = new[] { 1.5, 2 }; var jagged = new[] { new[] { 1 }, new[] { 2, 3 } }; jagged[1][0] = 9;
        image.Env("A", string.Join(",", a) + a.Length).Env("B", string.Join("-", b)).Env("C", $"{c[0]} {c[^1]} {jagged[1][0]} {jagged.Length} {(new string[2])[0] == null}");
    }
}
