using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Recipes;

/// <summary>What became of one image class: a whole model, or findings of which at least one is an error; never a part of a model.</summary>
/// <param name="Model">The model, or null when there was an error.</param>
/// <param name="Findings">What was found.</param>
public sealed record ImageEvaluation(ImageModel? Model, EquatableArray<EvaluationFinding> Findings)
{
    /// <summary>
    /// The node that added each instruction of the final document: by stage, then by instruction. Empty when there is no model.
    /// Instructions that the library adds on its own (labels) have a null origin.
    /// </summary>
    public EquatableArray<EquatableArray<NodeOrigin?>> Origins { get; init; }

    /// <summary>The node that added each stage, in order; null for the final stage, whose FROM no step adds.</summary>
    public EquatableArray<NodeOrigin?> StageOrigins { get; init; }

    /// <summary>What a class derived from <see cref="ImageDsl.ExternalImage"/> says; null for an image class, and when there was an error.</summary>
    public DeclaredExternalImage? ExternalImage { get; init; }

    /// <summary>The parent image could not be evaluated, which is reported there and not here.</summary>
    public bool ParentFailed { get; init; }
}

/// <summary>How far an evaluation may go before it is a finding (IMG002). The same input always stops at the same place.</summary>
/// <param name="Steps">Nodes evaluated per image.</param>
/// <param name="Depth">Calls within calls.</param>
/// <param name="TextLength">Characters of all strings made per image; also bounds elements of lists and arrays.</param>
/// <param name="Instructions">Instructions per image.</param>
public sealed record EvaluationLimits(int Steps = 1_000_000, int Depth = 200, int TextLength = 4_000_000, int Instructions = 10_000)
{
    /// <summary>The defaults.</summary>
    public static EvaluationLimits Default { get; } = new();
}
