namespace ImageDsl.Rules.Estates;

/// <summary>An edge of an <see cref="EstateGraph"/>, seen from one of its ends.</summary>
/// <param name="Kind">How the one image needs the other.</param>
/// <param name="Other">The image at the other end, by its position in <see cref="EstateGraph.Images"/>.</param>
public readonly record struct EstateGraphEdge(EstateEdgeKind Kind, int Other)
{
    /// <summary>Whether the one image stands on the other; otherwise it only refers to it.</summary>
    public bool IsInheritance => Kind == EstateEdgeKind.Inheritance;
}
