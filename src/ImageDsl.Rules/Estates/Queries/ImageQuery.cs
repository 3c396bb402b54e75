using ImageDsl.Rules.Facts;

namespace ImageDsl.Rules.Estates;

/// <summary>Which images of an estate a person means.</summary>
public static class ImageQuery
{
    /// <summary>
    /// Finds images by what people call them: the name of the class, full or short; the name of the bake target; the path of the
    /// Dockerfile; a reference, where a missing tag means every tag and a missing digest every digest; any of these with <c>*</c>.
    /// </summary>
    /// <param name="graph">The estate.</param>
    /// <param name="text">What a person wrote.</param>
    /// <returns>The images in the order of the estate; empty when nothing is called so.</returns>
    public static IReadOnlyList<GraphImage> Find(EstateGraph graph, string text)
    {
        if (text.IndexOf('*') >= 0)
            return [.. graph.Images.Where(image => IsLike(image, text))];

        var called = graph.Images.Where(image => IsCalled(image, text)).ToList();

        if (called.Count > 0)
            return called;

        return ImageReference.TryParse(text, out var reference) ? [.. graph.Images.Where(image => IsMeant(image, reference))] : [];
    }

    /// <summary>Whether a reference means an image that goes by another one.</summary>
    internal static bool Means(ImageReference wanted, ImageReference actual)
    {
        if (wanted.IsScratch || actual.IsScratch)
            return wanted.IsScratch && actual.IsScratch;

        return wanted.QualifiedRepository == actual.QualifiedRepository
            && (wanted.Digest is null || wanted.Digest == actual.Digest)
            && (wanted.Tag is null || wanted.Tag == (actual.Tag ?? (actual.Digest is null ? ImageReference.DefaultTag : null)));
    }

    private static bool IsMeant(GraphImage image, ImageReference wanted) => image.Names.Any(name => Means(wanted, name));

    private static bool IsCalled(GraphImage image, string text)
    {
        foreach (var declaration in image.Declarations)
        {
            if (declaration.Identities.Contains(text) || text == declaration.Target || text == declaration.Dockerfile || (declaration.Class is { } name && IsClass(name, text)))
                return true;
        }

        return false;
    }

    private static bool IsClass(string fullName, string text) =>
        fullName == text || (fullName.EndsWith(text, StringComparison.Ordinal) && fullName[fullName.Length - text.Length - 1] == '.');

    private static bool IsLike(GraphImage image, string pattern) =>
        WildcardPattern.Matches(pattern, image.Name)
        || image.Names.Any(name => WildcardPattern.Matches(pattern, name.Familiar) || WildcardPattern.Matches(pattern, name.FullyQualified))
        || image.Declarations.Any(declaration =>
            (declaration.Class is { } name && WildcardPattern.Matches(pattern, name)) || declaration.Identities.Any(identity => WildcardPattern.Matches(pattern, identity)));
}
