// Sorted sets as sets, and sorted lists by their places.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var s = new SortedSet<string>(["b", "a", "c", "a"], StringComparer.Ordinal); s.UnionWith(["z", "0"]); s.ExceptWith(["b"]); s.IntersectWith(["0", "a", "z", "q"]);
        image.Env("S", string.Join(",", s) + s.Min + s.Max + string.Join("", s.Reverse()));
        var sd = new SortedDictionary<int, List<string>>(); foreach (var w in "the quick brown fox jumps over it".Split(' ')) { if (!sd.TryGetValue(w.Length, out var l)) sd[w.Length] = l = []; l.Add(w); }
        foreach (var (k, v) in sd) image.Env("L" + k, string.Join("+", v)); image.Env("FIRST", sd.First().Key + sd.Keys.Last() + sd.Values.Sum(v => v.Count).ToString());
        var sl = new SortedList<string, int>(StringComparer.OrdinalIgnoreCase) { ["b"] = 1, ["A"] = 2 }; image.Env("SL", $"{sl.Keys[0]}{sl.Values[1]}{sl.IndexOfKey("B")}{sl.GetKeyAtIndex(1)}");
        var h1 = new HashSet<int> { 1, 2, 3 }; h1.SymmetricExceptWith([3, 4]); image.Env("H", string.Join(",", h1.Order()) + h1.IsSubsetOf([1, 2, 4, 5]) + h1.Overlaps([9]) + h1.SetEquals([4, 2, 1]));
        image.Env("LE", string.Join(";", new[] { "a" }.Concat(["b"]).Except(["a"]).Intersect(["b", "c"]).Union(["d"]).Reverse()));
    }
}
