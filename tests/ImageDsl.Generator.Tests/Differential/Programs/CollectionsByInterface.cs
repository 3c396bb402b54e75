// Lists, sets and dictionaries are changed through the least interface.
[OsLayer("test/program")]
public class Program : Case
{
    private static void Fill(ICollection<string> c)
    {
        c.Add("a");
        c.Add("b");
        c.Add("c");
        c.Remove("b");
    }

    private static void Shuffle(IList<string> l)
    {
        l.Insert(0, "first");
        l.RemoveAt(l.Count - 1);
        l[0] += "!";
        (l[0], l[^1]) = (l[^1], l[0]);
    }

    private static void Map(IDictionary<string, int> d)
    {
        d["x"] = 1;
        d.Add("y", 2);
        d.Remove("x");
        d["z"] = d.Count;
        foreach (var k in new[]
        {
            "y",
            "z"
        }

        )
            if (d.ContainsKey(k))
                d[k]++;
    }

    protected override void Define(ImageBuilder image)
    {
        var l = new List<string>();
        Fill(l);
        Shuffle(l);
        image.Env("L", string.Join(",", l));
        ICollection<string> c = l;
        c.Clear();
        image.Env("C", c.Count + "" + c.IsReadOnly);
        var d = new SortedDictionary<string, int>(StringComparer.Ordinal);
        Map(d);
        image.Env("D", string.Join(",", d.Select(p => p.Key + p.Value)));
        IReadOnlyList<int> ro = new[]
        {
            1,
            2,
            3
        };
        IEnumerable<object> objs = new List<string>
        {
            "q"
        };
        ISet<int> s = new HashSet<int>
        {
            1,
            2
        };
        s.IntersectWith([2, 3]);
        s.Add(9);
        image.Env("S", ro[^1] + string.Join("", objs) + s.Count + s.Contains(2));
        var copy = new string[3];
        c.Add("p");
        c.CopyTo(copy, 1);
        image.Env("K", copy[1] + (copy[0] ?? "null"));
        System.Collections.IList old = new List<int>
        {
            1
        };
        image.Env("O", old.Count.ToString());
    }
}
