using ImageDsl.Dockerfile.Shell;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.CodeFixes.Steps;

/// <summary>IMG305: makes one step of two that follow each other, joined by <c>&amp;&amp;</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ConsecutiveRunsFix() : RuleCodeFixProvider("IMG305")
{
    private protected override void Register(FindingContext finding)
    {
        if (BuilderStep.At(finding.Node) is not { Name: "Run", HasNoComment: true, Text: { } secondText } second ||
            second.Previous() is not { Name: "Run", Text: { } firstText } first ||
            !IsOrdinary(firstText) || !IsOrdinary(secondText) ||
            !MayBeFollowed(firstText.Token.ValueText))
            return;

        finding.Offer("Join the steps with '&&'", "Join", (document, c) => document.EditAsync(
            editor =>
            {
                var joined = first.Call.ReplaceNode(firstText, Joined(firstText, secondText));

                if (second.Receiver == first.Call)
                {
                    editor.ReplaceNode(second.Call, joined.WithTriviaFrom(second.Call));
                    return;
                }

                editor.ReplaceNode(first.Call, joined);
                second.Remove(editor);
            },
            c));
    }

    /// <summary>What stands between quotes is written out in the source; verbatim and raw literals write escapes in another way.</summary>
    private static bool IsOrdinary(LiteralExpressionSyntax literal) =>
        literal.Token.Text.StartsWith("\"", StringComparison.Ordinal) && !literal.Token.Text.StartsWith("\"\"\"", StringComparison.Ordinal);

    /// <summary>Whether a command may stand before <c>&amp;&amp;</c>: one in the background may not, nor one that a comment ends.</summary>
    private static bool MayBeFollowed(string command) =>
        ShellReader.Read(command + " && true") is { IsUnderstood: true, Body.Items: [{ IsBackground: false, Pipelines.Count: 2 }] };

    /// <summary>Both texts as they are written, escapes included.</summary>
    private static LiteralExpressionSyntax Joined(LiteralExpressionSyntax first, LiteralExpressionSyntax second)
    {
        var text = first.Token.Text.Substring(0, first.Token.Text.Length - 1) + " && " + second.Token.Text.Substring(1);
        return first.WithToken(SyntaxFactory.Literal(first.Token.LeadingTrivia, text, first.Token.ValueText + " && " + second.Token.ValueText, first.Token.TrailingTrivia));
    }
}
