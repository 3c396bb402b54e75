namespace ImageDsl.Rules.Estates;

/// <summary>
/// Tarjan's algorithm: the strongly connected components of a graph, each after those it needs. A component of several images is a cycle. It
/// keeps a stack of its own, since a chain of images may be longer than a thread's stack.
/// </summary>
internal sealed class RebuildOrder
{
    private readonly IReadOnlyList<IReadOnlyList<EstateGraphEdge>> _edges;
    private readonly int[] _found;
    private readonly int[] _lowest;
    private readonly bool[] _isOpen;
    private readonly Stack<int> _open = new();
    private readonly List<List<int>> _components = [];
    private int _count;

    private RebuildOrder(IReadOnlyList<IReadOnlyList<EstateGraphEdge>> edges)
    {
        _edges = edges;
        _found = new int[edges.Count];
        _lowest = new int[edges.Count];
        _isOpen = new bool[edges.Count];
    }

    /// <summary>The components in the order in which they are built.</summary>
    /// <param name="images">The images in the order that decides where needs leave a choice.</param>
    /// <param name="edges">What each image needs.</param>
    /// <param name="cancellationToken">Observed per image.</param>
    public static IReadOnlyList<IReadOnlyList<int>> Of(
        IReadOnlyList<int> images, IReadOnlyList<IReadOnlyList<EstateGraphEdge>> edges, CancellationToken cancellationToken)
    {
        var order = new RebuildOrder(edges);

        foreach (var image in images)
        {
            if (order._found[image] == 0)
                order.Visit(image, cancellationToken);
        }

        return order._components;
    }

    private void Visit(int start, CancellationToken cancellationToken)
    {
        var calls = new Stack<(int Image, int Next)>();
        Enter(start);
        calls.Push((start, 0));

        while (calls.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (image, next) = calls.Pop();

            if (next < _edges[image].Count)
            {
                calls.Push((image, next + 1));
                var other = _edges[image][next].Other;

                if (_found[other] == 0)
                {
                    Enter(other);
                    calls.Push((other, 0));
                }
                else if (_isOpen[other])
                {
                    _lowest[image] = Math.Min(_lowest[image], _found[other]);
                }

                continue;
            }

            if (calls.Count > 0)
                _lowest[calls.Peek().Image] = Math.Min(_lowest[calls.Peek().Image], _lowest[image]);

            if (_lowest[image] == _found[image])
                Close(image);
        }
    }

    private void Enter(int image)
    {
        _found[image] = _lowest[image] = ++_count;
        _isOpen[image] = true;
        _open.Push(image);
    }

    private void Close(int root)
    {
        var component = new List<int>();
        int image;

        do
        {
            image = _open.Pop();
            _isOpen[image] = false;
            component.Add(image);
        }
        while (image != root);

        component.Reverse();
        _components.Add(component);
    }
}
