// The string methods that people use.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var s = "  The quick,brown;fox  ";
        image.Env("A", s.Trim()).Env("B", string.Join("|", s.Split(',', ';'))).Env("C", string.Join("|", s.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)));
        image.Env("D", $"{s.IndexOf('q')}{s.IndexOf("brown", StringComparison.Ordinal)}{s.LastIndexOf(' ')}{s.IndexOfAny([',', ';'])}{s.Contains("QUICK", StringComparison.OrdinalIgnoreCase)}");
        image.Env("E", s.Replace("quick", "slow").Replace(' ', '_').ToUpperInvariant().PadLeft(30, '*').PadRight(32, '+'));
        image.Env("F", s.Trim().Insert(3, "!").Remove(5, 2).Substring(1, 4) + s.TrimStart() + s.TrimEnd());
        image.Env("G", string.Concat("a", 1, 'c', null, 2.5)).Env("H", new string ('=', 3) + new string (['x', 'y']) + string.Join("-", 1, "b", 'c', 2.0));
        image.Env("I", $"{"abc".CompareTo("abc")}{string.CompareOrdinal("a", "B") > 0}{"a".Equals("A", StringComparison.OrdinalIgnoreCase)}{string.IsNullOrWhiteSpace(" \t")}{"x" == "x"}");
        image.Env("J", new string ("abc".Reverse().ToArray()) + string.Concat("hello".Distinct()) + "a-b".Split('-')[^1] + "aXbXc".Split("X").Length);
        image.Env("K", "line1\nline2\r\nline3".Split('\n').Select(l => l.TrimEnd('\r')).Aggregate((x, y) => x + "/" + y)).Env("L", "path/to/file.tar.gz".Split('/').Last().Split('.', 2)[1]);
        image.Env("M", string.Join(",", "k1=v1;k2=v2".Split(';').Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]).Select(kv => kv.Value + kv.Key)));
        image.Env("N", "Title Case Words".Split(' ').Select(w => char.ToLowerInvariant(w[0]) + w[1..]).Aggregate("", (acc, w) => acc + w)).Env("O", "%" + "abc"[1] + "abc".ElementAt(2) + "abc".First() + 'x' + (char)('a' + 2));
        image.Env("P", "ab".StartsWith('a') && "ab".EndsWith("b", StringComparison.Ordinal) ? "yes" : "no").Env("Q", """raw "quoted" $notvar""").Env("R", $$"""{{1 + 1}} {literal}""");
        image.Env("T", "a,b,,c".Split(',', StringSplitOptions.None).Length + "" + "".Split(',').Length + "x".Split(',', StringSplitOptions.RemoveEmptyEntries).Length);
        image.Env("U", "straße".ToUpperInvariant() + "İI".ToLowerInvariant() + "ﬁ".Length + "🐳".Length + char.IsSurrogatePair("🐳", 0) + char.ConvertToUtf32("🐳", 0));
        image.Env("V", "one two".Split().Length + string.Format("{0}-{1}", "a", "b") + "abc".AsSpan(1).ToString() + "abc".AsSpan()[1..].ToString());
        image.Env("W", "a\tb\\c\u0041\x42\e[0m".Replace("\e", "ESC").Replace("\t", "TAB"));
    }
}
