// Types that are equatable and comparable to other types besides their own, in either order of declaration, and a base that compares for its children.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var names = new List<Name> { new("A"), new("b"), new("a") };
        image.Env("EQUAL", $"{names.Contains(new("a"))} {names.IndexOf(new("B"))} {names.Distinct().Count()} {new HashSet<Name>(names).Count} {new Name("x").Equals("X")} {new Name("x").Equals(new Name("X"))} {names.GroupBy(n => n).Count()} {Array.IndexOf([.. names], new("B"))}");

        var levels = new List<Level> { new(3), new(1), new(2) };
        levels.Sort();
        image.Env("ORDER", $"{string.Join(",", levels)} {levels.Max()} {new Level(2).CompareTo(5)} {levels.OrderDescending().First()} {levels.BinarySearch(new Level(2))} {new SortedSet<Level>(levels).Min}");

        var children = new List<Child> { new(3), new(1) };
        children.Sort();
        image.Env("BASE", $"{string.Join(",", children.Select(c => c.N))} {children.Min()!.N} {new List<Root> { new Child(5), new(2) }.Order().First().N}");

        object five = 5;
        image.Env("BOXED", $"{5.CompareTo(five)} {5.CompareTo((object?)null)} {'b'.CompareTo((object)'a')} {2.5.CompareTo((object)2.5)} {true.CompareTo((object)false)} {1m.CompareTo((object)2m)} {((int?)4 is { } four ? four.CompareTo((int?)null) : 0)}");
    }
}

public sealed class Name(string text) : IEquatable<string>, IEquatable<Name>
{
    public string Text => text;
    public bool Equals(string? other) => string.Equals(text, other, StringComparison.OrdinalIgnoreCase);
    public bool Equals(Name? other) => other is not null && Equals(other.Text);
    public override bool Equals(object? obj) => obj is Name name ? Equals(name) : obj is string other && Equals(other);
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(text);
}

public readonly struct Level(int n) : IComparable<int>, IComparable<Level>, IComparable
{
    public int N => n;
    public int CompareTo(int other) => n.CompareTo(other);
    public int CompareTo(Level other) => n.CompareTo(other.N);
    public int CompareTo(object? obj) => obj is Level level ? CompareTo(level) : 1;
    public override string ToString() => "L" + n;
}

public class Root(int n) : IComparable<Root> { public int N => n; public int CompareTo(Root? other) => n.CompareTo(other?.N); }
public class Child(int n) : Root(n);
