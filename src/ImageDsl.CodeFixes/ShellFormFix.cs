using ImageDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.CodeFixes;

/// <summary>IMG601: gives the program and its arguments one by one, where the command needs nothing of a shell.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ShellFormFix() : RuleCodeFixProvider("IMG601")
{
    private const string Suffix = "Shell";

    private protected override void Register(FindingContext finding)
    {
        if (finding.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } } call || !name.EndsWith(Suffix, StringComparison.Ordinal))
            return;

        var method = name.Substring(0, name.Length - Suffix.Length);

        if (ExecForm.Of(call, method) is { } changed)
            finding.Offer($"Use {method} with arguments", "ExecForm", editor => editor.ReplaceNode(call, changed));
    }
}

/// <summary>IMG602: starts the program itself, where the image lacks nothing but a shell to do it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class MissingShellFix() : RuleCodeFixProvider("IMG602")
{
    private protected override void Register(FindingContext finding)
    {
        if (finding.Proposal != RuleProposals.IsWithoutShell || finding.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Run" } } call)
            return;

        if (ExecForm.Of(call, "RunExec") is { } changed)
            finding.Offer("Use RunExec with arguments", "ExecForm", editor => editor.ReplaceNode(call, changed));
    }
}
