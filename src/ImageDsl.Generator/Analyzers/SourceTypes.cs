using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Analyzers;

/// <summary>The types that a compilation declares.</summary>
internal static class SourceTypes
{
    /// <summary>All types of the compilation's own assembly, nested ones included, ordered by name.</summary>
    public static IEnumerable<INamedTypeSymbol> In(Compilation compilation, CancellationToken cancellationToken) =>
        In(compilation.Assembly.GlobalNamespace, cancellationToken);

    private static IEnumerable<INamedTypeSymbol> In(INamespaceOrTypeSymbol container, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        // A type's other members would all be made to be passed over.
        IEnumerable<INamespaceOrTypeSymbol> members = container is INamespaceSymbol ? container.GetMembers().Cast<INamespaceOrTypeSymbol>() : container.GetTypeMembers();

        foreach (var member in members.OrderBy(m => m.MetadataName, StringComparer.Ordinal))
        {
            if (member is INamedTypeSymbol type)
                yield return type;

            foreach (var inner in In(member, cancellationToken))
                yield return inner;
        }
    }
}
