using ImageDsl.Dockerfile;
using ImageDsl.Generator.Lowering.Shapes;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImageDsl.Generator.Lowering;

/// <summary>Lowers one member: a method, accessor, constructor or operator, or the initialiser of a field or auto-property.</summary>
internal static class MemberLowerer
{
    /// <summary>Lowers a member.</summary>
    /// <param name="member">A method symbol, or a field symbol for its initialiser (a backing field for its property's).</param>
    /// <param name="compilation">The compilation that declares it.</param>
    /// <param name="ids">The names of members.</param>
    /// <param name="shapes">What is known of bodies from others.</param>
    /// <param name="cancellationToken">Observed at every operation.</param>
    /// <returns>The recipe, or null for what needs none: abstract members, accessors of auto-properties, constructors that nobody wrote.</returns>
    public static LoweredMember? Lower(ISymbol member, Compilation compilation, SymbolIds ids, BodyShapes shapes, CancellationToken cancellationToken)
    {
        if (member is IMethodSymbol { PartialImplementationPart: { } implementation })
            return Lower(implementation, compilation, ids, shapes, cancellationToken);

        if (member is IMethodSymbol method && RecordMembers.TryLower(method, ids) is { } synthesized)
            return synthesized;

        if (MemberSyntax.Find(member, cancellationToken) is not { } syntax)
            return member is IMethodSymbol made ? ImpliedConstructor(made, compilation, ids, cancellationToken) : null;

        var body = new BodyLowerer(member, () => compilation.GetSemanticModel(syntax.Declaration.SyntaxTree), ids, cancellationToken);
        ShapedBody? shaped = null;

        var recipe = member is IMethodSymbol function
            ? Function(function, syntax, body, shapes, out shaped, cancellationToken)
            : new MemberRecipe(ids.Of(member), Initializer(syntax, body)) { IsStatic = member.IsStatic };

        recipe = recipe with { FrameSize = body.Slots.Count, HasUnsupported = body.HasUnsupported };

        foreach (var value in (syntax.Declaration as BaseMethodDeclarationSyntax)?.ParameterList.Parameters.Select(parameter => parameter.Default?.Value) ?? [])
        {
            if (value is not (null or LiteralExpressionSyntax))
                body.NoteConstants(body.Model.GetOperation(value, cancellationToken));
        }

        var text = syntax.Declaration.SyntaxTree.GetText(cancellationToken);
        var origins = OriginTable.Create(shaped?.Syntax.Declaration ?? syntax.Declaration, body.Places.Spans, text, out var lines);
        return new LoweredMember(recipe, origins, lines) { ConstantTypes = body.ConstantTypes, Shaped = body.ConstantTypes.IsEmpty ? shaped?.Member : null };
    }

    /// <summary>A constructor that nobody wrote needs a recipe where the base's takes arguments, all of which have defaults.</summary>
    private static LoweredMember? ImpliedConstructor(IMethodSymbol method, Compilation compilation, SymbolIds ids, CancellationToken cancellationToken)
    {
        if (method is not { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true, Parameters.IsEmpty: true, DeclaringSyntaxReferences.IsEmpty: true } || method.Locations is not [{ SourceTree: { } tree }, ..])
            return null;

        var body = new BodyLowerer(method, () => compilation.GetSemanticModel(tree), ids, cancellationToken);

        if (ConstructorLowerer.Implied(method.ContainingType, body) is not { Arguments.Count: > 0 } initializer)
            return null;

        var recipe = new MemberRecipe(ids.Of(method), new BlockNode(default, default, default)) { Initializer = initializer, FrameSize = body.Slots.Count, HasUnsupported = body.HasUnsupported };
        return new LoweredMember(recipe, OriginTable.Empty, []) { ConstantTypes = body.ConstantTypes };
    }

    private static MemberRecipe Function(IMethodSymbol method, MemberSyntax syntax, BodyLowerer body, BodyShapes shapes, out ShapedBody? shaped, CancellationToken cancellationToken)
    {
        // Parameters first, so that they have the first slots.
        var parameters = body.Functions.Parameters(method.Parameters);
        shaped = shapes.Read(method, syntax, parameters, body, cancellationToken);
        shaped?.Member.Detach();

        if (shaped is null)
            AliasExtension(method, syntax, body);

        var isPrimary = syntax.Declaration is not ConstructorDeclarationSyntax && method.MethodKind == MethodKind.Constructor;
        var initializer = method.MethodKind == MethodKind.Constructor ? ConstructorLowerer.Initializer(method, syntax, body) : null;

        var node = method.IsAsync ? body.Unsupported(new("'async'", "An image is described while compiling, where nothing is waited for.", "Leave it out."))
            : isPrimary ? new BlockNode(default, default, default)
            : shaped is not null ? shapes.TryLower(shaped, body.Places) ?? Bound(shaped, syntax, body, shapes)
            : Body(syntax, body);

        return new MemberRecipe(body.Ids.Of(method), node)
        {
            IsStatic = method.IsStatic,
            Parameters = parameters,
            IsIterator = body.Functions.IsIterator,
            Initializer = initializer,
            ParameterFields = isPrimary ? method.Parameters.Select(body.Ids.ParameterFieldOf).ToEquatableArray() : default,
        };
    }

    /// <summary>The body of an extension block's member speaks of that member's parameters, while the static method behind it has its own.</summary>
    private static void AliasExtension(IMethodSymbol method, MemberSyntax syntax, BodyLowerer body)
    {
        if (body.Model.GetDeclaredSymbol(syntax.Declaration) is not IMethodSymbol written || ExtensionMembers.ImplementationOf(written) is null)
            return;

        var offset = method.Parameters.Length - written.Parameters.Length;

        foreach (var parameter in written.Parameters)
            body.Slots.Alias(parameter, parameter.Ordinal + offset);
    }

    /// <summary>A body with shapes that are new, from which they are learned.</summary>
    private static Node Bound(ShapedBody shaped, MemberSyntax syntax, BodyLowerer body, BodyShapes shapes)
    {
        var node = Body(syntax, body);
        shapes.Learn(shaped, node, body);
        return node;
    }

    private static Node Body(MemberSyntax syntax, BodyLowerer body)
    {
        if (syntax.Body is null)
            return body.Unsupported(Unsupported.NoBody);

        return body.Model.GetOperation(syntax.OperationRoot) switch
        {
            IMethodBodyOperation { BlockBody: { } block } => body.Statement(block),
            IMethodBodyOperation { ExpressionBody: { } block } => body.Statement(block),
            IConstructorBodyOperation { BlockBody: { } block } => body.Statement(block),
            IConstructorBodyOperation { ExpressionBody: { } block } => body.Statement(block),
            IBlockOperation block => body.Statement(block),
            _ => body.Unsupported(Unsupported.DoesNotCompile),
        };
    }

    private static ReturnNode Initializer(MemberSyntax syntax, BodyLowerer body) =>
        new(body.Expression(((ISymbolInitializerOperation)body.Model.GetOperation(syntax.OperationRoot)!).Value));
}
