using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.CodeFixes;

/// <summary>IMG108: puts the tag of the image below before the own one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class TagOfParentFix() : RuleCodeFixProvider("IMG108")
{
    private protected override void Register(FindingContext finding)
    {
        if (finding.Proposal is not { } tag || finding.Node.FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { } declaration || TagOf(declaration) is not { Token.ValueText: var text } own || text != tag)
            return;

        // What a tag may hold needs no escapes.
        var replacement = SyntaxFactory.ParseExpression($"$\"{{Parent.Tag}}-{tag}\"").WithTriviaFrom(own);
        finding.Offer("Begin with the tag of the image below", "Parent", editor => editor.ReplaceNode(own, replacement));
    }

    private static LiteralExpressionSyntax? TagOf(ClassDeclarationSyntax declaration) =>
        declaration.Members.OfType<PropertyDeclarationSyntax>().FirstOrDefault(property => property.Identifier.ValueText == "Tag")?.ExpressionBody?.Expression as LiteralExpressionSyntax;
}
