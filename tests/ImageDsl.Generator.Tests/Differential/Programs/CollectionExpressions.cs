// Collection expressions with spreads, for several target types.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        int[] a = [1, 2]; List<int> b = [0, .. a, 3]; IEnumerable<string> c = ["x", .. b.Select(n => $"n{n}")]; IReadOnlyList<long> d = [1, 2]; List<string> e = []; string[] f = [.. c, .. new[] { "z" }];
        image.Env("A", string.Join(",", b)).Env("B", string.Join(",", c)).Env("C", $"{d[1]} {e.Count} {f.Length}").Apt([.. f.Select(x => x.ToLowerInvariant() + "-pkg")]);
    }
}
