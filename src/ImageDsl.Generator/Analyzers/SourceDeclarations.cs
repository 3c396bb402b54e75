using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Analyzers;

/// <summary>Where types stand in the source.</summary>
internal static class SourceDeclarations
{
    /// <summary>Whether a place lies within one of the type's declarations.</summary>
    public static bool Declares(this INamedTypeSymbol type, Location place) => type.DeclaringSyntaxReferences
        .Any(declaration => declaration.SyntaxTree == place.SourceTree && declaration.Span.Contains(place.SourceSpan));

    /// <summary>The nearest base class whose declaration holds the place, or null.</summary>
    public static INamedTypeSymbol? BaseThatDeclares(this INamedTypeSymbol type, Location place)
    {
        for (var c = type.BaseType?.OriginalDefinition; c is not null; c = c.BaseType?.OriginalDefinition)
        {
            if (c.Declares(place))
                return c;
        }

        return null;
    }

    /// <summary>The type's own name, where findings about the whole class stand.</summary>
    public static Location NameLocation(this INamedTypeSymbol type) => type.Locations.FirstOrDefault(location => location.IsInSource) ?? Location.None;

    /// <summary>A place in words: <c>Services.cs, line 12</c>.</summary>
    public static string InWords(this Location place)
    {
        var line = place.GetLineSpan();

        return $"{Path.GetFileName(line.Path)}, line {line.StartLinePosition.Line + 1}";
    }
}
