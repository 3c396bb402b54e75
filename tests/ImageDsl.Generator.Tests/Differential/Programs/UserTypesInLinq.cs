// IComparable, IEquatable, comparers of one's own with the library.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var vs = new[]
        {
            new Ver("1.10"),
            new Ver("1.9"),
            new Ver("2.0"),
            new Ver("1.9")
        };
        image.Env("O", string.Join(" ", vs.Order())).Env("OD", string.Join(" ", vs.OrderDescending().Select(v => v.ToString()))).Env("M", $"{vs.Max()} {vs.Min()}").Env("D", string.Join(" ", vs.Distinct()));
        image.Env("G", string.Join(";", vs.GroupBy(v => v).Select(g => g.Key + "x" + g.Count()))).Env("C", $"{vs.Contains(new Ver("2.0"))} {Array.IndexOf(vs, new Ver("1.9"))} {vs.ToList().IndexOf(new Ver("9"))}");
        var list = vs.Distinct().ToList();
        list.Sort();
        image.Env("S", string.Join(" ", list)).Env("B", list.BinarySearch(new Ver("2.0")).ToString());
        image.Env("BY", string.Join(" ", vs.OrderBy(v => v, new ByMinor()).ThenByDescending(v => v).Select(v => v.ToString()))).Env("EQ", string.Join(" ", vs.Distinct(new SameMajor())));
        var d = new SortedDictionary<Ver, string>
        {
            [new("3.0")] = "c",
            [new("1.0")] = "a"
        };
        image.Env("SD", string.Join(",", d.Values) + d.ContainsKey(new("3.0")));
        var h = new HashSet<Ver>(vs, new SameMajor());
        image.Env("H", h.Count + " " + h.Contains(new Ver("2.7")));
        image.Env("J", string.Join('|', vs.Cast<object>())).Env("MX", vs.MaxBy(v => v.Minor)!.ToString()).Env("SEQ", vs.SequenceEqual(vs.ToArray()).ToString());
        var cmp = Comparer<Ver>.Create((a, b) => b.Minor - a.Minor);
        image.Env("CC", string.Join(" ", vs.Distinct().Order(cmp)));
        image.Env("T", $"{(new Ver("1.2"), 3).CompareTo((new Ver("1.1"), 9))} {(new Ver("1.2"), "a") == (new Ver("1.2"), "a")} {EqualityComparer<Ver>.Default.Equals(vs[1], vs[3])} {Comparer<Ver>.Default.Compare(vs[0], vs[1])}");
    }
}

public sealed class Ver : IComparable<Ver>, IEquatable<Ver>
{
    public int Major { get; }
    public int Minor { get; }

    public Ver(string s)
    {
        var p = s.Split('.');
        Major = int.Parse(p[0]);
        Minor = p.Length > 1 ? int.Parse(p[1]) : 0;
    }

    public int CompareTo(Ver? o) => o is null ? 1 : Major != o.Major ? Major.CompareTo(o.Major) : Minor.CompareTo(o.Minor);
    public bool Equals(Ver? o) => o is not null && CompareTo(o) == 0;
    public override bool Equals(object? o) => Equals(o as Ver);
    public override int GetHashCode() => HashCode.Combine(Major, Minor);
    public static bool operator ==(Ver? a, Ver? b) => Equals(a, b);
    public static bool operator !=(Ver? a, Ver? b) => !(a == b);
    public override string ToString() => Major + "." + Minor;
}

public class ByMinor : IComparer<Ver>
{
    public int Compare(Ver? a, Ver? b) => a!.Minor.CompareTo(b!.Minor);
}

public class SameMajor : IEqualityComparer<Ver>
{
    public bool Equals(Ver? a, Ver? b) => a?.Major == b?.Major;
    public int GetHashCode(Ver v) => v.Major;
}
