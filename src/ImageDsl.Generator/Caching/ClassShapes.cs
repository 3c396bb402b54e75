using System.Collections.Concurrent;
using ImageDsl.Generator.Lowering;
using ImageDsl.Generator.Lowering.Shapes;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Caching;

/// <summary>
/// Spares the compiler to make the symbols of classes that are declared as others are. An estate has many images of few kinds: the same base, the same
/// usings, the same members, and in other bodies other steps. What the compiler says of the first one it says of all of them, but for their names and the
/// repositories in their attributes. It lives no longer than the compilation whose symbols it holds.
/// </summary>
internal sealed class ClassShapes(ImageCompilation images, CompilationFingerprint fingerprint, SymbolResolver resolver, BodyShapes bodies, TreeOrdinals files)
{
    private readonly ConcurrentDictionary<Hash128, (string Id, int Tree)> _first = new();
    private readonly ConcurrentDictionary<Hash128, ExemplarClass?> _exemplars = new();
    private readonly ConcurrentDictionary<string, ShapedClass?> _classes = new(StringComparer.Ordinal);

    /// <summary>The class with this id when another one was asked for that is declared in the same way; else null.</summary>
    public ShapedClass? Find(string typeId, CancellationToken cancellationToken) =>
        _classes.TryGetValue(typeId, out var known) ? known : _classes.GetOrAdd(typeId, Search(typeId, cancellationToken));

    /// <summary>A type of which all is true that its declaration says about this one; the type itself where there is no other.</summary>
    public INamedTypeSymbol ExemplarOf(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type is { ContainingType: null, TypeKind: TypeKind.Class } ? Find("T:" + DslSymbols.FullNameOf(type), cancellationToken)?.Exemplar.Type ?? type : type;

    private ShapedClass? Search(string typeId, CancellationToken cancellationToken)
    {
        // A further declaration of the name may be a part of the class.
        if (resolver.FindDeclared(typeId) is not { DeclaringSyntaxReferences: [{ SyntaxTree: var source }] })
            return null;

        var tree = files.Of(source, cancellationToken);

        if (tree < 0 || fingerprint.Trees[tree].ClassShape is not { } shape)
            return null;

        var first = _first.GetOrAdd(shape.Key, (typeId, tree));

        return first.Id != typeId && Exemplar(shape.Key, first, cancellationToken) is { } exemplar
            ? new ShapedClass(typeId, shape.Text, source, tree, fingerprint.Trees[tree], exemplar)
            : null;
    }

    private ExemplarClass? Exemplar(Hash128 key, (string Id, int Tree) first, CancellationToken cancellationToken) => _exemplars.TryGetValue(key, out var known)
        ? known
        : _exemplars.GetOrAdd(key, ExemplarClass.Describe(first.Id, fingerprint.Trees[first.Tree], images, resolver, bodies, cancellationToken));
}
