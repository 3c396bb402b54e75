using ImageDsl.Generator.Lowering;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Exporting;

/// <summary>The members of an exported type that travel: all that can run, but for what no child of an image ever runs.</summary>
internal static class ExportedMembers
{
    /// <summary>The ids of the members, those of initialisers included, in the order of their declaration.</summary>
    public static IEnumerable<string> Of(INamedTypeSymbol type, SymbolIds ids) => type.TypeKind is TypeKind.Enum or TypeKind.Delegate
        ? []
        : type.GetMembers().Where(m => Travels(m, type)).Select(ids.Of);

    private static bool Travels(ISymbol member, INamedTypeSymbol type) => member switch
    {
        IFieldSymbol field => !field.IsConst && field.AssociatedSymbol is null or IPropertySymbol,
        IMethodSymbol { MethodKind: MethodKind.EventAdd or MethodKind.EventRemove or MethodKind.EventRaise or MethodKind.Destructor } => false,
        // The steps of an image are in the FROM of those that stand on it.
        IMethodSymbol { IsOverride: true, Name: "Define", Parameters.Length: 1 } => type.IsAbstract || DslSymbols.LayerOf(type) is null || !DslSymbols.DerivesFromImage(type),
        IMethodSymbol method => !method.IsAbstract,
        _ => false,
    };
}
