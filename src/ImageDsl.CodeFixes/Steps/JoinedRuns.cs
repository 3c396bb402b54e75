using ImageDsl.Dockerfile.Shell;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ImageDsl.CodeFixes.Steps;

/// <summary>Makes one step of two that follow each other and execute commands, joined by <c>&amp;&amp;</c>.</summary>
internal static class JoinedRuns
{
    /// <summary>The change, or null where joining the texts could change what they mean, or lose a comment.</summary>
    public static Action<DocumentEditor>? Join(BuilderStep? first, BuilderStep? second)
    {
        if (first is not { Name: "Run", Text: { } firstText } || second is not { Name: "Run", HasNoComment: true, Text: { } secondText } ||
            !IsOrdinary(firstText) || !IsOrdinary(secondText) || !MayBeFollowed(firstText.Token.ValueText))
            return null;

        return editor =>
        {
            var joined = first.Call.ReplaceNode(firstText, Joined(firstText, secondText));

            if (second.Receiver == first.Call)
            {
                editor.ReplaceNode(second.Call, joined.WithTriviaFrom(second.Call));
                return;
            }

            editor.ReplaceNode(first.Call, joined);
            second.Remove(editor);
        };
    }

    /// <summary>What stands between quotes is written out in the source; verbatim and raw literals write escapes in another way.</summary>
    private static bool IsOrdinary(LiteralExpressionSyntax literal) =>
        literal.Token.Text.StartsWith("\"", StringComparison.Ordinal) && !literal.Token.Text.StartsWith("\"\"\"", StringComparison.Ordinal);

    /// <summary>
    /// Whether a command may stand before <c>&amp;&amp;</c>: one in the background may not, nor one that a comment ends, nor what changes the shell for what follows.
    /// </summary>
    private static bool MayBeFollowed(string command) =>
        ShellReader.Read(command + " && true") is { IsUnderstood: true } script &&
        script.Body.Items.Last() is { IsBackground: false, Operators: [.., ShellOperator.And], Pipelines: [.., { Commands: [SimpleCommand { Words: [{ Literal: "true" }] }] }] } &&
        !script.Commands.Any(command => command.Words is [] or [{ Literal: "cd" or "exec" or "exit" or "export" or "set" or "trap" or "ulimit" or "umask" or "unset" or "." or "source" or "return" }, ..]);

    /// <summary>Both texts as they are written, escapes included.</summary>
    private static LiteralExpressionSyntax Joined(LiteralExpressionSyntax first, LiteralExpressionSyntax second)
    {
        var text = first.Token.Text.Substring(0, first.Token.Text.Length - 1) + " && " + second.Token.Text.Substring(1);
        return first.WithToken(SyntaxFactory.Literal(first.Token.LeadingTrivia, text, first.Token.ValueText + " && " + second.Token.ValueText, first.Token.TrailingTrivia));
    }
}
