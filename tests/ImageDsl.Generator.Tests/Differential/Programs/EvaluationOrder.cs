// Operands are evaluated from left to right.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var log = new List<string>(); int N(int n) { log.Add($"{n}"); return n; } int[] A(int n) { log.Add($"a{n}"); return [1, 2, 3]; }
        var r = N(1) + N(2) * N(3); A(4)[N(1)] = N(5); var t = (N(6), N(7)); var s = $"{N(8)}{N(9)}"; _ = Math.Max(N(10), N(11)); var l = new List<int> { N(12), N(13) };
        image.Env("A", string.Join(" ", log) + r);
    }
}
