namespace ImageDsl.Rules.Estates;

/// <summary>
/// Images that are made to be stood on and that nothing needs: what a version upgrade leaves behind. Applications are meant to have
/// nothing above them. Where no source states the kind of layer, an image is an orphan when another version of it is in use.
/// </summary>
public static class Orphans
{
    /// <summary>The orphans in the order of the estate.</summary>
    public static IReadOnlyList<GraphImage> Of(EstateGraph graph)
    {
        var used = graph.Images
            .Where(image => graph.NeededBy(image).Count > 0 && image.Reference is not null)
            .Select(image => image.Reference!.QualifiedRepository);
        var usedRepositories = new HashSet<string>(used, StringComparer.Ordinal);

        return [.. graph.Images.Where(image => !image.IsExternal && graph.NeededBy(image).Count == 0 && IsBase(image, usedRepositories))];
    }

    private static bool IsBase(GraphImage image, HashSet<string> usedRepositories) => image.Layer switch
    {
        LayerKind.Application => false,
        null => image.Reference is { } reference && usedRepositories.Contains(reference.QualifiedRepository),
        _ => true,
    };
}
