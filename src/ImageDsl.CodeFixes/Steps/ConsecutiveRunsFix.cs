using ImageDsl.Dockerfile.Shell;
using ImageDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImageDsl.CodeFixes.Steps;

/// <summary>IMG305: makes one step of two that follow each other.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ConsecutiveRunsFix() : RuleCodeFixProvider("IMG305")
{
    private protected override void Register(FindingContext finding)
    {
        if (BuilderStep.At(finding.Node) is { } second && JoinedRuns.Join(second.Previous(), second) is { } join)
            finding.Offer("Join the steps with '&&'", "Join", join);
    }
}

/// <summary>IMG302: fetches the list of packages in the step that uses it, where that is the next one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SeparateIndexUpdateFix() : RuleCodeFixProvider("IMG302")
{
    private protected override void Register(FindingContext finding)
    {
        if (BuilderStep.At(finding.Node) is { } update && update.Next() is { Text: { } text } next && Installs(text.Token.ValueText) && JoinedRuns.Join(update, next) is { } join)
            finding.Offer("Update in the step that installs", "Join", join);
    }

    private static bool Installs(string command) =>
        ShellReader.Read(command) is { IsUnderstood: true } script && script.Invocations.Any(invocation => PackageCommand.Of(invocation)?.Action == PackageAction.Install);
}

/// <summary>IMG306: deletes in the step that brings what is deleted, where that is the one before.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class LateDeletionFix() : RuleCodeFixProvider("IMG306")
{
    private protected override void Register(FindingContext finding)
    {
        if (finding.Proposal == RuleProposals.IsOfStepBefore && BuilderStep.At(finding.Node) is { } second && JoinedRuns.Join(second.Previous(), second) is { } join)
            finding.Offer("Delete in the step before", "Join", join);
    }
}
