// Elements of spans over arrays, which are those of the arrays.
[OsLayer("test/program")]
public partial class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Span<int> s = new[]
        {
            1,
            2
        };
        s[0] = 5;
        var a = new[]
        {
            1,
            2
        };
        var t = a.AsSpan();
        t[1]++;
        Span<int> u = [1, 2, 3];
        u[^1] = 4;
        image.Run($"a{s[0]}{a[1]}{u[2]}");
    }
}
