// The less common methods of LINQ.
[OsLayer("test/program")]
public class Program : Case
{
    private record Item(string Name, int Size, string Group);

    protected override void Define(ImageBuilder image)
    {
        Item[] items = [new("a", 3, "x"), new("b", 1, "y"), new("c", 2, "x"), new("d", 1, "y")];
        image.Env("A", string.Join(",", items.ToLookup(i => i.Group)["x"].Select(i => i.Name))).Env("B", string.Join(",", items.MinBy(i => i.Size)!.Name, items.MaxBy(i => i.Size)!.Name))
            .Env("C", string.Join(",", items.GroupBy(i => i.Group, i => i.Size, (g, s) => $"{g}{s.Sum()}"))).Env("D", string.Join(",", items.GroupJoin(new[] { "x", "z" }, i => i.Group, g => g, (i, gs) => $"{i.Name}{gs.Count()}")))
            .Env("E", string.Join(",", items.CountBy(i => i.Group).Select(p => $"{p.Key}{p.Value}"))).Env("F", string.Join(",", items.AggregateBy(i => i.Group, 0, (sum, i) => sum + i.Size).Select(p => $"{p.Key}{p.Value}")))
            .Env("G", string.Join(",", Enumerable.Range(1, 3).Zip("abc", [true, false, true]).Select(t => $"{t.First}{t.Second}{t.Third}"))).Env("H", string.Join(",", items.Index().Select(p => $"{p.Index}{p.Item.Name}")))
            .Env("I", string.Join(",", items.UnionBy([new("e", 9, "z")], i => i.Group).Select(i => i.Name))).Env("J", string.Join(",", items.ExceptBy(["x"], i => i.Group).Select(i => i.Name))).Env("K", string.Join(",", items.IntersectBy(["y"], i => i.Group).Select(i => i.Name)))
            .Env("L", $"{items.Sum(i => (long)i.Size)} {items.Average(i => i.Size)} {items.Select(i => (int?)i.Size).Max()} {new int?[] { null, 3 }.Sum()} {items.LongCount()} {items.Sum(i => i.Size * 0.5f)} {new[] { 1.5m, 2m }.Average()} {items.TryGetNonEnumeratedCount(out var n)} {n}")
            .Env("M", string.Join(",", items.SelectMany((i, x) => Enumerable.Repeat(i.Name + x, i.Size)))).Env("N", string.Join(",", items.SkipWhile((i, x) => x < 1).TakeWhile((i, x) => x < 2).Select(i => i.Name)))
            .Env("O", string.Join("|", Enumerable.Range(1, 7).Chunk(3).Select(c => string.Join(",", c)))).Env("P", string.Join(",", items.OrderByDescending(i => i.Size).ThenByDescending(i => i.Name, StringComparer.Ordinal).Select(i => i.Name)))
            .Env("Q", $"{items.ElementAt(^1).Name} {items.FirstOrDefault(i => i.Size > 5)?.Name ?? "none"} {items.Single(i => i.Size == 3).Name} {items.DefaultIfEmpty().Count()} {Enumerable.Empty<int>().DefaultIfEmpty(7).First()} {items.All(i => i.Size > 0)} {items.Take(1..^1).Count()}")
            .Env("R", string.Join(",", new object[] { 1, "a", 2, 'c' }.OfType<int>()));
    }
}
