// Comparers and an order of one's own in everything that sorts.
public sealed class SemVer(int major, int minor, string? pre = null) : IComparable<SemVer>, IEquatable<SemVer>
{
    public int Major => major;
    public int Minor => minor;
    public string? Pre => pre;

    public static SemVer Parse(string s)
    {
        var(v, p) = s.IndexOf('-')is var i and >= 0 ? (s[..i], s[(i + 1)..]) : (s, null);
        var n = v.Split('.');
        return new(int.Parse(n[0]), n.Length > 1 ? int.Parse(n[1]) : 0, p);
    }

    public int CompareTo(SemVer? o) => o is null ? 1 : (Major, Minor, Pre is null ? 1 : 0).CompareTo((o.Major, o.Minor, o.Pre is null ? 1 : 0))is var c and not 0 ? c : string.CompareOrdinal(Pre, o.Pre);
    public bool Equals(SemVer? o) => CompareTo(o) == 0;
    public override bool Equals(object? o) => Equals(o as SemVer);
    public override int GetHashCode() => HashCode.Combine(major, minor, pre);
    public override string ToString() => Pre is null ? $"{Major}.{Minor}" : $"{Major}.{Minor}-{Pre}";
    public static bool operator>(SemVer a, SemVer b) => a.CompareTo(b) > 0;
    public static bool operator <(SemVer a, SemVer b) => a.CompareTo(b) < 0;
}

public sealed class ByLength : IComparer<string>, IEqualityComparer<string>
{
    public static ByLength Instance { get; } = new();

    public int Compare(string? x, string? y) => (x?.Length ?? -1).CompareTo(y?.Length ?? -1)is not 0 and var c ? c : string.CompareOrdinal(x, y);
    public bool Equals(string? x, string? y) => x?.Length == y?.Length;
    public int GetHashCode(string s) => s.Length;
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var vs = new[]
        {
            "1.10",
            "1.9",
            "1.10-rc1",
            "2",
            "1.10-beta"
        }.Select(SemVer.Parse).ToList();
        vs.Sort();
        image.Env("A", string.Join(" ", vs)).Env("B", vs.Max() + "" + (vs[0] < vs[1]) + vs.IndexOf(new(2, 0)) + vs.Contains(new(9, 9))).Env("C", string.Join(",", new[] { "ccc", "a", "bb", "b" }.OrderBy(x => x, ByLength.Instance))).Env("D", new[] { "aa", "bb", "c" }.Distinct(ByLength.Instance).Count() + "" + new HashSet<string>(ByLength.Instance) { "x", "y", "zz" }.Count).Env("E", new SortedSet<SemVer>(vs) { new(0, 1) }.Min + "" + new Dictionary<SemVer, int> { [new(1, 2)] = 5 }[new(1, 2)]).Env("F", string.Join(",", vs.OrderDescending().Select(v => v.Major)) + vs.BinarySearch(new(1, 10)));
    }
}
