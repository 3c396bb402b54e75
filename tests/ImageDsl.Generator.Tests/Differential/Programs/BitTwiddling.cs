// Masks, shifts, popcounts over all widths.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", $"{PopCount(0b1011u)} {Reverse(1u):X8} {RotL(0x80000001u, 1):x} {IsPow2(64)} {NextPow2(33)} {Gcd(48, 36)} {Hash("abc"):x8} {Crc("hello"):X}");
        image.Env("B", $"{Pack(1, 2, 3, 4):X8} {string.Join(".", Unpack(0x0A000001))} {ToBase(255, 2)} {ToBase(255, 16)} {ToBase(-37, 36)} {unchecked((ushort)~0x00FF):X} {unchecked((sbyte)0x80)} {0x7FFF_FFFF + 0L} {ulong.MaxValue >> 1 == long.MaxValue}");
        static int PopCount(uint v)
        {
            var n = 0;
            for (; v != 0; v &= v - 1)
                n++;
            return n;
        }

        static uint Reverse(uint v)
        {
            uint r = 0;
            for (var i = 0; i < 32; i++)
            {
                r = r << 1 | v & 1;
                v >>= 1;
            }

            return r;
        }

        static uint RotL(uint v, int n) => v << n | v >> (32 - n);
        static bool IsPow2(int n) => n > 0 && (n & n - 1) == 0;
        static int NextPow2(int n)
        {
            n--;
            n |= n >> 1;
            n |= n >> 2;
            n |= n >> 4;
            n |= n >> 8;
            n |= n >> 16;
            return n + 1;
        }

        static long Gcd(long a, long b) => b == 0 ? a : Gcd(b, a % b);
        static uint Hash(string s)
        {
            unchecked
            {
                var h = 2166136261u;
                foreach (var c in s)
                    h = (h ^ c) * 16777619;
                return h;
            }
        }

        static uint Crc(string s)
        {
            var crc = ~0u;
            foreach (byte b in s.Select(c => (byte)c))
            {
                crc ^= b;
                for (var k = 0; k < 8; k++)
                    crc = (crc & 1) != 0 ? crc >> 1 ^ 0xEDB88320u : crc >> 1;
            }

            return ~crc;
        }

        static uint Pack(params byte[] b) => b.Aggregate(0u, (acc, x) => acc << 8 | x);
        static IEnumerable<byte> Unpack(uint v)
        {
            for (var s = 24; s >= 0; s -= 8)
                yield return (byte)(v >> s);
        }

        static string ToBase(int n, int radix)
        {
            if (n < 0)
                return "-" + ToBase(-n, radix);
            const string digits = "0123456789abcdefghijklmnopqrstuvwxyz";
            var s = "";
            do
            {
                s = digits[n % radix] + s;
                n /= radix;
            }
            while (n > 0);
            return s;
        }
    }
}
