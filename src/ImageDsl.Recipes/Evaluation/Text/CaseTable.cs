using System.Globalization;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>
/// Upper and lower case by the simple mappings of Unicode 16, as .NET 10 has them. Hosts have those of their own version, and in
/// .NET Core 3.1 to 7 without ICU only those of ASCII.
/// </summary>
internal static class CaseTable
{
    /// <summary>
    /// Ranges in hexadecimal, each by its distance from the end of the one before it: then the number of further characters (behind <c>-</c>
    /// each, behind <c>:</c> every second), then what is added (<c>+</c>) or taken away (<c>~</c>). A test holds them against .NET.
    /// </summary>
    private const string Upper =
        "61-19~20 3b+2e7 2b-16~20 2-6~20 1+79 2:17~1 4:2~1 3:7~1 3:16~1 3:2~1 1~12c 1+c3 3:1~1 3~1 4~1 6~1 3+61 4~1 1+a3 4+82 3:2~1 3~1 5~1 3~1 4:1~1 3~1 4~1 " +
        "2+38 6~1 1~2 2~1 1~2 2~1 1~2 2:7~1 1~4f 2:8~1 3~1 1~2 2~1 4:13~1 4:8~1 9~1 3-1+2a3f 2~1 5:4~1 1+2a1f 1+2a1c 1+2a1e 1~d2 1~ce 2-1~cd 2~ca 2~cb 1+a54f " +
        "4~cd 1+a54b 2~cf 2+a528 1+a544 2~d1 1~d3 1+a544 1+29f7 1+a541 3~d3 2+29fd 1~d5 3~d6 8+29e7 3~da 2+a543 1~da 4+a52a 1~da 1~45 1-1~d9 1~47 6~db b+a515 " +
        "1+a512 a7+54 2c:1~1 4~1 4-2+82 2f~26 1-2~25 2-10~20 1~1f 1-8~20 1~40 1-1~3f 2~3e 1~39 4~2f 1~36 1~8 2:b~1 1~56 1~50 1+7 1~74 2~60 3~1 3~1 35-1f~20 " +
        "1-f~50 2:10~1 a:1a~1 3:6~1 1~f 2:2f~1 32-25~30 b4a-2a+bc0 3-2+bc0 2f9-5~8 883~186e 1~186d 1~1864 1-1~1862 1~1863 1~185c 1~1825 1+89c2 f1+8a04 4+ee6 " +
        "11+8a38 73:4a~1 6~3b 6:2f~1 1-7+8 9-5+8 b-7+8 9-7+8 9-5+8 c:3+8 9-7+8 9-1+4a 1-3+56 1-1+64 1-1+80 1-1+70 1-1+7e 3-7+8 9-7+8 9-7+8 9-1+8 2+9 b~1c25 5+9 " +
        "d-1+8 f-1+8 4+7 e+9 15b~1c 22-f~10 5~1 34c-19~1a 747-2f~30 2~1 4~2a2b 1~2a28 2:2~1 7~1 3~1 b:31~1 9:1~1 5~1 d-25~1c60 2~1c60 6~1c60 7914:16~1 14:d~1 " +
        "88:6~1 4:1e~1 b:1~1 3:4~1 5~1 5:1~1 1+30 3:9~1 c:7~1 5:1~1 7~1 6:1~1 1d~1 35d~3a0 1d-4f~97d0 5382-19~20 4ce-27~28 89-23~28 9c-a~27 2-e~27 2-6~27 " +
        "2-1~27 704-32~40 bce-1f~20 5581-1f~20 7aa3-21~22";

