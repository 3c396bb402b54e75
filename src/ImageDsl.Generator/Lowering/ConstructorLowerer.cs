using ImageDsl.Dockerfile;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImageDsl.Generator.Lowering;

/// <summary>What a constructor calls before its own body.</summary>
internal static class ConstructorLowerer
{
    /// <summary>The other constructor, written or implied; null for structs and for a constructor that calls nothing.</summary>
    public static ConstructorInitializer? Initializer(IMethodSymbol constructor, MemberSyntax syntax, BodyLowerer body)
    {
        if (constructor.IsStatic)
            return null;

        var written = syntax.Declaration switch
        {
            ConstructorDeclarationSyntax { Initializer: { } initializer } => body.Model.GetOperation(initializer),
            PrimaryConstructorBaseTypeSyntax primary => body.Model.GetOperation(primary),
            _ => null,
        };

        if (written is IInvocationOperation call)
        {
            var isThis = SymbolEqualityComparer.Default.Equals(call.TargetMethod.ContainingType.OriginalDefinition, constructor.ContainingType.OriginalDefinition);
            return new ConstructorInitializer(body.Ids.Of(call.TargetMethod), isThis, body.Calls.Arguments(call.Arguments));
        }

        return Implied(constructor.ContainingType, body);
    }

    private static ConstructorInitializer? Implied(INamedTypeSymbol type, BodyLowerer body)
    {
        if (type.TypeKind != TypeKind.Class || type.BaseType is not { } baseType)
            return null;

        return WithoutArguments(baseType) is { } candidate ? new ConstructorInitializer(body.Ids.Of(candidate), false, Defaults(candidate, body)) : null;
    }

    /// <summary>The constructor that runs where no arguments are given; null when there is none.</summary>
    public static IMethodSymbol? WithoutArguments(INamedTypeSymbol type) => type.InstanceConstructors
        .Where(c => c.Parameters.All(p => p.IsOptional || p.IsParams))
        .OrderBy(c => c.Parameters.Length)
        .FirstOrDefault();

    /// <summary>The arguments of a call without arguments.</summary>
    public static EquatableArray<ArgumentNode> Defaults(IMethodSymbol method, BodyLowerer body) => method.Parameters.Select(p => Default(p, body)).ToEquatableArray();

    private static ArgumentNode Default(IParameterSymbol parameter, BodyLowerer body)
    {
        var type = body.Ids.TypeOf(parameter.Type);

        Node value = parameter.HasExplicitDefaultValue ? new LiteralNode(parameter.ExplicitDefaultValue, type)
            : parameter.Type is IArrayTypeSymbol array ? new ArrayNode(body.Ids.TypeOf(array.ElementType), default, EquatableArray<Node>.Empty)
            : new DefaultNode(type);

        return new ArgumentNode(parameter.Ordinal, value);
    }
}
