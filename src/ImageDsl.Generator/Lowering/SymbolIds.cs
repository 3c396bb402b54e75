using System.Collections.Concurrent;
using ImageDsl.Dockerfile;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.Generator.Lowering;

/// <summary>
/// The names by which recipes speak of members and types. Remembers them, since the same few members of the library are called again
/// and again; it therefore lives no longer than the compilation whose symbols it holds.
/// </summary>
internal sealed class SymbolIds
{
    private readonly ConcurrentDictionary<ISymbol, string> _members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, RecipeType> _types = new(SymbolEqualityComparer.Default);

    /// <summary>The id of a member's or type's definition.</summary>
    public string Of(ISymbol symbol) => _members.TryGetValue(symbol, out var known) ? known : _members.GetOrAdd(symbol, Compute(symbol));

    /// <summary>The id of the declaration that an override goes back to, which is the one that virtual calls name.</summary>
    public string SlotOf(IMethodSymbol method) => Of(LeastDerived(method));

    /// <summary>A reference to a type.</summary>
    public RecipeType TypeOf(ITypeSymbol type) => _types.TryGetValue(type, out var known) ? known : _types.GetOrAdd(type, ComputeType(type));

    /// <summary>References to types.</summary>
    public EquatableArray<RecipeType> TypesOf(IEnumerable<ITypeSymbol> types) => types.Select(TypeOf).ToEquatableArray();

    /// <summary>The field behind an auto-property, by the compiler's own name for it.</summary>
    public string BackingFieldOf(IPropertySymbol property) => $"F:{NameOf(property.ContainingType)}.<{property.MetadataName}>k__BackingField";

    /// <summary>The field that keeps a primary constructor's parameter; for a record that is the one behind the property.</summary>
    public string ParameterFieldOf(IParameterSymbol parameter) => PositionalPropertyOf(parameter) is { } property
        ? BackingFieldOf(property)
        : $"F:{NameOf(parameter.ContainingType)}.<{parameter.MetadataName}>P";

    /// <summary>The property that a record has for a parameter, unless it is written out.</summary>
    public static IPropertySymbol? PositionalPropertyOf(IParameterSymbol parameter) => parameter.ContainingType.IsRecord
        ? parameter.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>()
            .FirstOrDefault(p => p.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is ParameterSyntax)
        : null;

    public static IMethodSymbol LeastDerived(IMethodSymbol method)
    {
        var current = method;

        while (current.OverriddenMethod is { } overridden)
            current = overridden;

        return current;
    }

    /// <summary>
    /// Whether the type, or one that it stands on or in, is file-local and shares its name with another: an id would name either. No recipe is given of it.
    /// </summary>
    public static bool IsAmbiguous(INamedTypeSymbol type) => type.AllInterfaces.Any(SharesName) || StandsOnShared(type);

    private static bool SharesName(INamedTypeSymbol type) =>
        type.IsFileLocal && type.ContainingNamespace.GetTypeMembers(type.Name, type.Arity).Length > 1;

    /// <summary>Whether the type shares its name, or one of its base classes, or one around any of them. Asked for every member, hence without an iterator.</summary>
    private static bool StandsOnShared(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            for (var around = current; around is not null; around = around.ContainingType)
            {
                if (SharesName(around))
                    return true;
            }
        }

        return false;
    }

    private string NameOf(INamedTypeSymbol type) => Of(type).Substring(2);

    private string Compute(ISymbol symbol)
    {
        var definition = symbol.OriginalDefinition;
        var type = definition as INamedTypeSymbol ?? definition.ContainingType;

        return definition switch
        {
            IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => BackingFieldOf(property),
            IFieldSymbol field when type.IsTupleType => TupleFieldId(field),
            INamedTypeSymbol when type.IsAnonymousType => "T:<>",
            _ when type.IsAnonymousType => $"M:<>.{definition.MetadataName}",
            _ when StandsOnShared(type) => "!:" + DocumentationId(definition).Substring(2),
            _ => DocumentationId(definition),
        };
    }

    private static string DocumentationId(ISymbol definition) => definition.GetDocumentationCommentId()!;

    private static string TupleFieldId(IFieldSymbol field)
    {
        var name = (field.CorrespondingTupleField ?? field).MetadataName;
        return $"F:System.ValueTuple`{field.ContainingType.TupleElements.Length}.{name}";
    }

    private RecipeType ComputeType(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => new RecipeType(RecipeType.ArrayId, new[] { TypeOf(array.ElementType) }),
        IArrayTypeSymbol array => new RecipeType($"[{new string(',', array.Rank - 1)}]", new[] { TypeOf(array.ElementType) }),
        ITypeParameterSymbol { TypeParameterKind: TypeParameterKind.Method } parameter => new RecipeType($"!!{ArityAround(parameter.ContainingSymbol) + parameter.Ordinal}"),
        ITypeParameterSymbol { ContainingSymbol: INamedTypeSymbol block } parameter when ExtensionMembers.IsBlock(block) => new RecipeType($"!!{parameter.Ordinal}"),
        ITypeParameterSymbol parameter => new RecipeType($"!{ArityAbove(parameter.ContainingSymbol) + parameter.Ordinal}"),
        IDynamicTypeSymbol => new RecipeType("T:System.Object"),
        INamedTypeSymbol named => new RecipeType(Of(named), TypeArguments(named)),
        _ => new RecipeType("!:" + type.Name),
    };

    private EquatableArray<RecipeType> TypeArguments(INamedTypeSymbol type)
    {
        if (type.IsAnonymousType)
            return default;

        var arguments = new List<RecipeType>();

        for (var current = type; current is not null; current = current.ContainingType)
            arguments.InsertRange(0, current.TypeArguments.Select(TypeOf));

        return arguments.ToEquatableArray();
    }

    /// <summary>How many type parameters the methods around a local function have, or the extension block around a method: all are those of one call.</summary>
    private static int ArityAround(ISymbol method)
    {
        var arity = ExtensionMembers.IsBlock(method.ContainingType) ? method.ContainingType.Arity : 0;

        for (var around = method.ContainingSymbol; around is IMethodSymbol function; around = function.ContainingSymbol)
            arity += function.Arity;

        return arity;
    }

    private static int ArityAbove(ISymbol type)
    {
        var arity = 0;

        for (var current = type.ContainingType; current is not null; current = current.ContainingType)
            arity += current.Arity;

        return arity;
    }
}
