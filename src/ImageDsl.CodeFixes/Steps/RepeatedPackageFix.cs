using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.CodeFixes.Steps;

/// <summary>IMG310: takes a package from the list of a step that installs more than it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RepeatedPackageFix() : RuleCodeFixProvider("IMG310")
{
    private static readonly HashSet<string> Managers = new(StringComparer.Ordinal) { "Apt", "Apk", "Dnf", "Microdnf", "Yum", "Zypper", "Pip", "Npm" };

    private protected override void Register(FindingContext finding)
    {
        if (finding.Proposal is not { } name || BuilderStep.At(finding.Node) is not { HasNoCommentWithin: true } step || !Managers.Contains(step.Name))
            return;

        // Of a package that the list names twice the last one goes.
        var packages = step.Arguments.Where(argument => argument is { NameColon: null, Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } }).ToList();

        if (packages.Count < 2 || packages.LastOrDefault(argument => ((LiteralExpressionSyntax)argument.Expression).Token.ValueText == name) is not { } package)
            return;

        finding.Offer($"Remove \"{name}\"", "Remove", editor => editor.RemoveNode(package, SyntaxRemoveOptions.KeepUnbalancedDirectives));
    }
}
