using ImageDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImageDsl.CodeFixes.Steps;

/// <summary>IMG205: takes the image of a stage for the platform that is built for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class FixedPlatformFix() : RuleCodeFixProvider("IMG205")
{
    /// <summary>Where the platform stands among the arguments of a stage.</summary>
    private const int Position = 2;

    private protected override void Register(FindingContext finding)
    {
        if (finding.Proposal != RuleProposals.IsWithoutPlatform || BuilderStep.At(finding.Node) is not { Name: "Stage", Arguments: { Count: Position + 2 } arguments })
            return;

        var platform = arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == "platform") ?? arguments[Position];
        finding.Offer("Leave the platform out", "Remove", editor => editor.RemoveNode(platform, SyntaxRemoveOptions.KeepNoTrivia));
    }
}
