// Iterators with yield, lazily run.
[OsLayer("test/program")]
public class Program : Case
{
    private static IEnumerable<int> Count(int n) { for (var i = 0; i < n; i++) yield return i; yield return -1; }
    private static IEnumerable<int> Evens() { var n = 0; while (true) { yield return n; n += 2; } }

    protected override void Define(ImageBuilder image)
    {
        image.Env("A", string.Join(",", Count(3))).Env("B", string.Join(",", Evens().Take(3))).Env("C", string.Join(",", Split("a:b:c"))).Env("D", $"{Count(0).Any()}");
        IEnumerable<string> Split(string s) { foreach (var p in s.Split(':')) { if (p == "c") yield break; yield return p + p; } }
    }
}
