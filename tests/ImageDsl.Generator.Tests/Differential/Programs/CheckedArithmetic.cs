// All widths, checked and unchecked.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        byte b = 250;
        sbyte sb = -128;
        short s = short.MaxValue;
        ushort us = ushort.MaxValue;
        uint ui = uint.MaxValue;
        ulong ul = ulong.MaxValue;
        long l = long.MaxValue;
        int n = int.MinValue;
        unchecked
        {
            b += 10;
            sb--;
            s++;
            us++;
            ui++;
            ul++;
            l++;
            n--;
            image.Env("U", $"{b} {sb} {s} {us} {ui} {ul} {l} {n} {(byte)300} {(sbyte)200} {(int)3000000000u} {(ushort)-1} {(char)65601} {(int)1e20 == int.MinValue} {-n}");
            image.Env("SH", $"{1 << 33} {1L << 65} {-8 >> 1} {-8 >>> 28} {0xF0u >> 4} {(byte)(b << 4)} {~b} {-ui} {(long)ul} {ul >> 60}");
        }

        image.Env("DIV", $"{-7 / 2} {-7 % 2} {7 % -2} {-7.5 % 2} {7 / 2.0} {(decimal)7 / 2} {int.MaxValue / -1} {5u - 3u} {'a' + 1} {(char)('a' + 1)}");
        checked
        {
            short t = 100;
            t += 50;
            t *= 2;
            image.Env("CK", t.ToString());
        }

        uint x = 0x80000000;
        image.Env("HEX", $"{x:X} {x >> 31} {(int)(x >> 1)} {0b1010_1010} {1_000_000}");
    }
}
