// Collection expressions for every target, and library members that are asked of sequences of every kind.
using System.Collections.Immutable;

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        int[] a = [1, 2]; List<int> b = [.. a, 3]; IList<int> c = [.. b]; ICollection<int> d = [4]; IEnumerable<int> e = [.. a, .. b]; IReadOnlyList<int> f = []; IReadOnlyCollection<int> g = [1];
        HashSet<int> h = [1, 1, 2]; ISet<int> i = new HashSet<int>([3, 3]); SortedSet<int> j = [3, 1, 2, 1]; ImmutableArray<int> k = [5, 6]; ImmutableList<int> l = [7]; Queue<int> q = new([1, 2]); Stack<int> s = new([1, 2]);
        ReadOnlySpan<int> m = [8, 9]; Span<int> n = [1, .. a]; ImmutableHashSet<int> o = [1, 1]; ImmutableSortedSet<int> p = [2, 1];
        image.Env("TARGETS", $"{a.Length}{b.Count}{c.Count}{d.Count}{e.Count()}{f.Count}{g.Count}{h.Count}{i.Count}{string.Join("", j)}{k.Length}{l.Count}{q.Count}{s.Count}{m.Length}{n.Length}{o.Count}{string.Join("", p)} {m[1]} {n[2]}");

        image.Env("COUNTS", $"{Count("text")} {Count(a)} {Count(b)} {Count(h)} {Count(q)} {Count(Lazy())} {Count(new Dictionary<int, int> { [1] = 1 })} {Count(k)} {Count(p)}");
        image.Env("AT", $"{h.ElementAt(1)} {q.ElementAt(1)} {s.ElementAt(0)} {"abc".ElementAt(2)} {Lazy().ElementAt(^1)} {Lazy().ElementAtOrDefault(9)} {Lazy().ElementAtOrDefault(-1)} {Lazy().ElementAtOrDefault(^9)} {a.ElementAt(^2)} {j.ElementAt(2)} {b.ElementAtOrDefault(^3)} {a.ElementAtOrDefault(2)}");
        image.Env("TAKEN", $"{Join(a.Take(1..))} {Join(b.Take(..2))} {Join(b.Take(^2..))} {Join(b.Take(1..^1))} {Join(b.Take(5..9))} {Join(b.Take(^9..^1))} {Join(b.Take(-1))} {Join(b.Skip(-1))} {Join(b.TakeLast(2))} {Join(b.SkipLast(5))} {Join(b.TakeLast(0))}");
        image.Env("CASTS", $"{Join(new object[] { 1, 2 }.Cast<int>())} {Join(new object?[] { 1, "a", null, 2 }.OfType<int>())} {Join(new object?[] { "x", null, 1 }.OfType<string>())} {Join(a.OfType<int>())} {Join(new object?[] { null, "y" }.Cast<string?>())} {Join("ab".Cast<char>())} {Join(h.Cast<object>())} {Join(new Dictionary<int, int> { [1] = 2 }.OfType<KeyValuePair<int, int>>())}");
        image.Env("MANY", $"{Join(new[] { "ab", "c" }.SelectMany(t => t))} {Join(new[] { 1, 2 }.SelectMany((x, at) => Enumerable.Repeat(x, at)))} {Join(new[] { 1, 2 }.SelectMany(x => new[] { x, x }, (x, y) => x * y))} {Join(Enumerable.Range(int.MaxValue, 1))} {Join(Enumerable.Range(5, 0))} {Join(new[] { 1, 2, 3 }.Chunk(2).Select(x => x.Length))}");
        image.Env("JOINS", $"{Join(from x in new string?[] { "a", null } join y in new string?[] { null, "a" } on x equals y select x + y)} {Join(new[] { 1, 2 }.GroupJoin(new[] { 2, 2 }, x => x, y => y, (x, ys) => x * 10 + ys.Count()))} {Join(new string?[] { "b", null, "b" }.GroupBy(x => x).Select(x => x.Key + x.Count()))} {new string?[] { "b", null, null }.ToLookup(x => x)[null].Count()} {new[] { 1 }.ToLookup(x => x)[5].Count()} {Join(new[] { 1, 2 }.LeftJoin(new[] { 2 }, x => x, y => y, (x, y) => x + y))} {Join(new[] { 1, 2 }.RightJoin(new[] { 2, 3 }, x => x, y => y, (x, y) => x + y))}");
        image.Env("EXTREMES", $"{new[] { "b", "a" }.MaxBy(x => x[0])} {Array.Empty<string>().MaxBy(x => x.Length) is null} {new string?[] { null, "a" }.Max(StringComparer.Ordinal)} {new int?[] { null, 3, null, 1 }.Min()} {new int?[] { null }.Max() is null} {new[] { 1.5, double.NaN }.Max()} {new[] { double.NaN, 1.5 }.Min()} {new[] { "x", null }.MinBy(x => x?.Length)} {new[] { 3, 1, 2 }.MinBy(x => -x)} {new[] { (1, 'a'), (1, 'b') }.MaxBy(x => x.Item1)}");

        var array = new[] { 3, 1, 2 };
        Array.Resize(ref array, 5); Array.Clear(array, 0, 1); Array.Reverse(array); array[4] = 9;
        int[]? none = null;
        Array.Resize(ref none, 2);
        Array.Resize(ref array, 4);
        var target = new int[6];
        array.CopyTo(target, 1); Array.Copy(array, 0, target, 4, 2); Array.Copy(target, 0, target, 1, 4);
        object[] objects = new object[2];
        Array.Copy(new[] { "p", "q" }, objects, 2);
        var holes = new string[2];
        Array.Copy(objects, holes, 2);
        image.Env("ARRAYS", $"{Join(array)} {Join(none)} {Join(target)} {Array.IndexOf(array, 2)} {Array.IndexOf(array, 77)} {Array.LastIndexOf(array, 1)} {Array.Find(array, x => x > 5)} {Array.Find(array, x => x > 50)} {Array.Exists(array, x => x == 1)} {Array.BinarySearch(new[] { 1, 3, 5 }, 3)} {Array.BinarySearch(new[] { 1, 3, 5 }, 4)} {new int[2, 3].GetLength(1)} {array.GetLength(0)} {Join(objects)} {Join(holes)} {array.Contains(2)} {h.Contains(2)} {q.Contains(2)} {new[] { "a" }.Contains(null)}");

        IList<int> list = new List<int> { 1, 2 }; ICollection<int> set = new HashSet<int> { 1 }; ICollection<int> sorted = new SortedSet<int> { 2 }; ICollection<KeyValuePair<int, string>> map = new Dictionary<int, string> { [1] = "a" }; IDictionary<int, string> tree = new SortedDictionary<int, string> { [2] = "b" };
        list.Insert(0, 5); list.RemoveAt(2); set.Add(4); set.Remove(1); sorted.Add(1); map.Add(new(2, "z")); image.Env("PAIRS", $"{map.Remove(new(2, "q"))} {map.Remove(new(2, "z"))} {map.Count} {map.Contains(new(1, "a"))} {map.Remove(new(7, "a"))}"); map.Clear(); tree.Remove(2); tree[1] = "q"; list.Remove(77);
        image.Env("BEHIND", $"{Join(list)} {set.Count} {Join(sorted)} {map.Count} {tree.Count} {list.IsReadOnly} {set.IsReadOnly} {((ICollection<int>)a).IsReadOnly} {list.IndexOf(1)} {((IList<int>)a).IndexOf(2)}");
        image.Env("LISTS", $"{b.Find(x => x > 9)} {b.FindLast(x => x < 3)} {b.FindIndex(x => x == 2)} {b.LastIndexOf(3)} {b.RemoveAll(x => x == 2)} {Join(b.GetRange(0, 1))} {b.TrueForAll(x => x > 0)} {b.Exists(x => x > 5)} {Join(b.ConvertAll(x => x + "!"))} {new List<string?> { null, "a" }.Find(x => x == "q") is null} {b.BinarySearch(3)}");
        image.Env("IMMUTABLES", $"{Join(k.Remove(5))} {Join(k.Remove(99))} {Join(k.Insert(1, 9))} {Join(l.AddRange([1, 2]).RemoveRange(0, 1))} {Join(k.SetItem(0, 1))} {k.IndexOf(6)} {Join(k.Add(1).Sort())} {Join(l.Reverse())} {Join(k.RemoveAt(0))} {l.Contains(7)} {k.IsEmpty} {k.IsDefault}");
    }

    private static string Count<T>(IEnumerable<T> items) => $"{items.Count()}{items.Any()}{items.LongCount()}";

    private static IEnumerable<int> Lazy() { yield return 3; yield return 1; yield return 2; }

    private static string Join<T>(IEnumerable<T>? items) => string.Join(",", items ?? []);
}
