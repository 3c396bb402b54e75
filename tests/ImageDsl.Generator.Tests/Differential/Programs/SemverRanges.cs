// Version ranges in the manner of npm, with operators, tuples and patterns.
public readonly record struct Semver(int Major, int Minor, int Patch) : IComparable<Semver>
{
    public static Semver Parse(string s) => s.TrimStart('v', '=').Split('.') switch
    {
        [var a] => new(int.Parse(a), 0, 0),
        [var a, var b] => new(int.Parse(a), int.Parse(b), 0),
        [var a, var b, var c, ..] => new(int.Parse(a), int.Parse(b), int.Parse(c)),
        _ => throw new FormatException(s)};
    public int CompareTo(Semver o) => (Major, Minor, Patch).CompareTo((o.Major, o.Minor, o.Patch));
    public static bool operator <(Semver a, Semver b) => a.CompareTo(b) < 0;
    public static bool operator>(Semver a, Semver b) => a.CompareTo(b) > 0;
    public static bool operator <=(Semver a, Semver b) => !(a > b);
    public static bool operator >=(Semver a, Semver b) => !(a < b);
    public override string ToString() => $"{Major}.{Minor}.{Patch}";
}

[OsLayer("test/program")]
public class Program : Case
{
    private static Func<Semver, bool> Range(string spec) => spec switch
    {
        ['^', ..var rest] => Semver.Parse(rest)is var v ? x => x >= v && x < new Semver(v.Major + 1, 0, 0) : null !,
        ['~', ..var rest] => Semver.Parse(rest)is var v ? x => x >= v && x < v with
        {
            Minor = v.Minor + 1,
            Patch = 0
        }

        : null !,
        ['>', '=', ..var rest] => x => x >= Semver.Parse(rest),
        _ when spec.Contains(" - ") && spec.Split(" - ")is [var lo, var hi] => x => x >= Semver.Parse(lo) && x <= Semver.Parse(hi),
        "*" or "" => static _ => true,
        _ => x => x == Semver.Parse(spec),
    };
    protected override void Define(ImageBuilder image)
    {
        Semver[] all = [.."1.2.3 1.4.0 v1.10.1 2.0.0 0.9".Split(' ').Select(Semver.Parse)];
        foreach (var(i, spec)in new[]
        {
            "^1.3",
            "~1.2.0",
            ">=1.10",
            "1.0 - 1.5",
            "*",
            "2"
        }.Index())
            image.Label("r" + i, string.Join(" ", all.Where(Range(spec)).Order()));
        image.Label("max", all.Max().ToString()).Label("hash", all.ToHashSet().Contains(new(2, 0, 0)).ToString());
    }
}
