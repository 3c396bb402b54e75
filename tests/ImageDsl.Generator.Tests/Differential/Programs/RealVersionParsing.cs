// Versions from strings, compared and bumped.
[OsLayer("test/program")]
public class Program : Case
{
    private readonly record struct SemVer(int Major, int Minor, int Patch, string? Pre = null) : IComparable<SemVer>
    {
        public static SemVer Parse(string text) => TryParse(text, out var v) ? v : throw new FormatException($"'{text}' is no version");

        public static bool TryParse(string text, out SemVer version)
        {
            version = default;
            var dash = text.IndexOf('-');
            var pre = dash < 0 ? null : text[(dash + 1)..];
            var core = dash < 0 ? text : text[..dash];
            if (core.TrimStart('v').Split('.') is not [var a, var b, .. var rest] || !int.TryParse(a, out var major) || !int.TryParse(b, out var minor))
                return false;
            var patch = 0;
            if (rest.Length > 0 && !int.TryParse(rest[0], out patch))
                return false;
            version = new(major, minor, patch, pre);
            return true;
        }

        public int CompareTo(SemVer other)
        {
            var order = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
            return order != 0 ? order : (Pre, other.Pre) switch
            {
                (null, null) => 0,
                (null, _) => 1,
                (_, null) => -1,
                var (x, y) => string.CompareOrdinal(x, y),
            };
        }

        public static bool operator <(SemVer a, SemVer b) => a.CompareTo(b) < 0;
        public static bool operator >(SemVer a, SemVer b) => a.CompareTo(b) > 0;
        public SemVer Next() => this with { Patch = Patch + 1, Pre = null };
        public override string ToString() => $"{Major}.{Minor}.{Patch}{(Pre is { } p ? "-" + p : "")}";
    }

    protected override void Define(ImageBuilder image)
    {
        var all = new[] { "1.2.3", "v1.10", "1.2.3-rc1", "0.9.0" }.Select(SemVer.Parse).ToArray();
        image.Env("SORTED", string.Join(" ", all.Order())).Env("MAX", $"{all.Max()}").Env("NEXT", $"{all[2].Next()}")
            .Env("TRY", $"{SemVer.TryParse("x.y", out var none)} {none} {all[0] > all[2]} {all[0] == SemVer.Parse("1.2.3")}");
        var v = new Version("13.1.0.2");
        image.Env("SYS", $"{v} {v.ToString(2)} {v > new Version(13, 0)} {Version.TryParse("bad", out _)} {v.Revision} {new Version(1, 2) == Version.Parse("1.2")}");
    }
}
