using ImageDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ImageDsl.CodeFixes.Steps;

/// <summary>
/// IMG301: moves a step that installs packages of the distribution before the copy of the sources, which it does not read. What restores the
/// dependencies of the sources themselves reads some of them, and is left to people.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class InstallationFirstFix() : RuleCodeFixProvider("IMG301")
{
    /// <summary>Steps that installing packages earlier changes nothing for.</summary>
    private static readonly HashSet<string> Indifferent = new(StringComparer.Ordinal) { "Copy", "CopyFrom", "WorkDir", "Expose", "ExposeRange", "Label", "Labels", "Volume", "StopSignal", "AddUrl", "AddGit", "AddArchive" };

    private protected override void Register(FindingContext finding)
    {
        if (finding.Proposal != RuleProposals.IsPackages || BuilderStep.At(finding.Node) is not { HasNoComment: true } installation)
            return;

        if (CopyInChain(installation) is { } copy)
            finding.Offer("Install before the sources are copied", "Move", editor => editor.ReplaceNode(installation.Call, Moved(installation, copy)));
        else if (CopyInStatements(installation) is { } statement)
            finding.Offer("Install before the sources are copied", "Move", editor => Move(editor, installation.Statement!, statement));
    }

    private static BuilderStep? CopyInChain(BuilderStep installation)
    {
        for (var step = BuilderStep.Of(installation.Receiver); step is not null && Indifferent.Contains(step.Name); step = BuilderStep.Of(step.Receiver))
        {
            if (IsCopyOfSources(step))
                return step;
        }

        return null;
    }

    /// <summary>The statement with the copy, among those before that are of the same kind.</summary>
    private static ExpressionStatementSyntax? CopyInStatements(BuilderStep installation)
    {
        if (installation.Statement is not { Parent: BlockSyntax block } own || BuilderStep.Of(installation.Receiver) is not null)
            return null;

        for (var i = block.Statements.IndexOf(own) - 1; i >= 0; i--)
        {
            if (block.Statements[i] is not ExpressionStatementSyntax { Expression: var expression } statement || BuilderStep.Of(expression) is not { } step ||
                BuilderStep.Of(step.Receiver) is not null || !Indifferent.Contains(step.Name) || step.Receiver.ToString() != installation.Receiver.ToString())
                return null;

            if (IsCopyOfSources(step))
                return statement;
        }

        return null;
    }

    private static bool IsCopyOfSources(BuilderStep step) =>
        step.Name == "Copy" && step.Arguments.Count > 0 && step.Arguments[0].Expression is LiteralExpressionSyntax { Token.Value: "." or "./" or "src" or "src/" or "./src" or "./src/" or "app/src" or "source" or "source/" };

    private static ExpressionSyntax Moved(BuilderStep installation, BuilderStep copy)
    {
        var first = installation.Call.WithExpression(installation.Access.WithExpression(copy.Receiver)).WithTrailingTrivia(copy.Receiver.GetTrailingTrivia());
        return installation.Receiver.ReplaceNode(copy.Receiver, first).WithTrailingTrivia(installation.Call.GetTrailingTrivia());
    }

    private static void Move(DocumentEditor editor, ExpressionStatementSyntax installation, ExpressionStatementSyntax copy)
    {
        editor.RemoveNode(installation, SyntaxRemoveOptions.KeepUnbalancedDirectives);
        editor.InsertBefore(copy, installation);
    }
}
