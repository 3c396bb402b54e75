using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.CodeFixes.Steps;

/// <summary>IMG402: removes the statement that makes the stage, when nothing else stands in it and nothing names its variable.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class UnusedStageFix() : RuleCodeFixProvider("IMG402")
{
    private protected override void Register(FindingContext finding)
    {
        if (BuilderStep.At(finding.Node) is not { Name: "Stage" } step || step.Root() != step.Receiver || StatementOf(step, finding) is not { Parent: BlockSyntax } statement)
            return;

        finding.Offer("Remove the stage", "Remove", editor => editor.RemoveNode(statement, SyntaxRemoveOptions.KeepUnbalancedDirectives));
    }

    private static StatementSyntax? StatementOf(BuilderStep step, FindingContext finding) => step.Call.Parent switch
    {
        ExpressionStatementSyntax statement => statement,
        AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Parent: ExpressionStatementSyntax discard } => discard,
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Variables.Count: 1, Parent: LocalDeclarationStatementSyntax local } } variable } when !IsNamed(variable, local, finding) => local,
        _ => null,
    };

    private static bool IsNamed(VariableDeclaratorSyntax variable, LocalDeclarationStatementSyntax local, FindingContext finding)
    {
        var symbol = finding.Model.GetDeclaredSymbol(variable, finding.CancellationToken);

        return local.Parent!.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name =>
            name.Identifier.ValueText == variable.Identifier.ValueText &&
            SymbolEqualityComparer.Default.Equals(finding.Model.GetSymbolInfo(name, finding.CancellationToken).Symbol, symbol));
    }
}
