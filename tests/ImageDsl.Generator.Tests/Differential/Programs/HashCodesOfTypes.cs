// Hash codes of all styles decide before Equals does, also when the two disagree.
public class Ci(string n) { public string N => n; public override bool Equals(object? o) => o is Ci k && string.Equals(k.N, n, StringComparison.OrdinalIgnoreCase); public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(n); }
public class Bad(string n, int h) { public string N => n; public override bool Equals(object? o) => o is Bad k && k.N == n; public override int GetHashCode() => h; }
public class Comb(string n, int h) { public string N => n; public int H => h; public override bool Equals(object? o) => o is Comb k && k.N == n && k.H == h; public override int GetHashCode() => HashCode.Combine(n, h); }
public class Mixed(string n) { public string N => n; public override bool Equals(object? o) => o is Mixed k && string.Equals(k.N, n, StringComparison.OrdinalIgnoreCase); public override int GetHashCode() => n.GetHashCode(); }
public class Builder2(string n) { public string N => n; public override bool Equals(object? o) => o is Builder2 k && k.N == n; public override int GetHashCode() { var h = new HashCode(); h.Add(n); return h.ToHashCode(); } }
public class Old(string n, int? x) { public string N => n; public override bool Equals(object? o) => o is Old k && k.N == n; public override int GetHashCode() { unchecked { var h = 17; h = h * 31 + n.GetHashCode(); h = h * 31 + (x?.GetHashCode() ?? 0) * 0; return h; } } }
public class BaseIdent { public override bool Equals(object? o) => true; public override int GetHashCode() => base.GetHashCode(); }
public record RHash(string A, int B) { public virtual bool Equals(RHash? o) => o is not null && o.A == A; public override int GetHashCode() => A.GetHashCode(StringComparison.Ordinal); }
public class Cmp : IEqualityComparer<string> { public bool Equals(string? a, string? b) => a?.Length == b?.Length; public int GetHashCode(string s) => s[0]; }
public class Cmp2 : EqualityComparer<string> { public override bool Equals(string? a, string? b) => a?.Length == b?.Length; public override int GetHashCode(string s) => s.Length.GetHashCode(); }
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", new[] { new Ci("a"), new Ci("A") }.Distinct().Count() + "" + new HashSet<Bad> { new("a", 1), new("a", 2) }.Count + new HashSet<Comb> { new("a", 1), new("a", 1), new("a", 2) }.Count + new HashSet<Mixed> { new("a"), new("A"), new("a") }.Count + new HashSet<Builder2> { new("a"), new("a") }.Count + new HashSet<Old> { new("a", 1), new("a", null) }.Count + new HashSet<BaseIdent> { new(), new() }.Count + new HashSet<RHash> { new("a", 1), new("a", 2), new("b", 1) }.Count);
        image.Env("B", string.Join(",", new[] { "abc", "axx", "bcd", "a" }.Distinct(new Cmp())) + string.Join(",", new[] { "abc", "axx", "bcd", "a" }.GroupBy(x => x, new Cmp2()).Select(g => g.Count())) + new Dictionary<string, int>(new Cmp()) { ["abc"] = 1 }.ContainsKey("bcd") + new Dictionary<string, int>(new Cmp()) { ["abc"] = 1 }.ContainsKey("axx") + string.Join(",", new[] { 1, 2, 3, 4 }.Distinct(EqualityComparer<int>.Create((a, b) => a % 2 == b % 2, x => x % 2))) + new List<Bad> { new("a", 1) }.Contains(new("a", 2)) + new[] { new Bad("a", 1) }.Except([new Bad("a", 2)]).Count() + new[] { new Bad("a", 1) }.ToLookup(x => x)[new Bad("a", 2)].Count());
    }
}
