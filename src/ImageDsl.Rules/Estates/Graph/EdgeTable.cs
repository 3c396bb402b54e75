namespace ImageDsl.Rules.Estates;

/// <summary>The edges of a graph by the image they begin at, in two arrays: millions of them cost eight bytes each.</summary>
internal sealed class EdgeTable
{
    private readonly int[] _starts;
    private readonly EstateGraphEdge[] _edges;

    private EdgeTable(int[] starts, EstateGraphEdge[] edges)
    {
        _starts = starts;
        _edges = edges;
    }

    /// <summary>The edges that begin at an image.</summary>
    public ArraySegment<EstateGraphEdge> this[int image] => new(_edges, _starts[image], _starts[image + 1] - _starts[image]);

    /// <summary>Makes a table of the edges of each image.</summary>
    public static EdgeTable Create(IReadOnlyList<IReadOnlyList<EstateGraphEdge>> edges)
    {
        var starts = new int[edges.Count + 1];

        for (var i = 0; i < edges.Count; i++)
            starts[i + 1] = starts[i] + edges[i].Count;

        var all = new EstateGraphEdge[starts[edges.Count]];

        for (var i = 0; i < edges.Count; i++)
        {
            for (var j = 0; j < edges[i].Count; j++)
                all[starts[i] + j] = edges[i][j];
        }

        return new EdgeTable(starts, all);
    }

    /// <summary>The same edges by the image they end at, in the order of the images they begin at.</summary>
    public EdgeTable Reverse()
    {
        var starts = new int[_starts.Length];

        foreach (var edge in _edges)
            starts[edge.Other + 1]++;

        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];

        var next = (int[])starts.Clone();
        var reversed = new EstateGraphEdge[_edges.Length];

        for (var image = 0; image < _starts.Length - 1; image++)
        {
            foreach (var edge in this[image])
                reversed[next[edge.Other]++] = new EstateGraphEdge(edge.Kind, image);
        }

        return new EdgeTable(starts, reversed);
    }
}
