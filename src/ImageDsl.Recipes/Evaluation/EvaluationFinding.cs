using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes;

/// <summary>Why an image could not be evaluated, or what an image rule says about one of its steps.</summary>
/// <param name="RuleId">The rule: <c>IMG001</c>, <c>IMG002</c>, <c>IMG004</c>, <c>IMG006</c>, <c>IMG009</c>.</param>
/// <param name="Message">The whole message, without place.</param>
/// <param name="Origin">The node that caused it, or null for the class as a whole.</param>
/// <param name="Path">The calls that led there, outermost first; each a node.</param>
public sealed record EvaluationFinding(string RuleId, string Message, NodeOrigin? Origin, EquatableArray<NodeOrigin> Path = default)
{
    /// <summary>The member of <see cref="Image"/> whose value is at fault, when no step is: <c>Tag</c>; null otherwise.</summary>
    public string? ImageMember { get; init; }
}

/// <summary>A place in a recipe. Whoever lowered the member turns it into a place in the source.</summary>
/// <param name="Member">The documentation id of the member.</param>
/// <param name="Node">The node's ordinal within the member.</param>
public sealed record NodeOrigin(string Member, int Node);
