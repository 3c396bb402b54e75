using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Analyzers;

/// <summary>The library's types that analyzers ask for, as one compilation sees them.</summary>
internal sealed class ImageSymbols
{
    private ImageSymbols(INamedTypeSymbol image, INamedTypeSymbol? externalImage, INamedTypeSymbol layerAttribute, IMethodSymbol define, INamedTypeSymbol? replacesTemplateSteps)
    {
        Image = image;
        ExternalImage = externalImage;
        LayerAttribute = layerAttribute;
        Define = define;
        ReplacesTemplateSteps = replacesTemplateSteps;
    }

    /// <summary><c>ImageDsl.Image</c>.</summary>
    public INamedTypeSymbol Image { get; }

    /// <summary><c>ImageDsl.ExternalImage</c>; null with an earlier version of the library.</summary>
    public INamedTypeSymbol? ExternalImage { get; }

    /// <summary>The base of the layer attributes.</summary>
    public INamedTypeSymbol LayerAttribute { get; }

    /// <summary><c>Image.Define(ImageBuilder)</c>.</summary>
    public IMethodSymbol Define { get; }

    /// <summary><c>ImageDsl.ReplacesTemplateStepsAttribute</c>.</summary>
    public INamedTypeSymbol? ReplacesTemplateSteps { get; }

    /// <summary>Finds the symbols; null when the compilation does not reference the library, so there is nothing to analyse.</summary>
    public static ImageSymbols? Of(Compilation compilation)
    {
        if (compilation.GetTypeByMetadataName("ImageDsl.Image") is not { } image ||
            compilation.GetTypeByMetadataName("ImageDsl.LayerAttribute") is not { } layerAttribute)
            return null;

        var define = image.GetMembers("Define").OfType<IMethodSymbol>().FirstOrDefault();
        var replaces = compilation.GetTypeByMetadataName("ImageDsl.ReplacesTemplateStepsAttribute");

        return define is null ? null : new ImageSymbols(image, compilation.GetTypeByMetadataName("ImageDsl.ExternalImage"), layerAttribute, define, replaces);
    }

    /// <summary>Whether the type derives from <c>Image</c>; <c>Image</c> itself does not.</summary>
    public bool DerivesFromImage(INamedTypeSymbol type) => DerivesFrom(type, Image);

    /// <summary>Whether the class declares an external image: it derives from <c>ExternalImage</c> and is not abstract.</summary>
    public bool IsExternalImage(INamedTypeSymbol type) => type is { TypeKind: TypeKind.Class, IsAbstract: false } && ExternalImage is not null && DerivesFrom(type, ExternalImage);

    /// <summary>Whether the class is an image: it derives from <c>Image</c>, is not abstract, and carries a layer attribute.</summary>
    public bool IsImage(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: false } && LayerAttributesOf(type).Any() && DerivesFromImage(type);

    /// <summary>The layer attributes declared on the class itself.</summary>
    public IEnumerable<AttributeData> LayerAttributesOf(INamedTypeSymbol type) =>
        type.GetAttributes().Where(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass?.BaseType, LayerAttribute));

    /// <summary>Whether the method is <c>Image.Define</c> or an override of it.</summary>
    public bool IsDefine(IMethodSymbol method)
    {
        for (var m = method; m is not null; m = m.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, Define))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Whether an image stands between a class and one of its base classes, the latter included: what the base class declares is then
    /// outside of the class's segment.
    /// </summary>
    public bool IsOutsideOfSegment(INamedTypeSymbol type, INamedTypeSymbol baseClass)
    {
        for (var c = type.BaseType; c is not null; c = c.BaseType)
        {
            if (IsImage(c))
                return true;

            if (SymbolEqualityComparer.Default.Equals(c, baseClass))
                return false;
        }

        return false;
    }

    private static bool DerivesFrom(INamedTypeSymbol type, INamedTypeSymbol baseClass)
    {
        for (var c = type.BaseType; c is not null; c = c.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(c.OriginalDefinition, baseClass))
                return true;
        }

        return false;
    }
}
