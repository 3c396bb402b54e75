using ImageDsl.Recipes.Evaluation;
using ImageDsl.Recipes.Evaluation.Hosting;

namespace ImageDsl.Recipes;

/// <summary>
/// What can be said of a recipe before it runs: parts outside of the subset, and members of libraries that no evaluation knows. A template or
/// component is judged by it where it is declared, since its images may be in other assemblies.
/// </summary>
public static class Evaluability
{
    /// <summary>The parts of a member that no evaluation gets past, each with the message that it would give.</summary>
    /// <param name="member">The member.</param>
    /// <param name="isKnown">Whether there is a type of the user's with this id, in the source or in a reference.</param>
    public static IReadOnlyList<EvaluationFinding> Check(MemberRecipe member, Func<string, bool> isKnown)
    {
        var findings = new List<EvaluationFinding>();

        // It may ask for hash codes, and what it cannot ask for is made up for: Equals decides.
        if (Ids.Name(member.Id) == "GetHashCode")
            return findings;

        RecipeWriter.Visit(member, node =>
        {
            if (Refusal(node, isKnown) is { } message)
                findings.Add(new EvaluationFinding("IMG001", message, new NodeOrigin(member.Id, node.Origin)));
        });

        return findings;
    }

    private static string? Refusal(Node node, Func<string, bool> isKnown) => node switch
    {
        UnsupportedNode unsupported => Describe(unsupported),
        CallNode { IsVirtual: false } call => Unknown(call.Method, isKnown),
        PropertyNode { IsVirtual: false, Getter: { } getter } => Unknown(getter, isKnown),
        FieldNode { Receiver: null } field when !KnownFields.Knows(field.Field) => Unknown(field.Field, isKnown),
        _ => null,
    };

    /// <summary>Why an expression outside of the subset has no value.</summary>
    internal static string Describe(UnsupportedNode node) =>
        $"{node.Construct} cannot be evaluated at compile time: {node.Reason}{(node.Advice.Length == 0 ? "" : " " + node.Advice)}";

    // Virtual members may be implemented by types of the user's, and what stands for anonymous types and tuples is no member of a library.
    private static string? Unknown(string member, Func<string, bool> isKnown)
    {
        var type = Ids.DeclaringType(member);

        return type.Length <= 2 || !RecipeIds.IsId(member) || type.StartsWith("T:<>", StringComparison.Ordinal) || type.StartsWith("T:System.ValueTuple", StringComparison.Ordinal)
            || KnownMembers.Find(member) is not null || HostMembers.Find(member) is not null || isKnown(type)
            ? null
            : Refusals.Describe(member);
    }
}
