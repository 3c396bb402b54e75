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

    /// <summary>The constructor of the base that runs where none is named; null when the base is not a class of anybody's.</summary>
    public static ConstructorInitializer? Implied(INamedTypeSymbol type, BodyLowerer body)
    {
        if (type.TypeKind != TypeKind.Class || type.BaseType is not { } baseType)
            return null;

        return WithoutArguments(baseType, type, body) is { } candidate ? new ConstructorInitializer(body.Ids.Of(candidate), false, Defaults(candidate, body)) : null;
    }

    /// <summary>
    /// The constructor that runs where no arguments are given, as overload resolution chooses it: one without parameters, else one whose
    /// parameters all have defaults, else the one with 'params' that says the most; null when there is none.
    /// </summary>
    /// <param name="type">The type that has the constructor.</param>
    /// <param name="caller">The type that calls it.</param>
    /// <param name="body">The body that the call stands in.</param>
    public static IMethodSymbol? WithoutArguments(INamedTypeSymbol type, INamedTypeSymbol caller, BodyLowerer body) => type.InstanceConstructors
        .Where(c => c.Parameters.All(p => p.IsOptional || p.IsParams) && (c.DeclaredAccessibility == Accessibility.Public || body.Model.Compilation.IsSymbolAccessibleWithin(c, caller)))
        .OrderBy(c => c.Parameters is [] ? 0 : c.Parameters[c.Parameters.Length - 1].IsParams ? 2 : 1)
        .ThenByDescending(c => c.Parameters.Length)
        .FirstOrDefault();

    /// <summary>The arguments of a call without arguments.</summary>
    public static EquatableArray<ArgumentNode> Defaults(IMethodSymbol method, BodyLowerer body) => method.Parameters.Select(p => Default(p, body)).ToEquatableArray();

    private static ArgumentNode Default(IParameterSymbol parameter, BodyLowerer body)
    {
        var type = body.Ids.TypeOf(parameter.Type);

        Node value = CallLowerer.IsCallerInfo(parameter) ? body.Unsupported(Unsupported.CallerInfo)
            : parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: { } constant } ? new LiteralNode(constant, type)
            : parameter.IsParams ? new CollectionNode(type, default)
            : body.Calls.Zero(parameter.Type);

        return new ArgumentNode(parameter.Ordinal, value);
    }
}
