// Chars, surrogates, categories, comparisons.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var s = "Aß1 é\t中🐳z";
        image.Env("A", string.Join(",", s.Select(c => (int)c))).Env("B", string.Concat(s.Where(char.IsLetter))).Env("C", $"{s.Count(char.IsWhiteSpace)}{s.Count(char.IsSurrogate)}{char.IsUpper(s[0])}{char.IsDigit('٣')}{char.IsNumber('½')}{char.GetNumericValue('7')}{char.IsPunctuation('!')}{char.IsSymbol('+')}{char.IsSeparator(' ')}{char.IsControl('\t')}");
        image.Env("D", $"{char.ToUpperInvariant('ß')}{char.ToUpperInvariant('é')}{'a' < 'b'}{'a'.CompareTo('c')}{(char)('a' + 1)}{'a' + 'b'}{(int)char.MaxValue}{char.IsAsciiLetter('é')}{char.IsAsciiHexDigit('F')}{char.IsBetween('c', 'a', 'd')}{'x'.ToString()}{char.Parse("q")}");
        image.Env("E", $"{char.ConvertFromUtf32(0x1F600).Length} {char.IsHighSurrogate("🐳"[0])} {char.IsLowSurrogate("🐳", 1)}");
        image.Env("F", $"{"\u00e9" == "e\u0301"} {string.Equals("é", "É", StringComparison.OrdinalIgnoreCase)} {"I".ToLowerInvariant()}{"ı".ToUpperInvariant()}{"İ".ToLowerInvariant().Length} {"straße".Length} {"ﬁ".ToUpperInvariant()}");
        var c2 = 'a';
        c2++;
        c2 += (char)2;
        image.Env("G", c2.ToString());
        image.Env("H", string.Join("", Enumerable.Range('a', 5).Select(i => (char)i)));
    }
}
