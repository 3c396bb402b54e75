// Unix permissions as flags, octal text, and shifts of all widths.
[Flags]
public enum Mode : ushort
{
    None = 0,
    X = 1,
    W = 2,
    R = 4,
    All = R | W | X
}

[OsLayer("test/program")]
public class Program : Case
{
    private static string Octal(Mode u, Mode g, Mode o) => Convert.ToString(((int)u << 6) | ((int)g << 3) | (int)o, 8).PadLeft(4, '0');
    private static string Symbolic(Mode m) => string.Concat("rwx".Select((c, i) => m.HasFlag((Mode)(4 >> i)) ? c : '-'));
    protected override void Define(ImageBuilder image)
    {
        var m = Mode.R;
        m |= Mode.X;
        m &= ~Mode.W;
        m ^= Mode.None;
        image.Env("A", Octal(Mode.All, m, Mode.R)).Env("B", Symbolic(m) + Symbolic(Mode.All) + (m & Mode.W)).Env("C", $"{m} {Mode.All:G} {m:D} {(Mode)9} {(m | Mode.W) == Mode.All} {Enum.IsDefined(typeof(Mode), (ushort)3)}");
        uint u = 0xDEADBEEF;
        ulong l = u;
        l = (l << 8) | 0x7F;
        image.Env("D", $"{u >> 28:x} {(byte)u} {(sbyte)u} {(short)u:x4} {l:X} {~u:x} {(int)u} {u >>> 3} {(int)u >> 28} {-1 >>> 28} {1L << 40}");
        Span<byte> none = [];
        image.Env("E", none.Length + "" + Enum.GetNames<Mode>().Length + string.Join("", Enum.GetValues<Mode>().Select(x => (int)x)));
    }
}
