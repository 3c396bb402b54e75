// Conversions between all numeric types, explicit and implicit, checked and not.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        foreach (var v in new[] { 0L, 65, -1, 255, 256, int.MaxValue + 1L, long.MaxValue, long.MinValue })
            image.Env("LONG_" + v.ToString().Replace('-', 'M'), unchecked($"{(sbyte)v} {(byte)v} {(short)v} {(ushort)v} {(int)v} {(uint)v} {(ulong)v} {(int)(char)v} {(float)v} {(double)v} {(decimal)v}"));

        foreach (var v in new[] { 0ul, 65ul, 300ul, ulong.MaxValue, long.MaxValue + 1ul })
            image.Env("ULONG_" + v, unchecked($"{(sbyte)v} {(byte)v} {(short)v} {(ushort)v} {(int)v} {(uint)v} {(long)v} {(int)(char)v} {(float)v} {(double)v} {(decimal)v}"));

        var i = 0;

        foreach (var v in new[] { 0.0, 65.9, -1.5, 100.25 })
            image.Env("DOUBLE_" + i++, unchecked($"{(sbyte)v} {(int)v} {(long)v} {(short)v} {(float)v} {(decimal)v}"));

        foreach (var v in new[] { 48.0, 65.9, 100.25, 65.5e0 })
            image.Env("UNSIGNED_" + i++, $"{(byte)v} {(ushort)v} {(uint)v} {(ulong)v} {(int)(char)v} {(ulong)(v * 1e17)} {checked((byte)v)} {checked((ushort)v)} {checked((uint)v)} {checked((ulong)v)} {checked((char)v)} {checked((sbyte)v)} {checked((short)v)} {checked((int)v)} {checked((long)v)}");

        foreach (var v in new[] { 0f, 65.9f, 100.25f })
            image.Env("FLOAT_" + i++, $"{(byte)v} {(sbyte)v} {(short)v} {(ushort)v} {(int)v} {(uint)v} {(long)v} {(ulong)v} {(int)(char)v} {(double)v} {(decimal)v}");

        foreach (var v in new[] { 0m, 65.9m, 100.25m })
            image.Env("DECIMAL_" + i++, $"{(byte)v} {(sbyte)v} {(short)v} {(ushort)v} {(int)v} {(uint)v} {(long)v} {(ulong)v} {(int)(char)v} {(double)v} {(float)v}");

        foreach (var v in new[] { 'a', '\u00FF', '\uFFFF' })
            image.Env("CHAR_" + i++, unchecked($"{(byte)v} {(sbyte)v} {(short)v} {(ushort)v} {(int)v} {(uint)v} {(long)v} {(ulong)v} {(float)v} {(double)v} {(decimal)v}"));

        foreach (var v in new[] { 1, 100, 127 })
            image.Env("CHECKED_" + i++, checked($"{(sbyte)v} {(byte)v} {(short)v} {(ushort)v} {(int)(char)v} {(uint)v} {(ulong)v} {(long)v} {(Mode)v} {(sbyte)(uint)v} {(int)(char)(ulong)v} {(int)(uint)v} {(short)(ulong)v} {(sbyte)(long)v} {(byte)(decimal)v} {(int)(char)(double)v}"));

        image.Env("ENUMS", unchecked($"{(Mode)1.9} {(Mode)'\u0001'} {(Mode)1m} {(int)Mode.Fast} {(double)Mode.Fast} {(char)Mode.Fast == '\u0001'} {(decimal)Mode.Fast} {(Small)(Mode)257} {(Mode)Small.B} {(byte)(Mode)300} {(Mode?)null} {(int?)(Mode?)Mode.Fast}"));

        int? some = 5, none = null;
        long? wide = some;
        double? real = none;
        short? small = (short?)some;
        object boxed = some;
        image.Env("NULLABLE", $"{wide} {real} {small} {(long?)some} {(int)(long)wide!} {boxed} {(int)boxed} {(int?)boxed} {(Mode?)some} {(object?)none is null} {(byte)some.Value} {(decimal?)some} {some + 1.5}");

        float f = 16777217; double d = 0.1f; decimal m = 1; long l = 'x'; ulong u = 5u; float g = 1L; double e = ulong.MaxValue;
        image.Env("IMPLICIT", $"{f} {d} {m} {l} {u} {g} {e} {1 + 1.5f} {1L + 1u} {1.5f + 1.5} {'a' + 1u} {(byte)1 + (sbyte)-1}");
    }
}

public enum Mode { Slow, Fast }
public enum Small : byte { A, B }
