// Sets and lists are changed through their interfaces, as code does that takes the least it needs.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        ISet<int> s = new HashSet<int>
        {
            1,
            2,
            3
        };
        s.SymmetricExceptWith([3, 4]);
        s.UnionWith([9]);
        s.ExceptWith([1]);
        image.Env("A", string.Join(",", s.Order()) + s.IsReadOnly);
        ISet<string> t = new SortedSet<string>(StringComparer.Ordinal)
        {
            "b",
            "a"
        };
        t.ExceptWith(["b"]);
        t.Remove("q");
        image.Env("B", string.Join(",", t));
        ICollection<KeyValuePair<string, int>> d = new Dictionary<string, int>
        {
            ["x"] = 1
        };
        d.Clear();
        image.Env("C", d.Count.ToString());
        IList<int> l = new List<int>
        {
            1,
            2
        };
        l.Insert(1, 9);
        l.RemoveAt(0);
        l.Remove(7);
        var a = new int[4];
        l.CopyTo(a, 1);
        image.Env("D", string.Join(",", a) + ((ICollection<int>)a).IsReadOnly);
    }
}
