// Immutable arrays, lists, dictionaries and sets.
using System.Collections.Immutable;

[OsLayer("test/program")]
public class Program : Case
{
    private static readonly ImmutableArray<string> Base = ["curl", "git"];
    private static readonly ImmutableDictionary<string, string> Env = ImmutableDictionary<string, string>.Empty.Add("A", "1").SetItem("B", "2");

    protected override void Define(ImageBuilder image)
    {
        var all = Base.Add("jq").Insert(0, "bash").Remove("git");
        image.Run("install " + string.Join(" ", all)).Env("N", $"{all.Length} {all[1]} {all.Contains("jq")} {all.IndexOf("jq")} {Base.IsEmpty} {all.IsDefault}");
        foreach (var key in Env.Keys.OrderBy(k => k, StringComparer.Ordinal)) image.Env(key, Env[key]);
        var list = ImmutableList.Create(1, 2).Add(3).AddRange([4, 5]).RemoveAt(0);
        image.Env("LIST", string.Join(",", list) + list.Count);
        var set = ImmutableHashSet.Create("a", "b").Add("a");
        image.Env("SET", $"{set.Count} {set.Contains("b")}");
        var builder = ImmutableArray.CreateBuilder<int>();
        builder.Add(7);
        builder.AddRange(8, 9);
        image.Env("BUILT", string.Join(",", builder.ToImmutable()));
        var from = new[] { "z", "y" }.ToImmutableArray();
        image.Env("FROM", string.Join(",", from.Select(x => x + from.Length)) + string.Join("", new[] { 3, 1 }.ToImmutableList()));
        image.Env("DICT", $"{Env.ContainsKey("A")} {(Env.TryGetValue("C", out var c) ? c : "none")} {Env.GetValueOrDefault("B", "x")} {Env.Count}");
        var sorted = ImmutableSortedDictionary<string, int>.Empty;
        var sd = new SortedDictionary<int, string> { [3] = "c", [1] = "a", [2] = "b" };
        image.Env("SORTED", string.Join(",", sd.Select(kv => $"{kv.Key}={kv.Value}")) + sorted.Count);
    }
}
