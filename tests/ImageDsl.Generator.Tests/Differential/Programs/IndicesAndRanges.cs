// Indices from the end and ranges of arrays and strings.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var s = "abcdef"; int[] a = [1, 2, 3, 4, 5]; Index last = ^1; Range middle = 1..^1; var n = 2;
        image.Env("A", s[1..3] + s[^2..] + s[..2] + s[..] + s[last] + s[middle] + s[n..(n + 2)]).Env("B", string.Join(",", a[1..^1]) + string.Join(",", a[..n]) + a[^n]);
    }
}
