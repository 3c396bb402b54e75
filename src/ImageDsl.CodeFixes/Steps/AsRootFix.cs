using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.CodeFixes.Steps;

/// <summary>IMG503: lets root execute the step, whoever the user is before and after it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class AsRootFix() : RuleCodeFixProvider("IMG503")
{
    private protected override void Register(FindingContext finding)
    {
        if (BuilderStep.At(finding.Node) is not { } step)
            return;

        finding.Offer("Execute the step in 'AsRoot'", "AsRoot",
            editor => editor.ReplaceNode(step.Call, Wrapped(step, NameFor(finding.Model, step.Call.SpanStart))));
    }

    private static InvocationExpressionSyntax Wrapped(BuilderStep step, string name)
    {
        var inner = step.Call.WithExpression(step.Access
            .WithExpression(SyntaxFactory.IdentifierName(name))
            .WithOperatorToken(SyntaxFactory.Token(SyntaxKind.DotToken))).WithoutTrivia();

        var lambda = SyntaxFactory.SimpleLambdaExpression(
            SyntaxFactory.Parameter(SyntaxFactory.Identifier(name)),
            null,
            inner).WithArrowToken(SyntaxFactory.Token(SyntaxKind.EqualsGreaterThanToken).WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(SyntaxFactory.Space));

        return SyntaxFactory.InvocationExpression(
            step.Access.WithName(SyntaxFactory.IdentifierName("AsRoot")),
            SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(lambda)))).WithTrailingTrivia(step.Call.GetTrailingTrivia());
    }

    /// <summary>A name that means nothing else here.</summary>
    private static string NameFor(SemanticModel model, int position)
    {
        const string Usual = "root";
        var name = Usual;

        for (var i = 2; model.LookupSymbols(position, name: name).Any(); i++)
            name = Usual + i.ToString(System.Globalization.CultureInfo.InvariantCulture);

        return name;
    }
}
