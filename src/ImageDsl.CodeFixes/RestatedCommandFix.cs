using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.CodeFixes;

/// <summary>IMG603: states the command of the image below again, or states that there is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RestatedCommandFix() : RuleCodeFixProvider("IMG603")
{
    private protected override void Register(FindingContext finding)
    {
        if (finding.Proposal is not { } arguments || finding.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax } call)
            return;

        finding.Offer("Restate the command", "Restate", editor => editor.ReplaceNode(call, Behind(call, arguments)));
        finding.Offer("State that there is no command", "None", editor => editor.ReplaceNode(call, Behind(call, "")));
    }

    private static InvocationExpressionSyntax Behind(InvocationExpressionSyntax call, string arguments) => SyntaxFactory.InvocationExpression(
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, call.WithoutTrailingTrivia(), SyntaxFactory.IdentifierName("Cmd")),
        SyntaxFactory.ParseArgumentList("(" + arguments + ")")).WithTrailingTrivia(call.GetTrailingTrivia());
}
