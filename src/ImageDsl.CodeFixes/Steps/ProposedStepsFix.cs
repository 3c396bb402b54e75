using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImageDsl.CodeFixes.Steps;

/// <summary>Puts the calls that a rule proposes in the place of a step that is given as text.</summary>
public abstract class ProposedStepsFix : RuleCodeFixProvider
{
    private protected ProposedStepsFix(string ruleId)
        : base(ruleId)
    {
    }

    private protected sealed override void Register(FindingContext finding)
    {
        // A text that is put together elsewhere is not that of this step alone.
        if (finding.Proposal is not { } calls || BuilderStep.At(finding.Node) is not { Text: not null, Name: "Run" or "Raw" or "Script" } step)
            return;

        finding.Offer($"Write {calls}", "Proposed", editor => editor.ReplaceNode(step.Call, step.ReplacedBy(calls)));
    }
}

/// <summary>IMG303: installs packages by the step that leaves nothing behind.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class CachesLeftFix() : ProposedStepsFix("IMG303");

/// <summary>IMG304: installs packages by the step that calls the manager as a build should.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class PackageManagerCallsFix() : ProposedStepsFix("IMG304");

/// <summary>IMG312: copies.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class AddWithoutNeedFix() : ProposedStepsFix("IMG312");

/// <summary>IMG506: lets root do it; or keeps the files of log-ins small.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SudoFix() : ProposedStepsFix("IMG506");

/// <summary>IMG611: exposes the ports of the container.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ExposedPortsFix() : ProposedStepsFix("IMG611");

/// <summary>IMG613: lets a shell look at every program of the pipe.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class PipeFailureFix() : ProposedStepsFix("IMG613");

/// <summary>IMG614: uses what replaced the form.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class OutdatedFormsFix() : ProposedStepsFix("IMG614");
