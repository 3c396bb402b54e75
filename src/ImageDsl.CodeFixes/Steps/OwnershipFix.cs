using ImageDsl.Dockerfile.Shell;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.CodeFixes.Steps;

/// <summary>IMG311: gives the owner or the mode to the copy, where the step does nothing but change them.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class OwnershipFix() : RuleCodeFixProvider("IMG311")
{
    private protected override void Register(FindingContext finding)
    {
        if (BuilderStep.At(finding.Node) is not { Name: "Run", HasNoComment: true, Text: { } command } run ||
            run.Previous() is not { Name: "Copy" or "CopyFrom" } copy ||
            Change(command.Token.ValueText) is not var (option, value, path) ||
            !IsAllOf(copy, path) ||
            WithOption(copy, option, value) is not { } changed)
            return;

        finding.Offer($"Use the option '{option}' of {copy.Name}", "CopyWith",
            editor =>
            {
                if (run.Receiver == copy.Call)
                {
                    editor.ReplaceNode(run.Call, changed.WithTriviaFrom(run.Call));
                    return;
                }

                editor.ReplaceNode(copy.Call, changed);
                run.Remove(editor);
            });
    }

    /// <summary>What the one command of a step changes: <c>chown -R app /app</c>.</summary>
    private static (string Option, string Value, string Path)? Change(string command)
    {
        if (ShellReader.Read(command) is not { IsUnderstood: true, Commands.Count: 1, Invocations: [{ Program: "chown" or "chmod" } invocation] } ||
            invocation.Operands().Select(word => word.Literal).ToList() is not [{ } value, { } path])
            return null;

        // Flags besides the one for directories mean something that a copy cannot do.
        return invocation.Arguments.Count == 3 ? (invocation.Program == "chown" ? "Owner" : "Mode", value, path) : null;
    }

    /// <summary>Whether the copy's destination, given as text and by position, is exactly the path that is changed.</summary>
    private static bool IsAllOf(BuilderStep copy, string path) =>
        copy.Arguments.TakeWhile(argument => argument.NameColon is null).Select(argument => argument.Expression).LastOrDefault(expression => expression is not BaseObjectCreationExpressionSyntax)
            is LiteralExpressionSyntax { Token.Value: string destination } && destination.TrimEnd('/') == path.TrimEnd('/');

    private static InvocationExpressionSyntax? WithOption(BuilderStep copy, string option, string value)
    {
        var assignment = SyntaxFactory.ParseExpression($"{option} = {SymbolDisplay.FormatLiteral(value, quote: true)}");

        switch (copy.Arguments.Select(argument => argument.Expression).OfType<BaseObjectCreationExpressionSyntax>().ToList())
        {
            case []:
                var options = SyntaxFactory.Argument(SyntaxFactory.ParseExpression($"new() {{ {assignment} }}"));
                return copy.With(options.WithLeadingTrivia(SyntaxFactory.Space));

            case [{ Initializer: { } initializer } creation] when !initializer.Expressions.Any(expression => expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: var name } } && name == option):
                return copy.Call.ReplaceNode(creation, creation.WithInitializer(With(initializer, assignment)));

            default:
                return null;
        }
    }

    private static InitializerExpressionSyntax With(InitializerExpressionSyntax initializer, ExpressionSyntax assignment)
    {
        if (initializer.Expressions.Count == 0)
            return initializer.WithExpressions(SyntaxFactory.SingletonSeparatedList(assignment.WithTrailingTrivia(SyntaxFactory.Space)));

        var last = initializer.Expressions.Last();
        var added = assignment.WithLeadingTrivia(SyntaxFactory.Space).WithTrailingTrivia(last.GetTrailingTrivia());
        return initializer.WithExpressions(initializer.Expressions.Replace(last, last.WithoutTrailingTrivia()).Add(added));
    }
}
