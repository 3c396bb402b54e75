// Standard and custom formats of every kind of value, in interpolation, in string.Format and in ToString.
[OsLayer("test/program")]
public class Program : Case
{
    private static readonly string?[] Formats = [null, "", "G", "g", "D", "d", "F", "f", "X", "x"];
    private static readonly string[] NumberFormats = ["R", "G", "g", "G3", "g5", "E2", "e", "F0", "F3", "N1", "P1", "C2", "0.00", "#,##0.###", "000", "0;(0);zero", "0.0e+0"];
    private static readonly string[] WholeFormats = ["D", "d5", "X", "x8", "X2", "B", "b12", "B3", "N0"];

    protected override void Define(ImageBuilder image)
    {
        foreach (var mode in new[] { Mode.Slow, Mode.Fast, (Mode)7 })
            image.Env("MODE_" + (int)mode, string.Join("|", Formats.Select(f => mode.ToString(f))));

        foreach (var flags in new[] { (Access)0, Access.Read, Access.Read | Access.Write, Access.All, Access.All | (Access)64, (Access)64, (Access)200 })
            image.Env("FLAGS_" + (int)flags, string.Join("|", Formats.Select(f => flags.ToString(f))));

        foreach (var wide in new[] { Wide.None, Wide.Top, Wide.Top | Wide.Low, (Wide)5 })
            image.Env("WIDE_" + (ulong)wide, string.Join("|", Formats.Select(f => wide.ToString(f))));

        image.Env("DAY", string.Join("|", Formats.Select(f => DayOfWeek.Friday.ToString(f))) + $"{DayOfWeek.Monday:D}{(DayOfWeek)9:G}{(DayOfWeek)9:F}");
        image.Env("KIND", $"{StringComparison.Ordinal} {StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries} {(StringSplitOptions)8}");

        IFormattable[] numbers = [1.5, -0.0, 1e300, double.NaN, -2.25, 1.5f, -0f, 3e30f, 1.50m, -7m];
        var n = 0;

        foreach (var number in numbers)
            image.Env("NUMBER_" + n++, string.Join("|", NumberFormats.Select(f => number.ToString(f, CultureInfo.InvariantCulture))));

        IFormattable[] whole = [0, 5, -1, 255L, -2L, (byte)7, (sbyte)-3, (short)-4, (ushort)9, 77u, ulong.MaxValue];

        foreach (var number in whole)
            image.Env("WHOLE_" + n++, string.Join("|", NumberFormats.Take(9).Concat(WholeFormats).Select(f => number.ToString(f, CultureInfo.InvariantCulture))));

        image.Env("HOLES", $"{1.5:R}{1.5:0.000}{255:X4}{255:B10}{Mode.Fast:D}{Access.All:X}{TimeSpan.FromSeconds(61):c}{TimeSpan.FromSeconds(61):hh\\:mm}{"text":D}{true:G}{'c':X}{(1, 2):N}{new Named("x"):Q}{null:D}");
        image.Env("ALIGNED", $"[{1,5}][{1,-5}][{"abc",2}][{1.5,8:F2}][{Mode.Fast,-6:D}][{null,3}]");
        image.Env("FORMAT", string.Format("{{{0}}} {1,4} {1,-4}| {2:X} {0 } {3:D} }}{{", "a", 12, 255, Access.Read));
        image.Env("FORMAT_MANY", string.Format("{0}{1}{2}{3}{4}", 1, "two", 3.5, null, 'c'));
        image.Env("COMPOSED", $"{(1, "a", (2.5, 'c'))} {new KeyValuePair<string, int>("k", 1)} {new { A = 1, B = "x", C = (1, 2) }} {new { }} {new Named("n")} {new NoText()} {new Version(1, 2, 3)}");
        image.Env("JOINED", string.Join(";", new object?[] { 1, 1.5, "a", null, 'c', true, Mode.Fast, (1, 2), new Named("j"), new StringBuilder("b"), TimeSpan.FromMinutes(1), 1.0m, new Version(2, 0), 1.5f }));
        image.Env("CONCAT", "" + 1.5f + 'c' + Mode.Fast + (1, 2) + null + new Named("p") + new StringBuilder("q") + 2m);
    }
}

public enum Mode { Slow, Fast }
[Flags] public enum Access { Read = 1, Write = 2, Execute = 4, All = 7, Other = 128 }
[Flags] public enum Wide : ulong { None = 0, Low = 1, Top = 0x8000000000000000 }
public sealed record Named(string Name) { public override string ToString() => "<" + Name + ">"; }
public sealed class NoText { public override string? ToString() => null; }
