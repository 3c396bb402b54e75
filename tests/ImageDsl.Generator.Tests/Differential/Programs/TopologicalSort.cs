// A graph with recursion, sets and exceptions that do not fire.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var g = new Graph().Edge("app", "lib").Edge("app", "log").Edge("lib", "core").Edge("log", "core");
        image.Env("ORDER", string.Join(" ", g.Sort())).Env("DEPTH", string.Join(",", g.Nodes.Select(n => $"{n}={g.Depth(n)}")));
        image.Env("REACH", string.Join(",", g.Reachable("lib").Order(StringComparer.Ordinal)));
    }
}

public sealed class Graph
{
    private readonly SortedDictionary<string, List<string>> _edges = new(StringComparer.Ordinal);
    public IEnumerable<string> Nodes => _edges.Keys;

    public Graph Edge(string from, string to)
    {
        Of(from).Add(to);
        Of(to);
        return this;
    }

    private List<string> Of(string node) => _edges.TryGetValue(node, out var l) ? l : _edges[node] = new();
    public IReadOnlyList<string> Sort()
    {
        var done = new List<string>();
        var visiting = new HashSet<string>();
        foreach (var n in Nodes)
            Visit(n);
        return done.AsReadOnly();
        void Visit(string n)
        {
            if (done.Contains(n))
                return;
            if (!visiting.Add(n))
                throw new InvalidOperationException($"cycle at {n}");
            foreach (var next in _edges[n])
                Visit(next);
            done.Add(n);
        }
    }

    public int Depth(string n) => _edges[n].Count == 0 ? 0 : 1 + _edges[n].Max(Depth);
    public ISet<string> Reachable(string n)
    {
        var seen = new HashSet<string>();
        var stack = new Stack<string>();
        stack.Push(n);
        while (stack.TryPop(out var x))
        {
            if (seen.Add(x))
                _edges[x].ForEach(stack.Push);
        }

        return seen;
    }
}
