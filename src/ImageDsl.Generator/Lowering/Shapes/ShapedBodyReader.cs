using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.Generator.Lowering.Shapes;

/// <summary>Reads a body as a <see cref="ShapedBody"/>, all of it or nothing.</summary>
internal sealed class ShapedBodyReader
{
    private readonly ShapedMember _member;
    private readonly ShapeReader _shapes;

    private ShapedBodyReader(ShapedMember member)
    {
        _member = member;
        _shapes = new ShapeReader(member);
    }

    /// <summary>Reads a body; null when it is not made of shapes.</summary>
    /// <param name="member">What is known of the method or getter.</param>
    /// <param name="syntax">Where it stands.</param>
    public static ShapedBody? Read(ShapedMember member, MemberSyntax syntax)
    {
        if (!IsPlain(syntax))
            return null;

        var reader = new ShapedBodyReader(member);

        return syntax.Body switch
        {
            BlockSyntax when !member.ReturnsVoid => null,
            BlockSyntax block => reader.ReadBlock(block) is { } statements ? new ShapedBody(member, syntax, block, statements) : null,
            ExpressionSyntax value => reader.ReadExpressionBody(value) is { } statement ? new ShapedBody(member, syntax, value.Parent!, [statement]) : null,
            _ => null,
        };
    }

    /// <summary>Whether a body can be made of shapes, as far as that can be told without looking into it.</summary>
    public static bool IsPlain(MemberSyntax syntax) =>
        IsDeclaredPlainly(syntax.Declaration) && !syntax.Declaration.ContainsDiagnostics && syntax.Body is BlockSyntax or ExpressionSyntax { Parent: ArrowExpressionClauseSyntax };

    /// <summary>Members of extension blocks have parameters that are not their own.</summary>
    private static bool IsDeclaredPlainly(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax { Parent: ClassDeclarationSyntax or RecordDeclarationSyntax } => true,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax { Parent: ClassDeclarationSyntax or RecordDeclarationSyntax } } => true,
        _ => false,
    };

    private ShapedStatement[]? ReadBlock(BlockSyntax block)
    {
        var statements = new ShapedStatement[block.Statements.Count];

        for (var i = 0; i < statements.Length; i++)
        {
            if (block.Statements[i] is not ExpressionStatementSyntax statement || ReadChain(statement.Expression) is not { } chain)
                return null;

            statements[i] = new ShapedStatement(statement, IsReturn: false, chain, null);
        }

        return statements;
    }

    private ShapedStatement? ReadExpressionBody(ExpressionSyntax value)
    {
        var isReturn = !_member.ReturnsVoid;
        var chain = !isReturn || _member.ReturnsBuilder ? ReadChain(value) : null;
        var shape = chain is null && isReturn && _member.ReturnType is { } type ? _shapes.OfValue(value, type) : null;

        return chain is null && shape is null ? null : new ShapedStatement(value, isReturn, chain, shape);
    }

    private ShapedChain? ReadChain(ExpressionSyntax expression)
    {
        var calls = new List<ShapedCall>();
        var current = expression;

        while (current is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } access } call)
        {
            if (_shapes.OfCall(call, access.Name) is not { } shape)
                return null;

            calls.Add(new ShapedCall(call, shape));
            current = access.Expression;
        }

        if (calls.Count == 0 || current is not IdentifierNameSyntax receiver || _member.FindBuilder(receiver.Identifier.ValueText) is not (>= 0 and var slot))
            return null;

        calls.Reverse();
        return new ShapedChain(receiver, slot, calls.ToArray());
    }
}
