using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ImageDsl.CodeFixes.Steps;

/// <summary>
/// IMG504: removes a switch to a user as whom nothing is executed, and the switch back. Where something is, only its author knows whether it may come earlier.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class SwitchedUsersFix() : RuleCodeFixProvider("IMG504")
{
    /// <summary>Steps that do the same whoever the user is (https://docs.docker.com/reference/dockerfile: files that are copied belong to root).</summary>
    private static readonly HashSet<string> Indifferent = new(StringComparer.Ordinal)
    {
        "Cmd", "CmdShell", "Copy", "CopyFrom", "Entrypoint", "EntrypointShell", "Env", "Expose", "ExposeRange", "File", "HealthCheck", "Label", "Labels", "NoHealthCheck", "Shell", "StopSignal", "Volume",
    };

    private protected override void Register(FindingContext finding)
    {
        if (BuilderStep.At(finding.Node) is not { Name: "User", CanGo: true } back)
            return;

        var away = back.Previous();

        while (away is not null && Indifferent.Contains(away.Name))
            away = away.Previous();

        if (away is { Name: "User", CanGo: true })
            finding.Offer("Remove the switch, which nothing is executed after", "Remove", editor => BuilderStep.Remove(editor, away, back));
    }
}
