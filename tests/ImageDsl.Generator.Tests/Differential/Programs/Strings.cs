// Members of string.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var s = "  Hello, World  ";
        image.Env("A", s.Trim() + s.TrimStart().Length + s.TrimEnd().Length).Env("B", s.Replace("l", "L").Replace('o', '0').Trim()).Env("C", $"{s.IndexOf("World", StringComparison.Ordinal)} {s.Contains("Hell")} {s.Trim().StartsWith("Hello", StringComparison.Ordinal)} {s.EndsWith(' ')} {s.LastIndexOf('o')}")
            .Env("D", string.Join("|", "a,b,,c".Split(',')) + string.Join("|", "a,b,,c".Split(',', StringSplitOptions.RemoveEmptyEntries))).Env("E", "abc".PadLeft(5, '.') + "abc".PadRight(5) + "|" + "abcdef".Substring(2, 3) + "abc".Insert(1, "-") + "abcd".Remove(1, 2))
            .Env("F", $"{string.IsNullOrEmpty("")} {string.IsNullOrWhiteSpace(" ")} {string.Concat("a", "b", "c")} {string.Format("{0}-{1:00}", "x", 5)} {"x".Equals("X", StringComparison.OrdinalIgnoreCase)} {string.CompareOrdinal("a", "b") < 0}").Env("G", "İıßÄ".ToUpperInvariant() + "ÀÉ".ToLowerInvariant() + "Straße".Length + string.Empty);
    }
}
