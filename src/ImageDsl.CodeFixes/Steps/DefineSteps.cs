using ImageDsl.Generator.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace ImageDsl.CodeFixes.Steps;

/// <summary>Adds steps at the end of what an image class defines.</summary>
internal static class DefineSteps
{
    /// <summary>Adds calls to the <c>Define</c> of a class, which it gets when it has none.</summary>
    /// <param name="editor">Makes the change.</param>
    /// <param name="declaration">The class.</param>
    /// <param name="calls">C#, such as <c>User("app")</c>.</param>
    /// <param name="symbols">The library.</param>
    public static void Append(DocumentEditor editor, ClassDeclarationSyntax declaration, string calls, ImageSymbols symbols)
    {
        var define = declaration.Members.OfType<MethodDeclarationSyntax>()
            .FirstOrDefault(method => editor.SemanticModel.GetDeclaredSymbol(method) is { } symbol && symbols.IsDefine(symbol));

        if (define is null)
            editor.AddMember(declaration, NewDefine(editor, declaration, calls, symbols));
        else if (define is { ParameterList.Parameters: [var parameter] })
            Append(editor, define, parameter.Identifier.Text, calls);
    }

    private static void Append(DocumentEditor editor, MethodDeclarationSyntax define, string builder, string calls)
    {
        var added = Statement($"{builder}.{calls}");

        if (define.Body is { } body)
            editor.ReplaceNode(define, define.WithBody(body.AddStatements(added)));
        else if (define.ExpressionBody is { Expression: var expression } && BuilderStep.Of(expression) is { } step && step.Root() is IdentifierNameSyntax { Identifier.ValueText: var root } && root == builder)
            editor.ReplaceNode(expression, Behind(step, calls));
        else if (define.ExpressionBody is { Expression: var other })
            editor.ReplaceNode(define, define.WithStatements(SyntaxFactory.ExpressionStatement(other).WithAdditionalAnnotations(Formatter.Annotation), added).WithAdditionalAnnotations(Formatter.Annotation));
    }

    /// <summary>The chain with further calls, each on a line of its own when the last one has one.</summary>
    private static ExpressionSyntax Behind(BuilderStep last, string calls)
    {
        var placeholder = BuilderStep.Of(SyntaxFactory.ParseExpression($"builder.{calls}"))!;
        var chain = (ExpressionSyntax)placeholder.Call;
        var operators = chain.DescendantTokens().Where(token => token.IsKind(SyntaxKind.DotToken) && BuilderStep.Of(token.Parent?.Parent)?.Root() is IdentifierNameSyntax { Identifier.ValueText: "builder" });

        chain = chain.ReplaceTokens(operators, (token, _) => token.WithLeadingTrivia(last.NewLine.AddRange(last.Indentation)));
        var root = chain.DescendantNodes().OfType<IdentifierNameSyntax>().First(name => name.Identifier.ValueText == "builder");

        return chain.ReplaceNode(root, last.Call.WithoutTrailingTrivia()).WithTrailingTrivia(last.Call.GetTrailingTrivia());
    }

    private static MethodDeclarationSyntax NewDefine(DocumentEditor editor, ClassDeclarationSyntax declaration, string calls, ImageSymbols symbols)
    {
        var type = editor.SemanticModel.GetDeclaredSymbol(declaration)!;
        var hidden = Enumerable.Range(0, int.MaxValue).Select(_ => type = type.BaseType!).TakeWhile(c => c is not null)
            .SelectMany(c => c.GetMembers("Define").OfType<IMethodSymbol>()).First(symbols.IsDefine);

        // What a template adds is to be kept; what an image adds is in FROM already.
        var keeps = !hidden.IsAbstract && !SymbolEqualityComparer.Default.Equals(hidden.ContainingType, symbols.Image) &&
            !symbols.IsOutsideOfSegment(editor.SemanticModel.GetDeclaredSymbol(declaration)!, hidden.ContainingType);

        var newLine = declaration.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } end ? end.ToString() : "\n";

        string[] lines = keeps
            ? ["", "protected override void Define(ImageBuilder image)", "{", "base.Define(image);", $"image.{calls};", "}", ""]
            : ["", $"protected override void Define(ImageBuilder image) => image.{calls};", ""];

        return ((MethodDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration(string.Join(newLine, lines))!).WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static ExpressionStatementSyntax Statement(string expression) =>
        SyntaxFactory.ExpressionStatement(SyntaxFactory.ParseExpression(expression)).WithAdditionalAnnotations(Formatter.Annotation);
}
