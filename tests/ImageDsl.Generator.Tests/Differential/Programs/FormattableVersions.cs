// A version type of one's own: comparable, equatable, formattable, with operators and a conversion from text.
public readonly struct SemVer(int major, int minor, int patch, string? pre = null) : IComparable<SemVer>, IEquatable<SemVer>, IFormattable
{
    public int Major { get; } = major; public int Minor { get; } = minor; public int Patch { get; } = patch; public string? Pre { get; } = pre;
    public static SemVer Parse(string s) { var dash = s.IndexOf('-'); var core = dash < 0 ? s : s[..dash]; var p = core.Split('.').Select(int.Parse).ToArray(); return new(p[0], p.ElementAtOrDefault(1), p.ElementAtOrDefault(2), dash < 0 ? null : s[(dash + 1)..]); }
    public int CompareTo(SemVer o) { var c = (Major, Minor, Patch).CompareTo((o.Major, o.Minor, o.Patch)); return c != 0 ? c : (Pre, o.Pre) switch { (null, null) => 0, (null, _) => 1, (_, null) => -1, var (a, b) => Math.Sign(string.CompareOrdinal(a, b)) }; }
    public bool Equals(SemVer o) => CompareTo(o) == 0;
    public override bool Equals(object? o) => o is SemVer v && Equals(v);
    public override int GetHashCode() => Major;
    public static bool operator <(SemVer a, SemVer b) => a.CompareTo(b) < 0; public static bool operator >(SemVer a, SemVer b) => a.CompareTo(b) > 0;
    public static bool operator ==(SemVer a, SemVer b) => a.Equals(b); public static bool operator !=(SemVer a, SemVer b) => !(a == b);
    public static SemVer operator ++(SemVer v) => new(v.Major, v.Minor, v.Patch + 1);
    public static implicit operator SemVer(string s) => Parse(s);
    public string ToString(string? format, IFormatProvider? p) => format switch { "M" => $"{Major}", "m" => $"{Major}.{Minor}", null or "" or "G" => $"{Major}.{Minor}.{Patch}{(Pre is null ? "" : "-" + Pre)}", _ => throw new FormatException(format) };
    public override string ToString() => ToString(null, null);
}
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        SemVer[] vs = ["1.2.3", "1.2.3-rc.1", "2", "1.10", "1.2.3-beta"];
        image.Env("S", string.Join(" ", vs.Order())).Env("MAX", $"{vs.Max():m}|{vs.Min():M}|{vs[0],10:G}|");
        SemVer v = "1.0.0"; v++; ++v; var w = v++;
        image.Env("I", $"{v} {w} {w < v} {v == "1.0.3"} {v != w}").Env("D", vs.Distinct().Count().ToString()).Env("H", new HashSet<SemVer>(vs) { "2.0.0" }.Count.ToString());
        image.Env("F", string.Format(CultureInfo.InvariantCulture, "{0:M}/{0:m}/{0}", vs[3]));
    }
}
