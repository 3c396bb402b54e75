using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.CodeFixes;

/// <summary>IMG502: writes the number of a user that the chain knows.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class NumericUserFix() : RuleCodeFixProvider("IMG502")
{
    private protected override void Register(FindingContext finding)
    {
        if (finding.Proposal is not { } number || finding.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "User" },
                ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } name }],
            })
            return;

        var literal = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(number)).WithTriviaFrom(name);
        finding.Offer($"Write '{number}'", "Number", editor => editor.ReplaceNode(name, literal));
    }
}
