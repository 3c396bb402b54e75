using ImageDsl.Building;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.Generator.Analyzers;

/// <summary>Where a hierarchy says what a member of <see cref="Image"/> is, such as the external image that it stands on.</summary>
internal static class MemberValue
{
    /// <summary>
    /// The value of the override that counts for an image, or its name when the value takes more than one expression. The repository stands in
    /// the layer attribute. Null when nothing in the source says it.
    /// </summary>
    public static Location? Find(INamedTypeSymbol image, string member, ImageSymbols symbols, CancellationToken cancellationToken)
    {
        if (member == ImageMembers.Repository)
            return symbols.LayerAttributesOf(image).FirstOrDefault()?.ApplicationSyntaxReference?.GetSyntax(cancellationToken).GetLocation();

        for (var c = image; c is not null && !SymbolEqualityComparer.Default.Equals(c, symbols.Image); c = c.BaseType)
        {
            if (c.GetMembers(member).OfType<IPropertySymbol>().FirstOrDefault(property => property.IsOverride) is { } property)
                return LocationOf(property, cancellationToken);
        }

        return null;
    }

    private static Location? LocationOf(IPropertySymbol symbol, CancellationToken cancellationToken)
    {
        if (symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not PropertyDeclarationSyntax property)
            return null;

        var getter = property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.Keyword.ValueText == "get");
        var value = property.ExpressionBody?.Expression ?? property.Initializer?.Value ?? getter?.ExpressionBody?.Expression;

        return value?.GetLocation() ?? property.Identifier.GetLocation();
    }
}
