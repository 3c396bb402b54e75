using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.CodeFixes;

/// <summary>IMG601: gives the program and its arguments one by one, where the command needs nothing of a shell.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ShellFormFix() : RuleCodeFixProvider("IMG601")
{
    private const string Suffix = "Shell";

    /// <summary>What only a shell can do, so that there is no program of that name.</summary>
    private static readonly HashSet<string> ShellCommands = new(StringComparer.Ordinal) { ".", "cd", "eval", "exec", "exit", "export", "set", "source", "trap", "ulimit", "umask" };

    private protected override void Register(FindingContext finding)
    {
        if (finding.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name },
                ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } command }],
            } call || !name.EndsWith(Suffix, StringComparison.Ordinal) || Words(command.Token.ValueText) is not { } words)
            return;

        var method = name.Substring(0, name.Length - Suffix.Length);

        finding.Offer($"Use {method} with arguments", "ExecForm", (document, c) => document.EditAsync(
            editor => editor.ReplaceNode(call, InExecForm(call, method, words)), c));
    }

    private static InvocationExpressionSyntax InExecForm(InvocationExpressionSyntax call, string method, string[] words)
    {
        var access = (MemberAccessExpressionSyntax)call.Expression;
        var arguments = words.Select(word => SyntaxFactory.Argument(
            SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(word))));

        return call
            .WithExpression(access.WithName(SyntaxFactory.IdentifierName(method).WithTriviaFrom(access.Name)))
            .WithArgumentList(call.ArgumentList.WithArguments(SyntaxFactory.SeparatedList(arguments)));
    }

    /// <summary>The words of a command that means the same without a shell, or null.</summary>
    private static string[]? Words(string command)
    {
        var words = command.Split([' '], StringSplitOptions.RemoveEmptyEntries);

        return words.Length > 0 && words.All(IsPlain) && words[0].IndexOf('=') < 0 && !ShellCommands.Contains(words[0]) ? words : null;
    }

    private static bool IsPlain(string word) => word.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || "-_./:=,@%+".IndexOf(c) >= 0);
}
