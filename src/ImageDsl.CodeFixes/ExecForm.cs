using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.CodeFixes;

/// <summary>Calls that give a program and its arguments one by one, in place of a text for a shell.</summary>
internal static class ExecForm
{
    /// <summary>What only a shell can do, so that there is no program of that name.</summary>
    private static readonly HashSet<string> ShellCommands = new(StringComparer.Ordinal) { ".", "cd", "eval", "exec", "exit", "export", "set", "source", "trap", "ulimit", "umask" };

    /// <summary>The call of a method with the words of the one text that another is called with; null when the text needs a shell.</summary>
    public static InvocationExpressionSyntax? Of(InvocationExpressionSyntax call, string method)
    {
        if (call is not { Expression: MemberAccessExpressionSyntax access, ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } command }] } ||
            Words(command.Token.ValueText) is not { } words)
            return null;

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
