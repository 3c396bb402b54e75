using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ImageDsl.Generator.Analyzers;

/// <summary>
/// Finds an image class that derives from a template, so that a template can be judged while it is typed: what its steps come to is only
/// known for an image. Base lists are remembered per syntax tree, so an edit reads one tree anew and no class is bound but the ones asked for.
/// </summary>
internal static class DerivedImages
{
    private static readonly ConditionalWeakTable<SyntaxTree, Derivation[]> Known = new();

    /// <summary>
    /// The image class that derives from the class most directly, which is the likeliest to use its steps; of several the first in the order of
    /// the files. Null when there is none.
    /// </summary>
    public static INamedTypeSymbol? NearestTo(INamedTypeSymbol template, Compilation compilation, ImageSymbols symbols, CancellationToken cancellationToken)
    {
        // A class that derives from itself by mistake must not lead in circles.
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default) { template };
        var queue = new Queue<INamedTypeSymbol>([template]);

        while (queue.Count > 0)
        {
            foreach (var derived in DirectlyDerived(queue.Dequeue(), compilation, cancellationToken))
            {
                if (symbols.IsImage(derived) && ImageClassFlaw.Find(derived, symbols) is null)
                    return derived;

                if (seen.Add(derived))
                    queue.Enqueue(derived);
            }
        }

        return null;
    }

    private static IEnumerable<INamedTypeSymbol> DirectlyDerived(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        from tree in compilation.SyntaxTrees
        from derivation in DerivationsIn(tree, cancellationToken)
        where derivation.BaseName == type.Name
        let derived = Resolve(derivation, tree, compilation, cancellationToken)
        where SymbolEqualityComparer.Default.Equals(derived?.BaseType?.OriginalDefinition, type)
        select derived;

    private static INamedTypeSymbol? Resolve(Derivation derivation, SyntaxTree tree, Compilation compilation, CancellationToken cancellationToken)
    {
        var declaration = tree.GetRoot(cancellationToken).FindToken(derivation.Position).Parent?.FirstAncestorOrSelf<ClassDeclarationSyntax>();

        return declaration is null ? null : compilation.GetSemanticModel(tree).GetDeclaredSymbol(declaration, cancellationToken);
    }

    private static Derivation[] DerivationsIn(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (Known.TryGetValue(tree, out var known))
            return known;

        var derivations = Read(tree.GetRoot(cancellationToken));

        return Known.GetValue(tree, _ => derivations);
    }

    private static Derivation[] Read(SyntaxNode root) => root
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<ClassDeclarationSyntax>()
        .Where(declaration => declaration.BaseList is { Types.Count: > 0 })
        .Select(declaration => new Derivation(NameOf(declaration.BaseList!.Types[0].Type), declaration.Identifier.SpanStart))
        .ToArray();

    private static string NameOf(TypeSyntax type) => type switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        QualifiedNameSyntax name => name.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax name => name.Name.Identifier.ValueText,
        _ => "",
    };

    /// <param name="BaseName">The last part of the first name in the base list.</param>
    /// <param name="Position">Where the class's own name stands.</param>
    private readonly record struct Derivation(string BaseName, int Position);
}
