// A tree of build steps that is walked with recursion, a stack and a queue.
public sealed record Node(string Name, params Node[] Children)
{
    public int Depth => Children.Length == 0 ? 1 : 1 + Children.Max(c => c.Depth);

    public IEnumerable<Node> Flatten() => Children.SelectMany(c => c.Flatten()).Prepend(this);
    public static implicit operator Node(string s) => new(s);
}

[OsLayer("test/program")]
public class Program : Case
{
    private static IEnumerable<(Node Node, int Level)> Walk(Node root)
    {
        var stack = new Stack<(Node, int)>();
        stack.Push((root, 0));
        while (stack.TryPop(out var t))
        {
            yield return t;
            foreach (var c in t.Item1.Children.Reverse())
                stack.Push((c, t.Item2 + 1));
        }
    }

    private static string Breadth(Node root)
    {
        var q = new Queue<Node>([root]);
        var names = new List<string>();
        while (q.Count > 0)
        {
            var n = q.Dequeue();
            names.Add(n.Name);
            foreach (var c in n.Children)
                q.Enqueue(c);
        }

        return string.Join(">", names);
    }

    private static void Render(StringBuilder b, Node n, string indent = "", bool last = true)
    {
        b.Append(indent).Append(last ? "`-" : "|-").Append(n.Name).Append('\n');
        for (var i = 0; i < n.Children.Length; i++)
            Render(b, n.Children[i], indent + (last ? "  " : "| "), i == n.Children.Length - 1);
    }

    protected override void Define(ImageBuilder image)
    {
        Node root = new("root", new Node("a", "a1", "a2"), "b", new Node("c", new Node("c1", "c11")));
        image.Label("depth", root.Depth.ToString()).Label("flat", string.Join(",", root.Flatten().Select(n => n.Name))).Label("walk", string.Join(",", Walk(root).Select(t => t.Node.Name + t.Level))).Label("breadth", Breadth(root));
        var b = new StringBuilder();
        Render(b, root);
        image.File("/tree.txt", b.ToString());
    }
}
