// A class that is only IEquatable, in lists and sets.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var list = new List<Tag> { new("a", 1), new("b", 2) };
        image.Env("L", $"{list.Contains(new Tag("A", 9))} {list.IndexOf(new Tag("B", 0))} {list.Remove(new Tag("a", 5))} {list.Count}");
        var set = new HashSet<Key> { new("x"), new("X"), new("y") };
        image.Env("S", $"{set.Count} {set.Contains(new Key("Y"))}");
        var counts = new Dictionary<Key, int>();
        foreach (var k in new[] { "a", "A", "b" }) counts[new Key(k)] = counts.GetValueOrDefault(new Key(k)) + 1;
        image.Env("D", string.Join(",", counts.Select(c => $"{c.Key.Name}={c.Value}")));
        image.Env("G", string.Join(",", new[] { "q", "Q", "r" }.GroupBy(s => new Key(s)).Select(g => g.Count())));
        image.Env("Q", $"{new[] { new Tag("z", 1) }.SequenceEqual([new Tag("Z", 2)])} {EqualityComparer<Tag>.Default.Equals(new("c", 1), new("C", 2))}");
    }
}

public class Tag(string name, int n) : IEquatable<Tag>
{
    public string Name => name;
    public int N => n;
    public bool Equals(Tag? other) => other is not null && string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);
    public override bool Equals(object? obj) => Equals(obj as Tag);
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Name);
}

public sealed class Key(string name) : IEquatable<Key>
{
    public string Name { get; } = name;
    public bool Equals(Key? other) => other?.Name.ToUpperInvariant() == Name.ToUpperInvariant();
    public override bool Equals(object? obj) => obj is Key k && Equals(k);
    public override int GetHashCode() => Name.ToUpperInvariant().GetHashCode();
}
