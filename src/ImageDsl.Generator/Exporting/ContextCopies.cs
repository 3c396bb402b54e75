using ImageDsl.Dockerfile;
using ImageDsl.Recipes;

namespace ImageDsl.Generator.Exporting;

/// <summary>Steps of a member that copy files from the build context by names that the member states itself (IMG014).</summary>
internal static class ContextCopies
{
    private const string Builder = "M:ImageDsl.ImageBuilder.";

    public static IReadOnlyList<(NodeOrigin Origin, string Source)> In(MemberRecipe member)
    {
        var copies = new List<(NodeOrigin, string)>();

        RecipeWriter.Visit(member, node =>
        {
            if (node is CallNode call && IsContextCopy(call.Method) && Source(call.Arguments) is { } source)
                copies.Add((new NodeOrigin(member.Id, node.Origin), source));
        });

        return copies;
    }

    /// <summary>The overloads that name a stage or another image first copy from there.</summary>
    private static bool IsContextCopy(string method) =>
        method.StartsWith(Builder + "Copy(System.String", StringComparison.Ordinal) || method.StartsWith(Builder + "AddArchive(", StringComparison.Ordinal);

    /// <summary>The first source that is a constant; a value that the image gives is the image's own say.</summary>
    private static string? Source(EquatableArray<ArgumentNode> arguments) => arguments.FirstOrDefault(a => a.Parameter == 0)?.Value switch
    {
        LiteralNode { Value: string text } => text,
        ArrayNode { Elements: { } elements } => elements.OfType<LiteralNode>().Select(l => l.Value).OfType<string>().FirstOrDefault(),
        CollectionNode collection => collection.Elements.OfType<LiteralNode>().Select(l => l.Value).OfType<string>().FirstOrDefault(),
        _ => null,
    };
}
