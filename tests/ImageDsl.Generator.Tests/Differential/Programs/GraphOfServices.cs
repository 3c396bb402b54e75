// Services that need each other are ordered; a cycle would throw.
public sealed class Graph<T>(IEqualityComparer<T>? comparer = null)
    where T : notnull
{
    private readonly Dictionary<T, HashSet<T>> _edges = new(comparer);
    public Graph<T> Add(T from, params T[] to)
    {
        if (!_edges.TryGetValue(from, out var set))
            _edges[from] = set = new(comparer);
        set.UnionWith(to);
        foreach (var t in to)
            if (!_edges.ContainsKey(t))
                _edges[t] = new(comparer);
        return this;
    }

    public IEnumerable<T> Sorted()
    {
        var state = new Dictionary<T, bool>(comparer);
        var order = new List<T>();
        void Visit(T n)
        {
            if (state.TryGetValue(n, out var done))
            {
                if (!done)
                    throw new InvalidOperationException($"cycle at {n}");
                return;
            }

            state[n] = false;
            foreach (var m in _edges[n])
                Visit(m);
            state[n] = true;
            order.Add(n);
        }

        foreach (var n in _edges.Keys)
            Visit(n);
        return order;
    }

    public ILookup<T, T> Reverse() => _edges.SelectMany(e => e.Value, (e, v) => (From: v, To: e.Key)).ToLookup(t => t.From, t => t.To);
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var g = new Graph<string>(StringComparer.OrdinalIgnoreCase).Add("web", "api", "cdn").Add("API", "db", "cache").Add("worker", "db");
        image.Env("ORDER", string.Join(" ", g.Sorted())).Env("USERS", string.Join(",", g.Reverse()["DB"]));
    }
}
