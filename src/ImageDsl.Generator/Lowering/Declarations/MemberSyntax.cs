using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.Generator.Lowering;

/// <summary>Where a member stands in the source.</summary>
/// <param name="Declaration">What the places of the member's nodes are counted in.</param>
/// <param name="OperationRoot">What the compiler has an operation for.</param>
/// <param name="Body">The part that the hash of declarations leaves out; null when the member has none.</param>
internal sealed record MemberSyntax(SyntaxNode Declaration, SyntaxNode OperationRoot, SyntaxNode? Body)
{
    /// <summary>Finds a member's source.</summary>
    /// <returns>Null for members without code of their own: abstract ones, accessors of auto-properties, constructors that nobody wrote.</returns>
    public static MemberSyntax? Find(ISymbol member, CancellationToken cancellationToken)
    {
        if (member is IFieldSymbol field)
            return OfField(field, cancellationToken);

        var method = ExtensionMembers.SourceOf((IMethodSymbol)member);

        if (method.IsAbstract || method.IsImplicitlyDeclared && method.MethodKind != MethodKind.Constructor)
            return null;

        if ((method.PartialImplementationPart ?? method).DeclaringSyntaxReferences is not [var reference, ..])
            return null;

        var syntax = reference.GetSyntax(cancellationToken);

        return syntax switch
        {
            BaseMethodDeclarationSyntax declaration => new(declaration, declaration, (SyntaxNode?)declaration.Body ?? declaration.ExpressionBody?.Expression),
            AccessorDeclarationSyntax { Body: null, ExpressionBody: null } => null,
            AccessorDeclarationSyntax accessor => new(accessor, accessor, (SyntaxNode?)accessor.Body ?? accessor.ExpressionBody!.Expression),
            ArrowExpressionClauseSyntax arrow => new(arrow, arrow, arrow.Expression),
            TypeDeclarationSyntax { ParameterList: not null } type => OfPrimaryConstructor(type),
            _ => null,
        };
    }

    /// <summary>The method or getter whose body starts at a position, null when it is another kind of body.</summary>
    public static MemberSyntax? OfBody(SyntaxNode root, int start)
    {
        for (var node = root.FindToken(start).Parent; node is not null && node.SpanStart == start; node = node.Parent)
        {
            switch (node.Parent)
            {
                case BaseMethodDeclarationSyntax method when node is BlockSyntax:
                    return new MemberSyntax(method, method, node);
                case ArrowExpressionClauseSyntax { Parent: BaseMethodDeclarationSyntax method }:
                    return new MemberSyntax(method, method, node);
                case ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax } arrow:
                    return new MemberSyntax(arrow, arrow, node);
            }
        }

        return null;
    }

    private static MemberSyntax OfPrimaryConstructor(TypeDeclarationSyntax type)
    {
        var root = (SyntaxNode?)type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() ?? type.ParameterList!;
        return new MemberSyntax(root, root, null);
    }

    private static MemberSyntax? OfField(IFieldSymbol field, CancellationToken cancellationToken)
    {
        var symbol = field.AssociatedSymbol ?? field;

        return symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            VariableDeclaratorSyntax { Initializer: { } initializer } declarator => new(declarator, initializer, initializer.Value),
            PropertyDeclarationSyntax { Initializer: { } initializer } property => new(property, initializer, initializer.Value),
            _ => null,
        };
    }
}
