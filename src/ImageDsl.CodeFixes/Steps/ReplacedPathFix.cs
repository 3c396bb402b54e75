using ImageDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.CodeFixes.Steps;

/// <summary>IMG610: keeps the directories of the search path of the image below, behind the new ones.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ReplacedPathFix() : RuleCodeFixProvider("IMG610")
{
    private protected override void Register(FindingContext finding)
    {
        if (finding.Proposal is not { } name
            || BuilderStep.At(finding.Node) is not { Name: "Env", Arguments: [{ Expression: LiteralExpressionSyntax variable }, { Expression: LiteralExpressionSyntax value }] }
            || variable.Token.ValueText != name || !value.IsKind(SyntaxKind.StringLiteralExpression))
            return;

        var directories = RuleProposals.Literal(value.Token.ValueText);
        var text = directories.Substring(0, directories.Length - 1).Replace("{", "{{").Replace("}", "}}");
        var replacement = SyntaxFactory.ParseExpression($"${text}:{{Variable.Env(\"{name}\")}}\"").WithTriviaFrom(value);

        finding.Offer($"Keep the directories of '{name}'", "Keep", editor => editor.ReplaceNode(value, replacement));
    }
}
