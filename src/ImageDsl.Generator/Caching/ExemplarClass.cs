using System.Collections.Concurrent;
using ImageDsl.Generator.Lowering;
using ImageDsl.Generator.Lowering.Shapes;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Caching;

/// <summary>The first image class of a shape, of which the compiler has made the symbols.</summary>
internal sealed class ExemplarClass
{
    private readonly ConcurrentDictionary<string, ExemplarMember?> _members = new(StringComparer.Ordinal);
    private readonly TreeFingerprint _file;
    private readonly SymbolResolver _resolver;
    private readonly BodyShapes _bodies;

    private ExemplarClass(ImageCandidate candidate, TypeRecipe recipe, INamedTypeSymbol type, TreeFingerprint file, SymbolResolver resolver, BodyShapes bodies)
    {
        Candidate = candidate;
        Recipe = recipe;
        Type = type;
        _file = file;
        _resolver = resolver;
        _bodies = bodies;
    }

    /// <summary>What it is.</summary>
    public ImageCandidate Candidate { get; }

    /// <summary>Its recipe.</summary>
    public TypeRecipe Recipe { get; }

    /// <summary>Its symbol.</summary>
    public INamedTypeSymbol Type { get; }

    /// <summary>Describes a class; null when others of its shape must be looked at themselves: it is no image, or the text that differs is not its repository.</summary>
    public static ExemplarClass? Describe(
        string typeId, TreeFingerprint file, ImageCompilation images, SymbolResolver resolver, BodyShapes bodies, CancellationToken cancellationToken) =>
        images.Classify(typeId, cancellationToken) is { Kind: ImageCandidateKind.Image } candidate
        && images.FindType(typeId, cancellationToken) is { } recipe
        && resolver.FindType(typeId) is { } type && IsRepository(type, cancellationToken)
            ? new ExemplarClass(candidate, recipe, type, file, resolver, bodies)
            : null;

    /// <summary>One of its members, or null when there is none with this id.</summary>
    public ExemplarMember? FindMember(string id) => _members.TryGetValue(id, out var known) ? known : _members.GetOrAdd(id, DescribeMember(id));

    private ExemplarMember? DescribeMember(string id)
    {
        if (_resolver.FindMember(id) is not { } member)
            return null;

        var syntax = MemberSyntax.Find(member, CancellationToken.None);

        // A default value may be a constant of elsewhere, which counts among the sources of the member.
        var shaped = syntax is { Body: not null } && member is IMethodSymbol method && method.Parameters.All(p => !p.HasExplicitDefaultValue) ? _bodies.Describe(method, syntax) : null;
        return new ExemplarMember(syntax is not null, syntax?.Body is { } body ? _file.BodyAt(body.SpanStart) : -1, shaped);
    }

    /// <summary>Whether the text of the attribute that the shape leaves open is the repository.</summary>
    private static bool IsRepository(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        type.DeclaringSyntaxReferences is [var declaration] && SoleClass.Find(declaration.SyntaxTree.GetRoot(cancellationToken)) is { } sole
        && DslSymbols.LayerAttributeOf(type) is { } layer && layer.ApplicationSyntaxReference?.Span == sole.Attribute.Span
        && DslSymbols.LayerOf(type)?.Repository == sole.Text.Token.ValueText;
}

/// <summary>A member of the first class of a shape.</summary>
/// <param name="hasCode">Whether there is code of its own: it is not abstract, no accessor of an auto-property, no constructor that nobody wrote.</param>
/// <param name="body">The number of its body within the file, or -1.</param>
/// <param name="shaped">What its declaration says; null when a body of it is nothing that is lowered from its syntax.</param>
internal sealed class ExemplarMember(bool hasCode, int body, ShapedMember? shaped)
{
    /// <summary>Whether there is code of its own.</summary>
    public bool HasCode => hasCode;

    /// <summary>The number of its body within the file, or -1.</summary>
    public int Body => body;

    /// <summary>The same member of another class of the shape; null when that has to be looked at itself.</summary>
    public ShapedMember? For(ShapedClass other, string id) => shaped?.Like(id, name => FindProperty(name) is { } property ? other.Own(property) : null);

    /// <summary>Asked on all threads that lower classes of the shape.</summary>
    private NamedProperty? FindProperty(string name)
    {
        lock (shaped!)
            return shaped.FindProperty(name);
    }
}
