// Comparers of one's own handed to the library.
[OsLayer("test/program")]
public class Program : Case
{
    private sealed class ByLength : IComparer<string>, IEqualityComparer<string>
    {
        public static readonly ByLength Instance = new();
        public int Compare(string? x, string? y) => (x?.Length ?? 0).CompareTo(y?.Length ?? 0);
        public bool Equals(string? x, string? y) => x?.Length == y?.Length;
        public int GetHashCode(string obj) => obj.Length;
    }

    protected override void Define(ImageBuilder image)
    {
        string[] words = ["ccc", "a", "bb", "dd", "e"];
        image.Env("O", string.Join(",", words.OrderBy(w => w, new ByLength()))).Env("D", string.Join(",", words.Distinct(ByLength.Instance)))
            .Env("S", $"{new HashSet<string>(words, ByLength.Instance).Count} {words.Contains("xxx", ByLength.Instance)} {words.Max(new ByLength())}");
        var dict = new Dictionary<string, string>(ByLength.Instance) { ["aa"] = "two" };
        image.Env("L", dict["zz"]).Env("G", string.Join(";", words.GroupBy(w => w, ByLength.Instance).Select(g => string.Join("+", g))));
        var reverse = Comparer<int>.Create((a, b) => b.CompareTo(a));
        image.Env("R", string.Join(",", new[] { 1, 3, 2 }.OrderBy(x => x, reverse))).Env("C", $"{Comparer<int>.Default.Compare(1, 2)}");
    }
}
