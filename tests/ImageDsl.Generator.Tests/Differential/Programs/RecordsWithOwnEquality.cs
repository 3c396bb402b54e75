// Records and classes that say themselves what is equal, in sets, dictionaries, Distinct and grouping.
public record Package(string Name, string Version)
{
    public virtual bool Equals(Package? other) => other is not null && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);
    public override int GetHashCode() => Name.ToUpperInvariant().Length;
}

public sealed record Pinned(string Name, string Version, string Hash) : Package(Name, Version);
public class Key(string text) : IEquatable<Key>
{
    public string Text => text;

    public bool Equals(Key? other) => other?.Text.Length == text.Length;
    public override bool Equals(object? obj) => obj is Key k && Equals(k);
    public override int GetHashCode() => text.Length;
}

public sealed class SubKey(string text) : Key(text)
{
    public override bool Equals(object? obj) => obj is SubKey;
    public override int GetHashCode() => base.GetHashCode();
}

public struct Range2
{
    public int A, B;
    public override readonly bool Equals(object? o) => o is Range2 r && r.A == A;
    public override readonly int GetHashCode() => A;
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Package[] all = [new("curl", "1"), new("CURL", "2"), new("git", "1"), new Pinned("x", "1", "h"), new Pinned("x", "1", "h")];
        image.Env("A", all.Distinct().Count() + "" + all.ToHashSet().Count + (all[0] == all[1]) + (all[0] != all[2]) + all[0].Equals((object)all[1])).Env("B", string.Join(",", all.GroupBy(p => p).Select(g => g.Key.Name + g.Count()))).Env("C", new Dictionary<Package, int> { [all[0]] = 1 }[all[1]] + "" + Array.IndexOf(all, new Package("GIT", "9")) + all.ToList().Contains(new("Git", "")));
        Key[] keys = [new("ab"), new("cd"), new("e"), new SubKey("ab")];
        image.Env("D", keys.Distinct().Count() + "" + keys[0].Equals(keys[3]) + keys[3].Equals(keys[0]) + keys[3].Equals((object)keys[0]) + keys[0].Equals(null) + new HashSet<Key>(keys).Count + object.Equals(keys[0], keys[1]) + (keys[0] == keys[1]));
        Range2[] rs = [new()
        {
            A = 1,
            B = 1
        }, new()
        {
            A = 1,
            B = 2
        }, new()
        {
            A = 2
        }

        ];
        image.Env("E", rs.Distinct().Count() + "" + rs[0].Equals(rs[1]) + rs.ToHashSet().Count);
    }
}
