using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImageDsl.CodeFixes.Steps;

/// <summary>IMG604: removes the step that a later one makes ineffective.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RepeatedInstructionFix() : RuleCodeFixProvider("IMG604")
{
    private protected override void Register(FindingContext finding)
    {
        if (BuilderStep.At(finding.Node) is not { HasNoComment: true } step || (step.Statement is null && step.Call.Parent is not Microsoft.CodeAnalysis.CSharp.Syntax.MemberAccessExpressionSyntax))
            return;

        finding.Offer($"Remove {step.Name}", "Remove", step.Remove);
    }
}
