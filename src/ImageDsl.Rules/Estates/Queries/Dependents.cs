namespace ImageDsl.Rules.Estates;

/// <summary>Everything that stands on images or refers to them, directly or through others.</summary>
public static class Dependents
{
    /// <summary>Finds the dependents of several images together.</summary>
    /// <param name="graph">The estate.</param>
    /// <param name="images">The images; none of them is among the dependents.</param>
    /// <param name="cancellationToken">Observed per image.</param>
    /// <returns>The dependents in the order in which they are rebuilt, each once, by inheritance where there is such a way.</returns>
    public static IReadOnlyList<Dependent> Of(EstateGraph graph, IEnumerable<GraphImage> images, CancellationToken cancellationToken = default)
    {
        var starts = images.Distinct().OrderBy(image => image.Index).ToList();
        var byInheritance = Walk(graph, starts, edge => edge.IsInheritance, cancellationToken);
        var byAny = Walk(graph, starts, _ => true, cancellationToken);
        var dependents = new List<Dependent>();

        for (var i = 0; i < byAny.Length; i++)
        {
            if ((byInheritance[i] ?? byAny[i]) is { Previous: not null } dependent)
                dependents.Add(dependent);
        }

        return dependents;
    }

    /// <summary>Breadth first, so that each way is a shortest one; of several, the one through the image that is rebuilt first.</summary>
    private static Dependent?[] Walk(
        EstateGraph graph, IReadOnlyList<GraphImage> starts, Func<EstateGraphEdge, bool> takes, CancellationToken cancellationToken)
    {
        var found = new Dependent?[graph.Images.Count];
        var queue = new Queue<Dependent>();

        foreach (var start in starts)
            queue.Enqueue(found[start.Index] = new Dependent(start, default, null));

        while (queue.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var current = queue.Dequeue();

            foreach (var edge in graph.NeededBy(current.Image))
            {
                if (found[edge.Other] is null && takes(edge))
                    queue.Enqueue(found[edge.Other] = new Dependent(graph.Images[edge.Other], edge.Kind, current));
            }
        }

        return found;
    }
}

/// <summary>An image that stands on another one or refers to it, and the way that leads there.</summary>
/// <param name="Image">The image.</param>
/// <param name="Kind">How it needs the image before it on the way.</param>
/// <param name="Previous">The image before it on the way; null for the one whose dependents were asked for, where the way begins.</param>
public sealed record Dependent(GraphImage Image, EstateEdgeKind Kind, Dependent? Previous)
{
    /// <summary>Whether it needs the asked image itself.</summary>
    public bool IsDirect => Previous is { Previous: null };

    /// <summary>Whether every step of the way is inheritance.</summary>
    public bool IsByInheritance => Way.Skip(1).All(step => step.Kind == EstateEdgeKind.Inheritance);

    /// <summary>The images of the way, from the asked one to this one.</summary>
    public IReadOnlyList<Dependent> Way
    {
        get
        {
            var way = new List<Dependent>();

            for (var step = this; step is not null; step = step.Previous)
                way.Add(step);

            way.Reverse();
            return way;
        }
    }
}
