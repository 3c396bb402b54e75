using ImageDsl.Rules.Steps;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.CodeFixes.Steps;

/// <summary>Puts the text that a rule proposes in the place of one that is written as a literal.</summary>
public abstract class ProposedTextFix : RuleCodeFixProvider
{
    private protected ProposedTextFix(string ruleId)
        : base(ruleId)
    {
    }

    private protected sealed override void Register(FindingContext finding)
    {
        if (finding.Proposal is not { } proposal)
            return;

        var literals = finding.Node.DescendantNodesAndSelf(node => node is not LambdaExpressionSyntax).OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && IsReplaced(literal.Token.ValueText, proposal))
            .ToList();

        // Which of two is meant nobody knows.
        if (literals is not [var literal])
            return;

        var replacement = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(proposal)).WithTriviaFrom(literal);
        finding.Offer($"Write '{proposal}'", "Proposed", editor => editor.ReplaceNode(literal, replacement));
    }

    /// <summary>Whether the proposal is for this text.</summary>
    private protected abstract bool IsReplaced(string text, string proposal);
}

/// <summary>IMG201: names a version that there is.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MovingReferenceFix() : ProposedTextFix("IMG201")
{
    private protected override bool IsReplaced(string text, string proposal)
    {
        var name = text.EndsWith(":latest", StringComparison.Ordinal) ? text.Substring(0, text.Length - ":latest".Length) : text;
        return proposal.StartsWith(name + ":", StringComparison.Ordinal);
    }
}

/// <summary>IMG309: says that the destination is a directory.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SurprisingDestinationFix() : ProposedTextFix("IMG309")
{
    private protected override bool IsReplaced(string text, string proposal) => text + "/" == proposal;
}

/// <summary>IMG607: begins the path with a slash.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RelativePathFix() : ProposedTextFix("IMG607")
{
    private protected override bool IsReplaced(string text, string proposal) => "/" + text == proposal;
}

/// <summary>IMG401: installs what runs programs in place of what also builds them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DevelopmentKitFix() : ProposedTextFix("IMG401")
{
    private protected override bool IsReplaced(string text, string proposal) => BuildToolsInImage.RunTimeOf(text) == proposal;
}

/// <summary>IMG702: writes the key of a label in lower case.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class LabelKeyFix() : ProposedTextFix("IMG702")
{
    private protected override bool IsReplaced(string text, string proposal) => text != proposal && text.ToLowerInvariant() == proposal;
}
