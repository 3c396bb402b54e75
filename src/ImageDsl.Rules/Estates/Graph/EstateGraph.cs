namespace ImageDsl.Rules.Estates;

/// <summary>
/// Images of many sources as one graph, brought together by their references. The result does not depend on the order of the
/// declarations, and further declarations never take an edge away.
/// </summary>
public sealed class EstateGraph
{
    private readonly EdgeTable _needs;
    private readonly EdgeTable _neededBy;
    private readonly Dictionary<string, int> _byName;

    internal EstateGraph(
        IReadOnlyList<GraphImage> images,
        EdgeTable needs,
        IReadOnlyList<IReadOnlyList<GraphImage>> cycles,
        Dictionary<string, int> byName,
        IReadOnlyList<ExternalMention> mentions)
    {
        Images = images;
        Cycles = cycles;
        Mentions = mentions;
        _needs = needs;
        _neededBy = needs.Reverse();
        _byName = byName;
    }

    /// <summary>
    /// All images, external ones included, in the order in which they are rebuilt: what an image needs stands before it, unless the two
    /// need each other, and otherwise names decide.
    /// </summary>
    public IReadOnlyList<GraphImage> Images { get; }

    /// <summary>Images that need each other, so that no order can build them.</summary>
    public IReadOnlyList<IReadOnlyList<GraphImage>> Cycles { get; }

    /// <summary>What sources say about external images besides building on them.</summary>
    public IReadOnlyList<ExternalMention> Mentions { get; }

    /// <summary>Brings declarations together.</summary>
    /// <param name="declarations">What the sources say about images, in any order.</param>
    /// <param name="mentions">What they say besides.</param>
    /// <param name="cancellationToken">Observed per declaration.</param>
    public static EstateGraph Create(
        IEnumerable<ImageDeclaration> declarations, IEnumerable<ExternalMention>? mentions = null, CancellationToken cancellationToken = default) =>
        new EstateGraphBuilder(cancellationToken).Build(declarations, mentions ?? []);

    /// <summary>What an image needs: what it stands on first.</summary>
    public ArraySegment<EstateGraphEdge> Needs(GraphImage image) => _needs[image.Index];

    /// <summary>The images that need an image, in the order in which they are rebuilt.</summary>
    public ArraySegment<EstateGraphEdge> NeededBy(GraphImage image) => _neededBy[image.Index];

    /// <summary>What an image stands on, or null for one that stands on nothing known.</summary>
    public GraphImage? ParentOf(GraphImage image)
    {
        foreach (var edge in Needs(image))
        {
            if (edge.IsInheritance)
                return Images[edge.Other];
        }

        return null;
    }

    /// <summary>The images from the root to this one, along what each stands on.</summary>
    public IReadOnlyList<GraphImage> ChainOf(GraphImage image)
    {
        var chain = new List<GraphImage>();
        var seen = new HashSet<int>();

        for (var current = image; current is not null && seen.Add(current.Index); current = ParentOf(current))
            chain.Add(current);

        chain.Reverse();
        return chain;
    }

    /// <summary>The image with exactly this name or reference, or null.</summary>
    public GraphImage? Find(string name)
    {
        if (_byName.TryGetValue(name, out var index))
            return Images[index];

        return ImageReference.TryParse(name, out var reference) && _byName.TryGetValue(reference.Familiar, out index) ? Images[index] : null;
    }
}
