using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace ImageDsl.CodeFixes.Steps;

/// <summary>A step in C#: a call on a builder, in a chain such as <c>image.Copy(…).Run("…")</c> or as a statement of its own.</summary>
internal sealed class BuilderStep
{
    private BuilderStep(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access)
    {
        Call = call;
        Access = access;
    }

    /// <summary>The call, with all that stands before it in its chain.</summary>
    public InvocationExpressionSyntax Call { get; }

    /// <summary>The name with what it is called on.</summary>
    public MemberAccessExpressionSyntax Access { get; }

    /// <summary>The method.</summary>
    public string Name => Access.Name.Identifier.ValueText;

    /// <summary>What it is called on: the builder, or the step before it.</summary>
    public ExpressionSyntax Receiver => Access.Expression;

    /// <summary>The arguments.</summary>
    public SeparatedSyntaxList<ArgumentSyntax> Arguments => Call.ArgumentList.Arguments;

    /// <summary>Its one argument when that is a text as it is written, and nobody wrote a comment about it; otherwise null.</summary>
    public LiteralExpressionSyntax? Text => HasNoCommentWithin && Arguments is [{ NameColon: null, Expression: LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal }] ? literal : null;

    /// <summary>The end of the line before this step, or nothing when it stands on the same one.</summary>
    public SyntaxTriviaList NewLine => SyntaxFactory.TriviaList(Receiver.GetTrailingTrivia().Where(trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)));

    /// <summary>The blanks before the step when it begins a line.</summary>
    public IEnumerable<SyntaxTrivia> Indentation => NewLine.Count == 0 ? [] : Access.OperatorToken.LeadingTrivia.Where(trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)).Reverse().Take(1);

    /// <summary>Whether nobody wrote a comment between this step and what it is called on, which a change could lose.</summary>
    public bool HasNoComment => !Access.OperatorToken.LeadingTrivia.Concat(Receiver.GetTrailingTrivia()).Any(IsComment);

    /// <summary>Whether nobody wrote a comment between the parentheses.</summary>
    public bool HasNoCommentWithin => !Call.ArgumentList.DescendantTrivia().Any(IsComment);

    /// <summary>Whether the step can go without a comment that then would stand before something else.</summary>
    public bool CanGo => HasNoComment && (Statement is not { } statement || Of(Receiver) is not null || HasNoCommentBefore(statement));

    /// <summary>The statement that consists of nothing but the chain that ends in this step, or null.</summary>
    public ExpressionStatementSyntax? Statement => Call.Parent as ExpressionStatementSyntax;

    /// <summary>The step that a finding is about, or null.</summary>
    public static BuilderStep? At(SyntaxNode node) => Of(node.FirstAncestorOrSelf<InvocationExpressionSyntax>());

    /// <summary>The step that an expression is, or null.</summary>
    public static BuilderStep? Of(SyntaxNode? node) => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call ? new BuilderStep(call, access) : null;

    /// <summary>
    /// The step before this one on the same builder: in its chain, or at the end of the statement before it when this one begins its own. Null when that
    /// is something else.
    /// </summary>
    public BuilderStep? Previous()
    {
        if (Receiver is not IdentifierNameSyntax builder)
            return Of(Receiver);

        var statement = Call.FirstAncestorOrSelf<ExpressionStatementSyntax>();

        if (statement?.Parent is not BlockSyntax block || block.Statements.IndexOf(statement) is not (> 0 and var index) || block.Statements[index - 1] is not ExpressionStatementSyntax before)
            return null;

        return Of(before.Expression) is { } step && step.Root() is IdentifierNameSyntax root && root.Identifier.ValueText == builder.Identifier.ValueText && HasNoCommentBefore(statement) ? step : null;
    }

    /// <summary>The step after this one on the same builder: in its chain, or at the beginning of the statement behind it; null when that is something else.</summary>
    public BuilderStep? Next()
    {
        if (Call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next })
            return Of(next);

        if (Statement is not { Parent: BlockSyntax block } statement || block.Statements.IndexOf(statement) + 1 is var index && (index == block.Statements.Count || block.Statements[index] is not ExpressionStatementSyntax))
            return null;

        var first = Of(((ExpressionStatementSyntax)block.Statements[index]).Expression);

        while (first is not null && Of(first.Receiver) is { } before)
            first = before;

        return first?.Previous()?.Call == Call ? first : null;
    }

    /// <summary>The expression that the chain begins with.</summary>
    public ExpressionSyntax Root()
    {
        var root = Receiver;

        while (Of(root) is { } step)
            root = step.Receiver;

        return root;
    }

    /// <summary>The same step with a further argument.</summary>
    public InvocationExpressionSyntax With(ArgumentSyntax argument) => Call.WithArgumentList(Call.ArgumentList.AddArguments(argument));

    /// <summary>Takes the step away, and its statement when nothing else stands in it.</summary>
    public void Remove(DocumentEditor editor)
    {
        if (Statement is { Parent: BlockSyntax } statement && Of(Receiver) is null)
            editor.RemoveNode(statement, SyntaxRemoveOptions.KeepUnbalancedDirectives | (HasNoCommentBefore(statement) ? SyntaxRemoveOptions.KeepNoTrivia : SyntaxRemoveOptions.KeepLeadingTrivia));
        else
            editor.ReplaceNode(Call, Without(Receiver));
    }

    /// <summary>Takes two steps away, of which the first stands before the second.</summary>
    public static void Remove(DocumentEditor editor, BuilderStep first, BuilderStep second)
    {
        if (second.Receiver.DescendantNodesAndSelf().Contains(first.Call))
        {
            editor.ReplaceNode(second.Call, second.Without(second.Receiver.ReplaceNode(first.Call, first.Without(first.Receiver))));
            return;
        }

        first.Remove(editor);
        second.Remove(editor);
    }

    /// <summary>Puts a chain of calls in the place of this step, laid out as it was.</summary>
    /// <param name="calls">C#, such as <c>WorkDir("/a").Run("b")</c>.</param>
    public ExpressionSyntax ReplacedBy(string calls)
    {
        const string Builder = "builder";
        var chain = SyntaxFactory.ParseExpression(Builder + "." + calls);
        var operators = chain.DescendantTokens().Where(token => token.IsKind(SyntaxKind.DotToken) && Of(token.Parent?.Parent)?.Root() is IdentifierNameSyntax { Identifier.ValueText: Builder }).ToList();

        // The calls after the first one begin lines when this one does.

        chain = chain.ReplaceTokens(operators, (token, _) => Of(token.Parent!.Parent) is { Receiver: IdentifierNameSyntax }
            ? Access.OperatorToken
            : token.WithLeadingTrivia(NewLine.AddRange(Indentation)));

        var root = chain.DescendantNodes().OfType<IdentifierNameSyntax>().First(name => name.Identifier.ValueText == Builder);
        return chain.ReplaceNode(root, Receiver).WithTrailingTrivia(Call.GetTrailingTrivia());
    }

    /// <summary>What stays of the chain without this step: what it is called on.</summary>
    private ExpressionSyntax Without(ExpressionSyntax receiver) => receiver.WithTrailingTrivia(Call.GetTrailingTrivia());

    private static bool HasNoCommentBefore(StatementSyntax statement) => !statement.GetLeadingTrivia().Any(IsComment);

    private static bool IsComment(SyntaxTrivia trivia) => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia);
}