    private const string Lower =
        "41-19+20 66-16+20 2-6+20 22:17+1 4:2+1 3:7+1 3:16+1 2~79 1:2+1 4+d2 1:1+1 2+ce 1+1 2-1+cd 1+1 3+4f 1+ca 1+cb 1+1 2+cd 1+cf 2+d3 1+d1 1+1 4+d3 1+d5 " +
        "2+d6 1:2+1 2+da 1+1 2+da 3+1 2+da 1+1 2-1+d9 1:1+1 2+db 1+1 4+1 8+2 1+1 2+2 1+1 2+2 1:8+1 3:8+1 3+2 1:1+1 2~61 1~38 1:13+1 2~82 2:8+1 8+2a2b 1+1 2~a3 " +
        "1+2a28 3+1 2~c3 1+45 1+47 1:4+1 122:1+1 4+1 9+74 7+26 2-2+25 2+40 2-1+3f 2-10+20 2-8+20 24+8 9:b+1 6~3c 3+1 2~7 1+1 3-2~82 1-f+50 1-1f+20 31:10+1 " +
        "a:1a+1 2+f 1:6+1 3:2f+1 3-25+30 b4a-25+1c60 2+1c60 6+1c60 2d3-4f+97d0 1-5+8 89b-2a~bc0 3-2~bc0 141:4a+1 a~1dbf 2:2f+1 a-7~8 9-5~8 b-7~8 9-7~8 9-5~8 " +
        "c:3~8 9-7~8 19-7~8 9-7~8 9-7~8 9-1~8 1-1~4a 1~9 c-3~56 1~9 c-1~8 1-1~64 d-1~8 1-1~70 1~7 c-1~80 1-1~7e 1~9 12a~1d5d 4~20bf 1~2046 7+1c 2e-f+10 14+1 " +
        "333-19+1a 731-2f+30 31+1 2~29f7 1~ee6 1~29e7 3:2+1 2~2a1c 1~29fd 1~2a1f 1~2a1e 2+1 3+1 9-1~2a3f 1:31+1 9:1+1 5+1 794e:16+1 14:d+1 88:6+1 4:1e+1 b:1+1 " +
        "2~8a04 1:4+1 5+1 2~a528 3:1+1 4:9+1 2~a544 1~a54f 1~a54b 1~a541 1~a544 2~a512 1~a52a 1~a515 1+3a0 1:7+1 2~30 1~a543 1~8a38 1:1+1 7+1 6:1+1 1d+1 " +
        "572c-19+20 4c6-27+28 89-23+28 9d-a+27 2-e+27 2-6+27 2-1+27 6eb-32+40 bee-1f+20 5581-1f+20 7aa1-21+22";

    private static readonly Lazy<Mapping> ToUppers = new(() => new Mapping(Upper));
    private static readonly Lazy<Mapping> ToLowers = new(() => new Mapping(Lower));

    public static char ToUpper(char c) => c < 0x80 ? c is >= 'a' and <= 'z' ? (char)(c - 0x20) : c : ToUppers.Value.Of(c);

    public static char ToLower(char c) => c < 0x80 ? c is >= 'A' and <= 'Z' ? (char)(c + 0x20) : c : ToLowers.Value.Of(c);

    public static string ToUpper(string text) => IsAscii(text) ? text.ToUpperInvariant() : Mapped(text, ToUpper, ToUppers);

    public static string ToLower(string text) => IsAscii(text) ? text.ToLowerInvariant() : Mapped(text, ToLower, ToLowers);

    /// <summary>What ordinal comparison that ignores case compares: upper case, but a long s stays what it is.</summary>
    public static char Fold(char c) => c == '\u017F' ? c : ToUpper(c);

    public static string Fold(string text) => IsAscii(text) ? text.ToUpperInvariant() : Mapped(text, Fold, ToUppers);

    private static bool IsAscii(string text)
    {
        foreach (var c in text)
        {
            if (c >= 0x80)
                return false;
        }

        return true;
    }

    private static string Mapped(string text, Func<char, char> map, Lazy<Mapping> mapping)
    {
        var mapped = new char[text.Length];

        for (var i = 0; i < mapped.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                var pair = char.ConvertFromUtf32(mapping.Value.Of(char.ConvertToUtf32(text[i], text[i + 1])));
                mapped[i++] = pair[0];
                mapped[i] = pair[1];
            }
            else
            {
                mapped[i] = map(text[i]);
            }
        }

        return new string(mapped);
    }

    private sealed class Mapping
    {
        private readonly char[] _plane = new char[char.MaxValue + 1];
        private readonly Dictionary<int, int> _others = [];

        public Mapping(string ranges)
        {
            for (var c = 0; c < _plane.Length; c++)
                _plane[c] = (char)c;

            var end = 0;

            foreach (var range in ranges.Split(' '))
                end = Add(range, end);
        }

        public char Of(char c) => _plane[c];

        public int Of(int codePoint) => _others.TryGetValue(codePoint, out var mapped) ? mapped : codePoint;

        private int Add(string range, int end)
        {
            var sign = range.IndexOfAny(['+', '~']);
            var mark = range.IndexOfAny(['-', ':']);
            var distance = Number(range.Substring(sign + 1)) * (range[sign] == '+' ? 1 : -1);
            var (count, step) = mark < 0 ? (0, 1) : (Number(range.Substring(mark + 1, sign - mark - 1)), range[mark] == ':' ? 2 : 1);
            var first = end + Number(range.Substring(0, mark < 0 ? sign : mark));

            for (var i = 0; i <= count; i++)
            {
                var c = first + (i * step);

                if (c < _plane.Length)
                    _plane[c] = (char)(c + distance);
                else
                    _others.Add(c, c + distance);
            }

            return first + (count * step);
        }

        private static int Number(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
    }
}
