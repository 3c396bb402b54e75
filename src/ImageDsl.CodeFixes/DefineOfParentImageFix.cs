using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ImageDsl.CodeFixes;

/// <summary>IMG006: removes the call that would add the parent image's steps again.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DefineOfParentImageFix() : RuleCodeFixProvider("IMG006")
{
    private protected override void Register(FindingContext finding)
    {
        if (finding.Node is not InvocationExpressionSyntax { Parent: { } parent } || Removal(parent) is not { } removal)
            return;

        finding.Offer("Remove the call of 'base.Define'", "RemoveCall", removal);
    }

    private static Action<DocumentEditor>? Removal(SyntaxNode parent) => parent switch
    {
        ExpressionStatementSyntax { Parent: BlockSyntax } statement => editor => editor.RemoveNode(statement, SyntaxRemoveOptions.KeepUnbalancedDirectives),
        ExpressionStatementSyntax statement => editor => editor.ReplaceNode(statement, SyntaxFactory.Block()),
        ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax method } => editor => editor.ReplaceNode(method, method.WithStatements()),
        _ => null,
    };
}
