using System.Collections.Immutable;
using ImageDsl.Recipes;
using ImageDsl.Rules;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Analyzers;

/// <summary>Something to say about one image.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Arguments">What fills the rule's message.</param>
/// <param name="Place">The expression that caused it; null for the class as a whole, or when there is no source of it here.</param>
/// <param name="Path">The calls that led there, outermost first.</param>
internal sealed record ImageFinding(string RuleId, ImmutableArray<string> Arguments, Location? Place, ImmutableArray<NodeOrigin> Path)
{
    /// <summary>The property of a diagnostic that carries <see cref="Proposal"/> to a code fix.</summary>
    public const string ProposalProperty = "Proposal";

    /// <summary>What a fix would put in the place of what is there, or null.</summary>
    public string? Proposal { get; init; }

    /// <summary>The node that caused it; null for what rules say, and for the class as a whole.</summary>
    public NodeOrigin? Origin { get; init; }

    /// <summary>Whether it is an error, whatever its rule is.</summary>
    public bool IsError { get; init; }

    /// <summary>How bad it is unless the rule is configured.</summary>
    public RuleSeverity Severity => IsError ? RuleSeverity.Error : RuleCatalog.Find(RuleId)?.Severity ?? RuleSeverity.Error;

    /// <summary>The finding with the images that it also stands in the way of.</summary>
    public ImageFinding ForOthers(IReadOnlyList<INamedTypeSymbol> images) => images.Count == 0 ? this : this with
    {
        Arguments = Arguments.SetItem(0, $"{Arguments[0]} ({(images.Count == 1 ? $"'{images[0].Name}' has" : $"'{images[0].Name}' and {images.Count - 1} more have")} the same cause.)"),
    };

    /// <summary>Whether both stand at the same expression for the same rule.</summary>
    public bool IsAtTheSamePlaceAs(ImageFinding other) => Place is not null && RuleId == other.RuleId && Place.Equals(other.Place);
}
