// Tuples compare element by element; equal ones are equal, and a stable sort leaves them in their order.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var a = (1, "x");
        var b = (1, "x");
        image.Env("A", a.CompareTo(b) + "" + a.CompareTo((1, "y")) + (2, "a").CompareTo(a) + a.Equals(b) + (a == b));
        (int, int, string Name)[] ts = [(2, 1, "a"), (1, 2, "b"), (1, 2, "b"), (1, 1, "c")];
        image.Env("B", string.Join(" ", ts.Order().Select(t => t.Name))).Env("C", string.Join(" ", ts.OrderBy(t => (t.Item1, t.Item2)).Select((t, i) => t.Name + i))).Env("D", ts.Max().Name + ts.Min().Name + new SortedSet<(int, int, string)>(ts).Count);
        var l = new List<(int, int)>
        {
            (2, 2),
            (1, 1),
            (2, 2)
        };
        l.Sort();
        image.Env("E", string.Join("", l));
    }
}
