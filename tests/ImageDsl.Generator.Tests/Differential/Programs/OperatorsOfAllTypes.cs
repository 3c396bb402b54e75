// Every operator on every type that has it, with values at the edges.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        foreach (var (a, b) in new[] { (7, 2), (-7, 2), (int.MaxValue, 3), (int.MinValue, -3) })
            image.Env($"INT_{a}".Replace('-', 'M'), $"{unchecked(a + b)} {unchecked(a - b)} {unchecked(a * b)} {a / b} {a % b} {a & b} {a | b} {a ^ b} {a << 3} {a >> 1} {a >>> 1} {~a} {unchecked(-a)} {+a} {a < b}{a <= b}{a > b}{a >= b}{a == b}{a != b}");

        foreach (var (a, b) in new[] { (7L, 2L), (-7L, 2L), (long.MaxValue, 3L), (long.MinValue, -3L) })
            image.Env($"LONG_{a}".Replace('-', 'M'), $"{unchecked(a + b)} {unchecked(a - b)} {unchecked(a * b)} {a / b} {a % b} {a & b} {a | b} {a ^ b} {a << 3} {a >> 1} {a >>> 1} {~a} {unchecked(-a)} {+a} {a < b}{a <= b}{a > b}{a >= b}{a == b}{a != b}");

        foreach (var (a, b) in new[] { (7u, 2u), (uint.MaxValue, 3u), (0u, 1u) })
            image.Env($"UINT_{a}", $"{unchecked(a + b)} {unchecked(a - b)} {unchecked(a * b)} {a / b} {a % b} {a & b} {a | b} {a ^ b} {a << 3} {a >> 1} {a >>> 1} {~a} {-a} {+a} {a < b}{a <= b}{a > b}{a >= b}{a == b}{a != b}");

        foreach (var (a, b) in new[] { (7ul, 2ul), (ulong.MaxValue, 3ul), (0ul, 1ul) })
            image.Env($"ULONG_{a}", $"{unchecked(a + b)} {unchecked(a - b)} {unchecked(a * b)} {a / b} {a % b} {a & b} {a | b} {a ^ b} {a << 3} {a >> 1} {a >>> 1} {~a} {+a} {a < b}{a <= b}{a > b}{a >= b}{a == b}{a != b}");

        var i = 0;

        foreach (var (a, b) in new[] { (7.5, 2.0), (-7.5, 0.0), (double.NaN, 1.0), (1.0, double.NaN), (double.PositiveInfinity, 1.0), (double.MaxValue, 2.0), (0.0, -0.0) })
            image.Env($"DOUBLE_{i++}", $"{a + b} {a - b} {a * b} {a / b} {a % b} {-a} {+a} {a < b}{a <= b}{a > b}{a >= b}{a == b}{a != b}");

        foreach (var (a, b) in new[] { (7.5f, 2f), (-7.5f, 0f), (float.NaN, 1f), (1f, float.NaN), (float.MaxValue, 2f), (0f, -0f), (0.1f, 0.2f) })
            image.Env($"FLOAT_{i++}", $"{a + b} {a - b} {a * b} {a / b} {a % b} {-a} {+a} {a < b}{a <= b}{a > b}{a >= b}{a == b}{a != b}");

        foreach (var (a, b) in new[] { (7.50m, 2m), (-7.5m, 3m), (1.0m, 1.00m) })
            image.Env($"DECIMAL_{i++}", $"{a + b} {a - b} {a * b} {a / b} {a % b} {-a} {+a} {a < b}{a <= b}{a > b}{a >= b}{a == b}{a != b}");

        foreach (var (a, b) in new[] { (true, true), (true, false), (false, true), (false, false) })
            image.Env($"BOOL_{i++}", $"{a & b} {a | b} {a ^ b} {!a} {a == b} {a != b} {a && b} {a || b}");

        bool?[] three = [true, false, null];

        foreach (var a in three)
        {
            foreach (var b in three)
                image.Env($"LIFTED_{i++}", $"{Text(a & b)} {Text(a | b)} {Text(a ^ b)} {Text(!a)} {a == b} {a != b}");
        }

        foreach (var a in new int?[] { 1, null })
        {
            foreach (var b in new int?[] { 2, null })
                image.Env($"NULLABLE_{i++}", $"{a + b} {a - b} {a * b} {a / b} {a % b} {a & b} {a | b} {a << b} {-a} {~a} {a < b}{a <= b}{a > b}{a >= b}{a == b}{a != b}");
        }

        foreach (var (a, b) in new[] { ('a', 'b'), ('z', 'z') })
            image.Env($"CHAR_{i++}", $"{a + b} {a - b} {(char)(a + 1)} {a < b}{a <= b}{a > b}{a >= b}{a == b}{a != b} {a + "b"}");

        foreach (var (a, b) in new[] { ((byte)200, (byte)100), ((byte)1, (byte)2) })
            image.Env($"BYTE_{i++}", $"{a + b} {a - b} {unchecked((byte)(a + b))} {unchecked((byte)(a - b))} {a & b} {~a} {-a} {a << 1} {a < b}");

        foreach (var (a, b) in new[] { ((short)-200, (ushort)100), (short.MaxValue, ushort.MaxValue) })
            image.Env($"SHORT_{i++}", $"{a + b} {a - b} {unchecked((short)(a + b))} {unchecked((ushort)(a - b))} {a & b} {~a} {-b} {a >> 1} {a < b}");

        foreach (var a in new[] { Tiny.One, Tiny.Two, (Tiny)255 })
            image.Env($"TINY_{i++}", $"{a | Tiny.Two} {a & Tiny.One} {a ^ Tiny.Two} {~a} {unchecked(a + 1)} {unchecked(a - 1)} {unchecked(1 + a)} {a - Tiny.One} {a < Tiny.Two}{a <= Tiny.Two}{a > Tiny.One}{a >= Tiny.One}{a == Tiny.One}{a != Tiny.One} {(int)a} {(Tiny)((int)a >> 1)}");

        foreach (var a in new Big?[] { Big.Top, null })
            image.Env($"BIG_{i++}", $"{a | Big.Low} {a & Big.Top} {~a} {a == Big.Top} {a != null} {(ulong?)a} {a ^ a} {a < Big.Top}");

        image.Env("COMPOUND", Compound());
        image.Env("TUPLES", $"{(1, 2.0) == (1L, 2)} {(1, double.NaN) == (1, double.NaN)} {(1, "a") != (1, "b")} {((1, 2), 3) == ((1, 2), 3)} {((1, 2), 3) != ((1, 9), 3)} {(1, (string?)null) == (1, null)} {(0.0, 1f) == (-0.0, 1.0)} {('a', (byte)1) == ('a', 1)} {(1.5f, 1) != (1.5, 1)}");
        image.Env("SHIFTS", $"{1 << 33} {1L << 65} {1u << 40} {-1 >>> 28} {-1L >>> 60} {(byte)255 << 1} {1 << -1}");
    }

    private static string Compound()
    {
        var (b, s, c, l, d, m, t) = ((byte)250, (short)-5, 'a', 1L, 1.5, 2m, Tiny.One);
        unchecked { b += 10; }
        b--; s *= 3; s >>= 1; c++; c += (char)1; l <<= 40; l |= 3; l ^= 1; d /= 2; d++; m %= 1.5m; m--; t |= Tiny.Two; t++; t &= ~Tiny.One; s = (short)-s; --c;
        return $"{b} {s} {c} {l} {d} {m} {t}";
    }

    private static string Text(bool? value) => value?.ToString() ?? "null";
}

[Flags] public enum Tiny : byte { One = 1, Two = 2 }
[Flags] public enum Big : ulong { Low = 1, Top = 1UL << 63 }
