using ImageDsl.Rules.Facts;

namespace ImageDsl.Rules.Estates;

/// <summary>External images that an organisation allows and that no image of the estate needs.</summary>
public static class UnusedExternals
{
    /// <summary>The entries of the list of approved images that match nothing in use, in the order of their sources.</summary>
    public static IReadOnlyList<ExternalMention> Of(EstateGraph graph)
    {
        var used = graph.Images.Where(image => image.Reference is not null && graph.NeededBy(image).Count > 0).ToList();

        return
        [
            .. graph.Mentions.Where(mention => mention.Kind == ExternalMentionKind.Approved && !used.Any(image => image.Names.Any(name => IsMatch(mention.Pattern, name)))),
        ];
    }

    private static bool IsMatch(string pattern, ImageReference name)
    {
        if (pattern.IndexOf('*') < 0)
            return ImageReference.TryParse(pattern, out var reference) && ImageQuery.Means(reference, name);

        return WildcardPattern.Matches(pattern, name.Familiar) || WildcardPattern.Matches(pattern, name.FullyQualified);
    }
}
