// Queues, stacks, linked lists, sorted sets.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var q = new Queue<string>();
        q.Enqueue("a");
        q.Enqueue("b");
        var s = new Stack<int>([1, 2, 3]);
        s.Push(4);
        image.Env("A", $"{q.Peek()}{q.Dequeue()}{q.Count}{q.TryDequeue(out var x)}{x}{q.TryDequeue(out _)} {s.Pop()}{s.Peek()}{string.Join("", s)}{s.Contains(2)}");
        var set = new SortedSet<string>(StringComparer.Ordinal)
        {
            "b",
            "a",
            "C"
        };
        image.Env("B", $"{string.Join("", set)}{set.Min}{set.Max}{set.Add("a")}{string.Join("", set.Reverse())}");
        var hs = new HashSet<int>
        {
            3,
            1,
            2
        };
        hs.UnionWith([5, 1]);
        hs.IntersectWith([1, 2, 5, 9]);
        image.Env("D", $"{hs.Count}{hs.Contains(3)}{hs.IsSubsetOf([1, 2, 5])}{hs.SetEquals([5, 2, 1])}{string.Join(",", hs.Order())}");
        var sl = new SortedList<string, int>
        {
            ["z"] = 1,
            ["y"] = 2
        };
        image.Env("E", $"{sl.Keys[0]}{sl.Values[1]}{string.Join(",", sl)}");
    }
}
