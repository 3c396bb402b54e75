using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Exporting;

/// <summary>
/// The types that the members of a type mention in their signatures. Code elsewhere makes values of them although no body here does: the
/// override of an abstract property, the argument of a component.
/// </summary>
internal static class SignatureTypes
{
    public static IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol type) =>
        type.GetMembers().Where(m => m.DeclaredAccessibility != Accessibility.Private).SelectMany(OfMember).SelectMany(Parts);

    public static bool IsDeclaredBy(this INamedTypeSymbol type, IAssemblySymbol assembly) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, assembly);

    private static IEnumerable<ITypeSymbol> OfMember(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Select(p => p.Type).Append(method.ReturnType),
        IPropertySymbol property => [property.Type],
        IFieldSymbol field => [field.Type],
        _ => [],
    };

    private static IEnumerable<INamedTypeSymbol> Parts(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Parts(array.ElementType),
        INamedTypeSymbol { IsAnonymousType: false } named => named.TypeArguments.SelectMany(Parts).Prepend(named.OriginalDefinition),
        _ => [],
    };
}
