using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.Generator.Lowering.Shapes;

/// <summary>Reads a body as a <see cref="ShapedBody"/>, all of it or nothing.</summary>
internal sealed class ShapedBodyReader
{
    private readonly IMethodSymbol _method;
    private readonly INamedTypeSymbol _builder;
    private readonly SymbolIds _ids;
    private readonly SimpleNames _names;
    private readonly ShapeReader _shapes;

    private ShapedBodyReader(IMethodSymbol method, INamedTypeSymbol builder, SymbolIds ids)
    {
        _method = method;
        _builder = builder;
        _ids = ids;
        _names = new SimpleNames(method);
        _shapes = new ShapeReader(_names);
    }

    /// <summary>Reads a body; null when it is not made of shapes.</summary>
    /// <param name="method">The method or getter.</param>
    /// <param name="syntax">Where it stands.</param>
    /// <param name="builder">The library's builder.</param>
    /// <param name="ids">The names of types.</param>
    public static ShapedBody? Read(IMethodSymbol method, MemberSyntax syntax, INamedTypeSymbol builder, SymbolIds ids)
    {
        if (!IsPlain(method) || !IsDeclaredPlainly(syntax.Declaration) || syntax.Declaration.ContainsDiagnostics)
            return null;

        var reader = new ShapedBodyReader(method, builder, ids);

        return syntax.Body switch
        {
            BlockSyntax block when method.ReturnsVoid => reader.ReadBlock(block),
            ExpressionSyntax { Parent: ArrowExpressionClauseSyntax arrow } value => reader.ReadExpressionBody(arrow, value),
            _ => null,
        };
    }

    private static bool IsPlain(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary or MethodKind.PropertyGet, IsGenericMethod: false, IsAsync: false, RefKind: RefKind.None, ContainingType.TypeKind: TypeKind.Class };

    /// <summary>Members of extension blocks have parameters that are not their own.</summary>
    private static bool IsDeclaredPlainly(SyntaxNode declaration) => declaration switch
    {
        MethodDeclarationSyntax { Parent: ClassDeclarationSyntax or RecordDeclarationSyntax } => true,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax { Parent: ClassDeclarationSyntax or RecordDeclarationSyntax } } => true,
        _ => false,
    };

    private ShapedBody? ReadBlock(BlockSyntax block)
    {
        var statements = new ShapedStatement[block.Statements.Count];

        for (var i = 0; i < statements.Length; i++)
        {
            if (block.Statements[i] is not ExpressionStatementSyntax statement || ReadChain(statement.Expression) is not { } chain)
                return null;

            statements[i] = new ShapedStatement(statement, IsReturn: false, chain, null);
        }

        return new ShapedBody(block, statements);
    }

    private ShapedBody? ReadExpressionBody(ArrowExpressionClauseSyntax arrow, ExpressionSyntax value)
    {
        var isReturn = !_method.ReturnsVoid;
        var chain = !isReturn || IsBuilder(_method.ReturnType) ? ReadChain(value) : null;
        var shape = chain is null && isReturn && KeyOf(_method.ReturnType) is { } type ? _shapes.OfValue(value, type) : null;

        return chain is null && shape is null ? null : new ShapedBody(arrow, [new ShapedStatement(value, isReturn, chain, shape)]);
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

        if (calls.Count == 0 || current is not IdentifierNameSyntax receiver || _names.FindParameter(receiver.Identifier.ValueText) is not { RefKind: RefKind.None } parameter || !IsBuilder(parameter.Type))
            return null;

        calls.Reverse();
        return new ShapedChain(receiver, parameter, calls.ToArray());
    }

    private bool IsBuilder(ITypeSymbol type) => SymbolEqualityComparer.Default.Equals(type, _builder);

    /// <summary>The name of a type that all of a compilation mean by it: a built-in one, or one of the library's.</summary>
    private string? KeyOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { IsGenericType: false }
        && (type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _builder.ContainingAssembly))
            ? _ids.TypeOf(type).Id
            : null;
}
