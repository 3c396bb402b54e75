using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.CodeFixes.Steps;

/// <summary>IMG505: exposes the port that people take in place of a privileged one; that the program listens there is a matter of its own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class PrivilegedPortFix() : RuleCodeFixProvider("IMG505")
{
    /// <summary>How far the usual port is from the privileged one: 8080 from 80.</summary>
    private const int Distance = 8000;

    private protected override void Register(FindingContext finding)
    {
        if (!int.TryParse(finding.Proposal, NumberStyles.None, CultureInfo.InvariantCulture, out var port) || BuilderStep.At(finding.Node) is not { Name: "Expose" } step)
            return;

        if (step.Arguments.Select(argument => argument.Expression).OfType<LiteralExpressionSyntax>().FirstOrDefault(literal => literal.Token.Value is int number && number + Distance == port) is not { } privileged)
            return;

        var replacement = SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(port)).WithTriviaFrom(privileged);
        finding.Offer($"Expose {finding.Proposal}, where the program is to listen", "Unprivileged", editor => editor.ReplaceNode(privileged, replacement));
    }
}
