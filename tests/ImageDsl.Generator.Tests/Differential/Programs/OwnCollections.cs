// A collection of one's own: collection expressions, initialisers, indices, ranges and patterns.
[System.Runtime.CompilerServices.CollectionBuilder(typeof(PackageSet), nameof(PackageSet.Create))]
public sealed class PackageSet : IReadOnlyCollection<string>
{
    private readonly List<string> _items = [];
    public static PackageSet Create(ReadOnlySpan<string> items)
    {
        var s = new PackageSet();
        foreach (var i in items)
            s.Add(i);
        return s;
    }

    public void Add(string name)
    {
        if (!_items.Contains(name))
            _items.Add(name);
    }

    public void Add(string name, string version) => Add(name + "=" + version);
    public int Count => _items.Count;

    public string this[Index i] => _items[i];
    public string this[string prefix] => _items.First(x => x.StartsWith(prefix, StringComparison.Ordinal));
    public PackageSet Slice(int start, int length) => Create(_items.Skip(start).Take(length).ToArray());
    public IEnumerator<string> GetEnumerator()
    {
        foreach (var i in _items)
            yield return i;
    }

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    public static PackageSet operator +(PackageSet a, PackageSet b) => [..a, ..b];
    public static PackageSet operator -(PackageSet a, string b) => [..a.Where(x => x != b)];
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        PackageSet a = ["x", "y", "x"];
        var b = new PackageSet
        {
            "z",
            {
                "w",
                "1.0"
            }
        };
        var all = a + b - "y";
        image.Apt([..all]).Env("N", all.Count + all[0] + all[^1] + all["w"]).Env("S", string.Join("+", all[1..3])).Env("L", all.Select(x => x.Length).Max().ToString());
        image.Env("P", Names("a", "b", "c") + Names() + Names(all));
        image.Env("E", all is [var f, .., var l] ? f + l : "none");
    }

    private static string Names(params IEnumerable<string> names) => string.Concat(names.Select(n => n[0]));
}
