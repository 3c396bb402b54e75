namespace ImageDsl.Rules.Estates;

/// <summary>What changed in the hierarchy between two states of an estate.</summary>
public static class GraphDifference
{
    /// <summary>Compares two states. An image is the same when its class is, or else its repository where both states have one of it, or else its name.</summary>
    /// <returns>The images that differ, in the order of the new state, those that are gone at the end.</returns>
    public static IReadOnlyList<ImageDifference> Between(EstateGraph old, EstateGraph @new)
    {
        var before = Keyed(old);
        var after = Keyed(@new);
        var differences = new List<ImageDifference>();

        foreach (var image in after)
        {
            var earlier = before.TryGetValue(image.Key, out var found) ? found : null;
            var changes = earlier is null ? [] : Changes(old, earlier, @new, image.Value).ToList();

            if (earlier is null || changes.Count > 0)
                differences.Add(new ImageDifference(earlier, image.Value, changes));
        }

        return
        [
            .. differences.OrderBy(difference => difference.New!.Index),
            .. before.Where(image => !after.ContainsKey(image.Key)).Select(image => new ImageDifference(image.Value, null, [])).OrderBy(difference => difference.Old!.Index),
        ];
    }

    /// <summary>The images by what stays the same when their versions change; by their names where that is not unique.</summary>
    private static Dictionary<string, GraphImage> Keyed(EstateGraph graph)
    {
        var keyed = new Dictionary<string, GraphImage>(StringComparer.Ordinal);

        foreach (var same in graph.Images.GroupBy(KeyOf, StringComparer.Ordinal))
        {
            var images = same.ToList();

            foreach (var image in images)
                keyed[images.Count == 1 ? same.Key : "name " + image.Name] = image;
        }

        return keyed;
    }

    private static string KeyOf(GraphImage image)
    {
        if (image.Class is { } name)
            return "class " + name;

        return image.Reference is { IsScratch: false } reference ? "repository " + reference.QualifiedRepository : "name " + image.Name;
    }

    private static IEnumerable<ImageChange> Changes(EstateGraph old, GraphImage before, EstateGraph @new, GraphImage after)
    {
        if (before.Name != after.Name)
            yield return new ImageChange("name", before.Name, after.Name);

        if (before.IsExternal != after.IsExternal)
            yield return new ImageChange("external", before.IsExternal ? "yes" : "no", after.IsExternal ? "yes" : "no");

        if (before.Layer != after.Layer)
            yield return new ImageChange("layer", before.Layer?.ToString().ToLowerInvariant(), after.Layer?.ToString().ToLowerInvariant());

        if (before.Owner != after.Owner)
            yield return new ImageChange("owner", before.Owner, after.Owner);

        var was = Needs(old, before);
        var isNow = Needs(@new, after);

        foreach (var kind in was.Concat(isNow).Select(need => need.Kind).Distinct().OrderBy(kind => kind))
        {
            var gone = was.Except(isNow).Where(need => need.Kind == kind).Select(need => need.Name).ToList();
            var come = isNow.Except(was).Where(need => need.Kind == kind).Select(need => need.Name).ToList();

            for (var i = 0; i < Math.Max(gone.Count, come.Count); i++)
                yield return new ImageChange(kind == EstateEdgeKind.Inheritance ? "stands on" : kind.ToString().ToLowerInvariant(), i < gone.Count ? gone[i] : null, i < come.Count ? come[i] : null);
        }
    }

    private static List<(EstateEdgeKind Kind, string Name)> Needs(EstateGraph graph, GraphImage image) =>
        [.. graph.Needs(image).Select(edge => (edge.Kind, graph.Images[edge.Other].Name)).OrderBy(need => need.Kind).ThenBy(need => need.Name, StringComparer.Ordinal)];
}

/// <summary>An image that differs.</summary>
/// <param name="Old">It in the old state; null for a new image.</param>
/// <param name="New">It in the new state; null for one that is gone.</param>
/// <param name="Changes">What is different about it.</param>
public sealed record ImageDifference(GraphImage? Old, GraphImage? New, IReadOnlyList<ImageChange> Changes);

/// <summary>Something that is different about an image.</summary>
/// <param name="What">What: name, layer, owner, stands on, stage, copy, mount, syntax, external.</param>
/// <param name="Old">As it was, or null for nothing.</param>
/// <param name="New">As it is, or null for nothing.</param>
public sealed record ImageChange(string What, string? Old, string? New);
