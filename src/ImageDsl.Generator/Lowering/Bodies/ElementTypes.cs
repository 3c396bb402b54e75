using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Lowering;

/// <summary>What types are collections of, as <c>foreach</c> sees it.</summary>
internal static class ElementTypes
{
    /// <summary>The type of the elements; null for what is no collection.</summary>
    public static ITypeSymbol? Of(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => array.ElementType,
        null => null,
        _ => OfEnumerator(type) ?? type.AllInterfaces.Select(OfEnumerator).FirstOrDefault(element => element is not null),
    };

    private static ITypeSymbol? OfEnumerator(ITypeSymbol type) => type.GetMembers("GetEnumerator").OfType<IMethodSymbol>()
        .FirstOrDefault(m => m is { IsStatic: false, Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public }) is { } getEnumerator
            ? Current(getEnumerator.ReturnType)
            : null;

    private static ITypeSymbol? Current(ITypeSymbol enumerator) => enumerator.AllInterfaces.Prepend(enumerator)
        .SelectMany(t => t.GetMembers("Current")).OfType<IPropertySymbol>().FirstOrDefault()?.Type;
}
