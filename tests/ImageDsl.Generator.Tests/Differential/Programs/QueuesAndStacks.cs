// A queue that walks a tree in breadth and a stack that walks it in depth.
[OsLayer("test/program")]
public class Program : Case
{
    private sealed record Node(string Name, params Node[] Children);

    protected override void Define(ImageBuilder image)
    {
        var root = new Node("a", new Node("b", new Node("d")), new Node("c"));
        var queue = new Queue<Node>();
        queue.Enqueue(root);
        var breadth = new List<string>();
        while (queue.Count > 0)
        {
            var node = queue.Dequeue();
            breadth.Add(node.Name);
            foreach (var child in node.Children) queue.Enqueue(child);
        }

        var stack = new Stack<Node>([root]);
        var depth = new StringBuilder();
        while (stack.TryPop(out var top))
        {
            depth.Append(top.Name);
            foreach (var child in top.Children) stack.Push(child);
        }

        image.Env("BREADTH", string.Join(",", breadth)).Env("DEPTH", depth.ToString());
        var s = new Stack<int>();
        s.Push(1); s.Push(2); s.Push(3);
        image.Env("ORDER", $"{string.Join(",", s)} {s.Peek()} {s.Pop()} {s.Contains(1)} {string.Join("", s.ToArray())}");
        var q = new Queue<string>(["x", "y"]);
        image.Env("Q", $"{q.Peek()} {q.Contains("y")} {q.TryDequeue(out var first)} {first} {string.Join(",", q)} {q.TryPeek(out var p)} {p} {q.Count}");
    }
}
