using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace ImageDsl.CodeFixes;

/// <summary>IMG007: calls the template's steps first, or states that they are replaced.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class TemplateStepsLeftOutFix() : RuleCodeFixProvider("IMG007")
{
    private protected override void Register(FindingContext finding)
    {
        if (finding.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { ParameterList.Parameters: [var parameter] } method)
            return;

        if (method is not { Body: null, ExpressionBody: null })
        {
            finding.Offer("Call 'base.Define' first", "CallBase",
                editor => editor.ReplaceNode(method, WithBaseCall(method, parameter)));
        }

        finding.Offer("State that the template's steps are replaced", "StateIntent",
            editor => editor.AddAttribute(method, "ImageDsl.ReplacesTemplateStepsAttribute"));
    }

    private static MethodDeclarationSyntax WithBaseCall(MethodDeclarationSyntax method, ParameterSyntax parameter)
    {
        var call = Statement(SyntaxFactory.ParseExpression($"base.Define({parameter.Identifier.Text})"));

        if (method.Body is { } body)
            return method.WithBody(body.WithStatements(body.Statements.Insert(0, call)));

        return method.WithStatements(call, Statement(method.ExpressionBody!.Expression));
    }

    /// <summary>On a line of its own, indented as its surroundings are.</summary>
    private static ExpressionStatementSyntax Statement(ExpressionSyntax expression) => SyntaxFactory.ExpressionStatement(expression)
        .WithAdditionalAnnotations(Formatter.Annotation);
}
