// Char classification and building.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", Slug("Héllo, Wörld! 42__x")).Env("B", Kebab("OrdersHttpAPIService2Go")).Env("C", Snake("someCamelCaseName")).Env("D", Rot13("Hello")).Env("E", IsPalindrome("Never odd or even").ToString());
        image.Env("F", Caesar("xyz", 3) + string.Concat("a1b2".Where(char.IsDigit)) + "abc".Select(c => (int)c).Sum() + string.Join("", "dcba".OrderBy(c => c)));
        static string Slug(string s)
        {
            var sb = new StringBuilder();
            foreach (var c in s.ToLowerInvariant())
            {
                if (char.IsLetterOrDigit(c))
                    sb.Append(c);
                else if (sb.Length > 0 && sb[^1] != '-')
                    sb.Append('-');
            }

            return sb.ToString().Trim('-');
        }

        static string Kebab(string s) => string.Concat(s.Select((c, i) => i > 0 && char.IsUpper(c) && !char.IsUpper(s[i - 1]) ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));
        static string Snake(string s)
        {
            var result = "";
            foreach (var ch in s)
                result += char.IsUpper(ch) ? $"_{char.ToLower(ch)}" : ch;
            return result;
        }

        static string Rot13(string s) => new(s.Select(c => c switch
        {
            >= 'a' and <= 'z' => (char)((c - 'a' + 13) % 26 + 'a'),
            >= 'A' and <= 'Z' => (char)((c - 'A' + 13) % 26 + 'A'),
            _ => c
        }).ToArray());
        static bool IsPalindrome(string s)
        {
            var t = s.Where(char.IsLetter).Select(char.ToLowerInvariant).ToArray();
            for (int i = 0, j = t.Length - 1; i < j; i++, j--)
                if (t[i] != t[j])
                    return false;
            return true;
        }

        static string Caesar(string s, int by)
        {
            var chars = s.ToCharArray();
            for (var i = 0; i < chars.Length; i++)
                chars[i] = (char)('a' + (chars[i] - 'a' + by) % 26);
            return new string (chars);
        }
    }
}
