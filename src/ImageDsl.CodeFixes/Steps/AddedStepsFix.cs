using ImageDsl.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.CodeFixes.Steps;

/// <summary>Adds the calls that a rule proposes to what the class defines.</summary>
public abstract class AddedStepsFix : RuleCodeFixProvider
{
    private protected AddedStepsFix(string ruleId)
        : base(ruleId)
    {
    }

    private protected sealed override void Register(FindingContext finding)
    {
        if (finding.Proposal is not { } calls || finding.Node.FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { } declaration || ImageSymbols.Of(finding.Model.Compilation) is not { } symbols)
            return;

        finding.Offer($"Add {calls}", "Add", editor => DefineSteps.Append(editor, declaration, calls, symbols));
    }
}

/// <summary>IMG501: switches to a user that is not root, and creates it where there is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class RunsAsRootFix() : AddedStepsFix("IMG501");

/// <summary>IMG701: restates a label of the image below.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class InheritedIdentityFix() : AddedStepsFix("IMG701");
