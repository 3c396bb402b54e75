// Text is encoded by hand: ROT13, run lengths, hex, base 36, and a checksum.
[OsLayer("test/program")]
public class Program : Case
{
    private static string Rot13(string s) => new(s.Select(c => c switch
    {
        >= 'a' and <= 'z' => (char)((c - 'a' + 13) % 26 + 'a'),
        >= 'A' and <= 'Z' => (char)((c - 'A' + 13) % 26 + 'A'),
        _ => c
    }).ToArray());
    private static string RunLength(string s)
    {
        var b = new StringBuilder();
        for (int i = 0, n; i < s.Length; i += n)
        {
            for (n = 1; i + n < s.Length && s[i + n] == s[i]; n++)
                ;
            b.Append(s[i]).Append(n);
        }

        return b.ToString();
    }

    private static string Base36(ulong n)
    {
        const string D = "0123456789abcdefghijklmnopqrstuvwxyz";
        var s = "";
        do
        {
            s = D[(int)(n % 36)] + s;
            n /= 36;
        }
        while (n != 0);
        return s;
    }

    private static ushort Crc(string s)
    {
        ushort crc = 0xFFFF;
        foreach (byte x in Encoding.UTF8.GetBytes(s))
        {
            crc ^= (ushort)(x << 8);
            for (var i = 0; i < 8; i++)
                crc = (crc & 0x8000) != 0 ? (ushort)((crc << 1) ^ 0x1021) : (ushort)(crc << 1);
        }

        return crc;
    }

    protected override void Define(ImageBuilder image)
    {
        var c = 'a';
        c++;
        c += (char)1;
        image.Env("A", Rot13("Hello, World") + RunLength("aaabcc") + Base36(1234567890UL) + $"{Crc("123456789"):X4}").Env("B", $"{c}{(int)c}{(char)(c + 1)}{c + 1}{'x' > 'a'}{char.IsAsciiLetterUpper('Q')}{(c is 'c' ? 1 : 0)}{char.ToString(c)}{c.CompareTo('b')}{'\u00df'}{char.ConvertFromUtf32(0x1F600).Length}");
    }
}
