using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Rules.Estates;

/// <summary>All the images that are known together, as a graph.</summary>
public sealed class Estate
{
    private readonly Lazy<EquatableArray<DeclaredExternalImage>> _declared;
    private readonly Lazy<IReadOnlyList<ImageReference>> _externals;

    private Estate(IReadOnlyList<EstateNode> nodes)
    {
        Nodes = nodes;
        _declared = new(() => nodes.SelectMany(node => node.Description.ExternalImages).GroupBy(image => image.Reference.Familiar, StringComparer.Ordinal).Select(same => same.First()).ToEquatableArray());
        _externals = new(() => FindExternals(nodes));
    }

    /// <summary>The images; what an image needs stands before it, and otherwise the order is that of their names.</summary>
    public IReadOnlyList<EstateNode> Nodes { get; }

    /// <summary>The images from elsewhere that an image needs, once each, in the order of their references; <c>scratch</c> among them.</summary>
    public IReadOnlyList<ImageReference> Externals => _externals.Value;

    /// <summary>What classes say about external images, one class for each image.</summary>
    internal EquatableArray<DeclaredExternalImage> DeclaredImages => _declared.Value;

    /// <summary>
    /// Makes the graph. The result is the same for the same images in any order. Images that need each other are an error elsewhere
    /// (IMG010); here one of their edges has no say in the order.
    /// </summary>
    /// <param name="images">The images; of several with the same class the first counts.</param>
    /// <param name="cancellationToken">Observed per image.</param>
    public static Estate Create(IEnumerable<EstateImage> images, CancellationToken cancellationToken)
    {
        var distinct = images.GroupBy(image => image.Description.Class, StringComparer.Ordinal).Select(same => same.First()).ToList();
        var names = EstateNames.Create(distinct);
        var owners = ImageNames.Owners(distinct.Select(image => image.Description).OrderBy(image => image.Class, StringComparer.Ordinal));
        var nodes = distinct.Select(image => Node(image)).OrderBy(node => node.Name, StringComparer.Ordinal).ToList();

        return new Estate(ParentsFirst(nodes, cancellationToken));

        EstateNode Node(EstateImage image)
        {
            var description = image.Description;
            var edges = new[] { Edge(EstateEdgeKind.Inheritance, description.Parent) }.Concat(description.References.Select(use => Edge(KindOf(use.Kind), use.Reference)));

            return new EstateNode(names[description.Class], image, edges.ToEquatableArray());
        }

        EstateEdge Edge(EstateEdgeKind kind, ImageReference reference)
        {
            var target = reference.IsScratch ? null : owners[reference.Familiar].FirstOrDefault();

            return new EstateEdge(kind, reference, target is null ? null : names[target.Class]);
        }
    }

    private static IReadOnlyList<ImageReference> FindExternals(IReadOnlyList<EstateNode> nodes) =>
    [
        .. nodes
            .SelectMany(node => node.Edges)
            .Where(edge => edge.Target is null)
            .GroupBy(edge => edge.Reference.Familiar, StringComparer.Ordinal)
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => same.First().Reference),
    ];

    private static EstateEdgeKind KindOf(ImageUseKind kind) => kind switch
    {
        ImageUseKind.Stage => EstateEdgeKind.Stage,
        ImageUseKind.Copy => EstateEdgeKind.Copy,
        ImageUseKind.Mount => EstateEdgeKind.Mount,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>Depth first with a stack of its own, since a chain of images may be longer than a thread's stack.</summary>
    private static List<EstateNode> ParentsFirst(IReadOnlyList<EstateNode> nodes, CancellationToken cancellationToken)
    {
        var byName = nodes.ToDictionary(node => node.Name, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ordered = new List<EstateNode>();
        var stack = new Stack<(EstateNode Node, bool IsDone)>(nodes.Reverse().Select(node => (node, false)));

        while (stack.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (node, isDone) = stack.Pop();

            if (isDone)
            {
                ordered.Add(node);
                continue;
            }

            if (!seen.Add(node.Name))
                continue;

            stack.Push((node, true));

            foreach (var target in node.Edges.Select(edge => edge.Target).Where(target => target is not null && !seen.Contains(target)).Reverse())
                stack.Push((byName[target!], false));
        }

        return ordered;
    }
}
