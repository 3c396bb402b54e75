// Collection expressions for everything that can be one.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        List<int> list = [1, 2, ..new[]
        {
            3,
            4
        }

        ];
        Dictionary<string, int> none = [];
        HashSet<string> set = ["a", "b", "a"];
        SortedSet<int> sorted = [3, 1, 2];
        IEnumerable<int> lazy = [..list.Where(x => x > 1)];
        IReadOnlyCollection<string> ro = ["x"];
        ICollection<string> coll = ["p", "q"];
        IList<int> il = [9];
        Span<int> span = [1, 2];
        ReadOnlySpan<char> chars = ['h', 'i'];
        Queue<int> queue = new([1, 2, 3]);
        Stack<string> stack = new(["x", "y"]);
        LinkedList<int> linked = new([1, 2]);
        none["k"] = list.Count;
        coll.Add("r");
        il.Add(10);
        image.Env("A", string.Join(",", list)).Env("B", none["k"].ToString()).Env("C", string.Join(",", set)).Env("D", string.Join(",", sorted)).Env("E", string.Join(",", lazy));
        image.Env("F", ro.Single() + string.Join("", coll) + string.Join("", il)).Env("G", $"{span.Length}{span[1]}").Env("H", chars.ToString() + chars.Length);
        image.Env("I", $"{queue.Dequeue()}{queue.Peek()}{stack.Pop()}");
        Names names = ["n1", "n2", ..coll];
        image.Env("N", string.Join("/", names) + names.Count);
        Show([1, 2, 3]);
        ShowAll("a", "b");
        void Show(IEnumerable<int> xs) => image.Env("S", xs.Sum().ToString());
        void ShowAll(params IEnumerable<string> xs) => image.Env("P", string.Concat(xs));
        int[][] jagged = [[1], [2, 3], []];
        image.Env("J", string.Join(";", jagged.Select(r => string.Join(",", r))));
        (string, int)[] tuples = [("a", 1), ("b", 2)];
        foreach (var(k, v)in tuples)
            image.Run($"{k}={v}");
    }
}

public class Names : IEnumerable<string>
{
    private readonly List<string> _names = [];
    public void Add(string name) => _names.Add(name.ToUpperInvariant());
    public int Count => _names.Count;

    public IEnumerator<string> GetEnumerator() => _names.GetEnumerator();
    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
}
