using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.Generator.Analyzers;

/// <summary>Where a hierarchy says which external image it stands on.</summary>
internal static class FromExpression
{
    /// <summary>The value of the override of <c>From</c> that counts for an image, or its name when the value takes more than one expression.</summary>
    public static Location? Find(INamedTypeSymbol image, ImageSymbols symbols, CancellationToken cancellationToken)
    {
        for (var c = image; c is not null && !SymbolEqualityComparer.Default.Equals(c, symbols.Image); c = c.BaseType)
        {
            if (c.GetMembers("From").OfType<IPropertySymbol>().FirstOrDefault(property => property.IsOverride) is { } from)
                return LocationOf(from, cancellationToken);
        }

        return null;
    }

    private static Location? LocationOf(IPropertySymbol from, CancellationToken cancellationToken)
    {
        if (from.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not PropertyDeclarationSyntax property)
            return null;

        var getter = property.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.Keyword.ValueText == "get");
        var value = property.ExpressionBody?.Expression ?? property.Initializer?.Value ?? getter?.ExpressionBody?.Expression;

        return value?.GetLocation() ?? property.Identifier.GetLocation();
    }
}
