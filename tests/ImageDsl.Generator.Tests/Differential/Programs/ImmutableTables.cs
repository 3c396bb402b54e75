// Immutable collections as shared tables.
using System.Collections.Immutable;
using System.Collections.Frozen;

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", string.Join(",", Table.Names)).Env("B", Table.Map["b"].ToString()).Env("C", string.Join(",", Table.Names.Add("z").Insert(0, "y").Remove("a"))).Env("D", $"{Table.Names.Length} {Table.Names[0]} {Table.Names[^1]} {Table.Names.Contains("b")} {Table.Set.Contains(2)}");
        var list = ImmutableList.Create(1, 2, 3);
        var l2 = list.SetItem(1, 9).AddRange([4, 5]);
        image.Env("E", $"{string.Join(",", list)} {string.Join(",", l2)} {l2.IndexOf(9)}");
        var b = ImmutableArray.CreateBuilder<string>();
        b.Add("p");
        b.AddRange("q", "r");
        image.Env("F", string.Concat(b.ToImmutable()) + b.Count);
        ImmutableArray<int> ce = [1, ..list];
        image.Env("G", $"{ce.Length} {ce.Sum()} {ce.IsEmpty} {ce is [1, ..]}");
        var d = ImmutableDictionary<string, int>.Empty.Add("k", 1).SetItem("k", 2);
        image.Env("H", $"{d["k"]} {d.Count} {d.TryGetValue("x", out _)} {ImmutableSortedDictionary<string, int>.Empty.Add("b", 1).Add("a", 2).First().Key}");
        ImmutableHashSet<int> hs = [1, 2, 2];
        image.Env("I", $"{hs.Count}");
    }
}

public static class Table
{
    public static readonly ImmutableArray<string> Names = ["a", "b", "c"];
    public static ImmutableDictionary<string, int> Map { get; } = Names.Select((n, i) => (n, i)).ToImmutableDictionary(x => x.n, x => x.i);

    public static readonly FrozenSet<int> Set = new[]
    {
        1,
        2
    }.ToFrozenSet();
}
