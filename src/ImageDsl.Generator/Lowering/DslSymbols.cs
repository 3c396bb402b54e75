using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Lowering;

/// <summary>What the DSL's own types mean to the compiler side.</summary>
internal static class DslSymbols
{
    private const string Namespace = "ImageDsl";

    private static readonly Dictionary<string, LayerKind> LayerKinds = new(StringComparer.Ordinal)
    {
        ["OsLayerAttribute"] = LayerKind.Os,
        ["RuntimeLayerAttribute"] = LayerKind.Runtime,
        ["MiddlewareLayerAttribute"] = LayerKind.Middleware,
        ["ApplicationLayerAttribute"] = LayerKind.Application,
    };

    /// <summary>Whether the class has <c>ImageDsl.Image</c> among its base classes.</summary>
    public static bool DerivesFromImage(INamedTypeSymbol type) => DerivesFrom(type, "Image");

    /// <summary>Whether the class has <c>ImageDsl.ExternalImage</c> among its base classes.</summary>
    public static bool DerivesFromExternalImage(INamedTypeSymbol type) => DerivesFrom(type, "ExternalImage");

    /// <summary>The layer attribute on the class, or null.</summary>
    public static LayerRecipe? LayerOf(INamedTypeSymbol type) => LayerAttributeOf(type) is { } attribute
        ? new LayerRecipe(LayerKinds[attribute.AttributeClass!.Name], attribute.ConstructorArguments is [{ Value: string repository }, ..] ? repository : "")
        : null;

    /// <summary>The layer attribute as it stands on the class, or null.</summary>
    public static AttributeData? LayerAttributeOf(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is { } attributeClass && LayerKinds.ContainsKey(attributeClass.Name) && IsNamed(attributeClass, attributeClass.Name, Namespace))
                return attribute;
        }

        return null;
    }

    /// <summary>The reason that a <c>DeepHierarchy</c> attribute on the class itself states, or null.</summary>
    public static string? DeepHierarchyReasonOf(INamedTypeSymbol type) => type.GetAttributes()
        .FirstOrDefault(a => IsNamed(a.AttributeClass, "DeepHierarchyAttribute", Namespace))?.ConstructorArguments is [{ Value: string reason }, ..] ? reason : null;

    /// <summary>Namespace, containing types and name, joined by dots.</summary>
    public static string FullNameOf(INamedTypeSymbol type)
    {
        var name = type.Name;

        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
            name = outer.Name + "." + name;

        // Not a display string: that costs more than all the rest, and escapes names that are keywords, as they are nowhere at run time.
        for (var outer = type.ContainingNamespace; outer is { IsGlobalNamespace: false }; outer = outer.ContainingNamespace)
            name = outer.Name + "." + name;

        return name;
    }

    /// <summary>Whether a type belongs to the base class library: its members are known or refused, but never lowered.</summary>
    public static bool IsOfLibrary(INamedTypeSymbol type)
    {
        var outermost = type.ContainingNamespace;

        while (outermost is { ContainingNamespace.IsGlobalNamespace: false })
            outermost = outermost.ContainingNamespace;

        return outermost.Name == "System";
    }

    /// <summary>Whether a type has this name in this namespace.</summary>
    public static bool IsNamed(INamedTypeSymbol? type, string name, string @namespace) =>
        type is { ContainingType: null } && type.Name == name && IsNamed(type.ContainingNamespace, @namespace);

    private static bool DerivesFrom(INamedTypeSymbol type, string name)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (IsNamed(current, name, Namespace))
                return true;
        }

        return false;
    }

    /// <summary>Compares part by part from the end: asked for every base class and attribute, for which a display string is too dear.</summary>
    private static bool IsNamed(INamespaceSymbol? symbol, string name)
    {
        var end = name.Length;

        for (; symbol is { IsGlobalNamespace: false }; symbol = symbol.ContainingNamespace)
        {
            var start = end - symbol.Name.Length;

            if (start < 0 || (start > 0 && name[start - 1] != '.') || string.CompareOrdinal(name, start, symbol.Name, 0, symbol.Name.Length) != 0)
                return false;

            end = Math.Max(0, start - 1);
        }

        return end == 0;
    }
}
