// Parsing by hand with out variables.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        foreach (var text in new[]
        {
            "1.2.3",
            "v10.0.0-rc.1+build.5",
            "1.x",
            "",
            "2.0",
            "1.2.3-"
        }

        )
        {
            if (SemVer.TryParse(text, out var v, out var error))
                image.Env("V" + v.Major, $"{v} pre={v.Pre ?? "-"} next={v.Next()}");
            else
                image.Env("E" + text.Length, error);
        }

        var sorted = new List<SemVer>();
        foreach (var t in "1.2.3 1.2.3-a 1.10.0 1.2.3-b 0.9.9".Split(' '))
            if (SemVer.TryParse(t, out var p, out _))
                sorted.Add(p);
        sorted.Sort();
        image.Env("SORTED", string.Join(" < ", sorted)).Env("MAX", sorted.Max()!.ToString());
    }
}

public sealed record SemVer(int Major, int Minor, int Patch, string? Pre) : IComparable<SemVer>
{
    public static bool TryParse(string text, out SemVer version, out string error)
    {
        version = new(0, 0, 0, null);
        error = "";
        var span = text.TrimStart('v');
        var plus = span.IndexOf('+');
        if (plus >= 0)
            span = span[..plus];
        string? pre = null;
        if (span.IndexOf('-')is var dash and > 0)
            (span, pre) = (span[..dash], span[(dash + 1)..]);
        var parts = span.Split('.');
        if (parts is not [var a, var b, var c])
        {
            error = $"{parts.Length} parts";
            return false;
        }

        if (!int.TryParse(a, out var x) || !int.TryParse(b, out var y) || !int.TryParse(c, out var z))
        {
            error = "not numbers";
            return false;
        }

        if (pre is "")
        {
            error = "empty pre";
            return false;
        }

        version = new(x, y, z, pre);
        return true;
    }

    public SemVer Next() => Pre is null ? this with
    {
        Patch = Patch + 1
    }

    : this with
    {
        Pre = null
    };
    public int CompareTo(SemVer? other)
    {
        if (other is null)
            return 1;
        var c = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        if (c != 0)
            return c;
        return (Pre, other.Pre) switch
        {
            (null, null) => 0,
            (null, _) => 1,
            (_, null) => -1,
            var (p, q) => string.CompareOrdinal(p, q)};
    }

    public override string ToString() => $"{Major}.{Minor}.{Patch}{(Pre is null ? "" : "-" + Pre)}";
}
