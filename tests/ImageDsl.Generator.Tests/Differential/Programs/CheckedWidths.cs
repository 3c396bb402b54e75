// Arithmetic that wraps around, in every width.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        unchecked
        {
            byte b = 250; b += 10; sbyte s = 127; s++; short h = short.MaxValue; h++; ushort u = 0; u--;
            int i = int.MaxValue; i++; uint n = uint.MaxValue; n += 2; long l = long.MinValue; l--; ulong w = ulong.MaxValue; w *= 2; char c = char.MaxValue; c++;
            nint p = 5; nuint q = 6; p *= 3;
            image.Env("A", $"{b} {s} {h} {u} {i} {n} {l} {w} {(int)c} {p} {q}");
            image.Env("B", $"{(byte)300} {(sbyte)200} {(short)70000} {(ushort)-1} {(int)5000000000L} {(uint)-1} {(long)ulong.MaxValue} {(ulong)-1L} {(char)65601}");
            image.Env("C", $"{-7 / 2} {-7 % 2} {7 % -2} {-7 >> 1} {-7 >>> 28} {1 << 33} {1L << 33} {~5} {5 ^ 3} {5u - 6u}");
        }

        var m = checked((byte)(200 + 55));
        image.Env("D", $"{m} {int.MinValue / 2} {Half(ulong.MaxValue)}");
        static ulong Half(ulong x) => x / 2 + x % 2;
    }
}
