using System.Text;
using ImageDsl.Generator.Analyzers;
using Microsoft.CodeAnalysis;

namespace ImageDsl.CodeFixes;

/// <summary>What a layer attribute may say, guessed from the class's name and from the image it stands on.</summary>
internal static class RepositoryProposal
{
    /// <summary>The class's name in the namespace of its parent's repository: <c>acme/order-service</c>.</summary>
    public static string For(INamedTypeSymbol type, ImageSymbols symbols)
    {
        var parent = LayerOfParent(type, symbols)?.ConstructorArguments is [{ Value: string repository }] ? repository : "";

        return parent.Substring(0, parent.LastIndexOf('/') + 1) + InKebabCase(type.Name);
    }

    /// <summary>The kinds of layers that may stand on the parent: for a root the lowest first, for others the highest.</summary>
    public static IEnumerable<LayerKind> KindsFor(INamedTypeSymbol type, ImageSymbols symbols)
    {
        LayerKind[] kinds = [LayerKind.Os, LayerKind.Runtime, LayerKind.Middleware, LayerKind.Application];

        if (LayerOfParent(type, symbols)?.AttributeClass is not { } parent)
            return kinds;

        return kinds.SkipWhile(kind => kind + "LayerAttribute" != parent.Name).Reverse();
    }

    private static AttributeData? LayerOfParent(INamedTypeSymbol type, ImageSymbols symbols)
    {
        for (var c = type.BaseType; c is not null; c = c.BaseType)
        {
            if (symbols.IsImage(c))
                return symbols.LayerAttributesOf(c).First();
        }

        return null;
    }

    private static string InKebabCase(string name)
    {
        var text = new StringBuilder();

        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) && i > 0 &&
                (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));

            if (startsWord && text[text.Length - 1] != '-')
                text.Append('-');

            text.Append(name[i] == '_' ? '-' : char.ToLowerInvariant(name[i]));
        }

        return text.ToString();
    }
}
