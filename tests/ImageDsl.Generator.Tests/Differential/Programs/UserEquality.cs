// Equals of a user's type is used by collections and patterns.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var a = new Key("x"); var list = new List<Key> { new("y"), new("X") };
        image.Env("A", $"{a.Equals(new Key("X"))} {list.Contains(a)} {list.IndexOf(a)} {Equals(a, list[1])} {ReferenceEquals(a, list[1])}");
    }
}

class Key(string name) { private readonly string _n = name; public override bool Equals(object? o) => o is Key k && string.Equals(k._n, _n, StringComparison.OrdinalIgnoreCase); public override int GetHashCode() => 1; }
