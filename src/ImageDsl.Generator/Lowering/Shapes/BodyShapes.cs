using System.Collections.Concurrent;
using ImageDsl.Dockerfile;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ImageDsl.Generator.Lowering.Shapes;

/// <summary>
/// Spares the compiler to bind what it has bound before. Which method a call on the builder means depends on its name and on the kinds of its
/// arguments, not on what a string says; the builder's own methods win over extensions, so that the usings around do not matter either. So the first
/// call of a shape is bound, and the others are lowered from their syntax: a good part of what describes an image is calls of few shapes.
/// </summary>
/// <param name="compilation">The compilation.</param>
/// <param name="ids">The names of members.</param>
/// <param name="known">What is known of shapes in all compilations with the same declarations; null for a shape that is not to be used.</param>
internal sealed class BodyShapes(Compilation compilation, SymbolIds ids, ConcurrentDictionary<string, LoweredShape?> known)
{
    /// <summary>More are not learned from one state of the declarations.</summary>
    private const int MaxShapes = 4_096;

    /// <summary>Comparing recurses as deeply as chains are long, hence not for long ones.</summary>
    private const int MaxCompared = 1_000;

    private readonly Lazy<INamedTypeSymbol?> _builder = new(() => BuilderOf(compilation));
    private FileCopy? _copy;

    /// <summary>Reads a member's body; null when it is not made of shapes.</summary>
    /// <param name="method">The member.</param>
    /// <param name="syntax">Where it stands.</param>
    /// <param name="parameters">Its parameters, in the first slots.</param>
    /// <param name="body">Knows how properties are read.</param>
    /// <param name="cancellationToken">Observed while the file is read.</param>
    public ShapedBody? Read(IMethodSymbol method, MemberSyntax syntax, EquatableArray<ParameterRecipe> parameters, BodyLowerer body, CancellationToken cancellationToken) =>
        IsPlain(method) && ShapedBodyReader.IsPlain(syntax) && _builder.Value is { } builder && CopyOf(syntax.Declaration.SyntaxTree, syntax.Body!.SpanStart, cancellationToken) is { } copy
            ? ShapedBodyReader.Read(Describe(method, builder, parameters, body), copy)
            : null;

    /// <summary>What the declaration of a member says, as long as there are symbols; null for a member whose body cannot be made of shapes.</summary>
    /// <param name="method">The member.</param>
    /// <param name="syntax">Where it stands.</param>
    public ShapedMember? Describe(IMethodSymbol method, MemberSyntax syntax)
    {
        if (!IsPlain(method) || !ShapedBodyReader.IsPlain(syntax) || _builder.Value is not { } builder)
            return null;

        var body = new BodyLowerer(method, () => compilation.GetSemanticModel(syntax.Declaration.SyntaxTree), ids, CancellationToken.None);
        return Describe(method, builder, body.Functions.Parameters(method.Parameters), body);
    }

    /// <summary>Lowers a body, or does nothing when one of its shapes is not known.</summary>
    public Node? TryLower(ShapedBody shaped, NodePlaces places) =>
        shaped.Statements.All(IsKnown) ? new ShapedBodyLowerer(places, shape => known[shape.Key]!).Lower(shaped) : null;

    /// <summary>Lowers a member from its syntax alone; null when that takes more than what is known.</summary>
    /// <param name="member">What is known of its declaration.</param>
    /// <param name="tree">Its file.</param>
    /// <param name="start">Where its body starts.</param>
    /// <param name="cancellationToken">Observed while the file is read.</param>
    public LoweredMember? TryLower(ShapedMember member, SyntaxTree tree, int start, CancellationToken cancellationToken) =>
        CopyOf(tree, start, cancellationToken) is { } copy ? TryLower(member, copy, tree.GetText(cancellationToken)) : null;

    /// <summary>Lowers a member whose body was edited; null as above.</summary>
    public LoweredMember? TryLowerAgain(ShapedMember member, MemberSyntax syntax, CancellationToken cancellationToken) =>
        TryLower(member, syntax, syntax.Declaration.SyntaxTree.GetText(cancellationToken)) is { } lowered ? lowered with { Shaped = member } : null;

    private LoweredMember? TryLower(ShapedMember member, MemberSyntax syntax, SourceText text)
    {
        var places = new NodePlaces();

        if (ShapedBodyReader.Read(member, syntax) is not { } shaped || TryLower(shaped, places) is not { } body)
            return null;

        var origins = OriginTable.Create(syntax.Declaration, places.Spans, text, out var lines);
        return new LoweredMember(member.Recipe(body), origins, lines);
    }

    /// <summary>Learns shapes from a body that was lowered with the compiler's help.</summary>
    /// <param name="shaped">The body.</param>
    /// <param name="node">What it was lowered to.</param>
    /// <param name="body">Who lowered it.</param>
    public void Learn(ShapedBody shaped, Node node, BodyLowerer body)
    {
        if (body.Places.Spans.Count > MaxCompared || known.Count > MaxShapes || shaped.Shapes.Any(shape => known.TryGetValue(shape.Key, out var lowered) && lowered is null))
            return;

        var learner = new ShapeLearner(body.Places.Spans, _builder.Value!, ids);

        if (learner.Learn(shaped, node))
        {
            // What was learned is used only when it gives the same again.
            var again = new NodePlaces();
            var isProven = new ShapedBodyLowerer(again, shape => learner.Learned[shape.Key]!).Lower(shaped).Equals(node) && again.Spans.SequenceEqual(body.Places.Spans);

            foreach (var shape in learner.Learned)
                _ = known.TryAdd(shape.Key, isProven ? shape.Value : null);
        }
        else
        {
            foreach (var shape in learner.Learned.Where(shape => shape.Value is null))
                _ = known.TryAdd(shape.Key, null);
        }
    }

    private ShapedMember Describe(IMethodSymbol method, INamedTypeSymbol builder, EquatableArray<ParameterRecipe> parameters, BodyLowerer body)
    {
        var names = new SimpleNames(method);

        return new ShapedMember(
            ids.Of(method),
            method.IsStatic,
            parameters,
            name => names.FindProperty(name) is { } property ? new NamedProperty(property.Type.SpecialType, body.Calls.Access(property, null, isBase: false)) : null)
        {
            Builders = method.Parameters.Select(p => p.RefKind == RefKind.None && Is(p.Type, builder) ? p.Name : null).ToEquatableArray(),
            ReturnsVoid = method.ReturnsVoid,
            ReturnsBuilder = Is(method.ReturnType, builder),
            ReturnType = KeyOf(method.ReturnType, builder),
        };
    }

    /// <summary>Members of one file are lowered one after another, so that the copy of the last one often does.</summary>
    private MemberSyntax? CopyOf(SyntaxTree tree, int start, CancellationToken cancellationToken)
    {
        if (_copy is not { } copy || copy.Tree != tree)
            _copy = copy = new FileCopy(tree, SyntaxCopy.Of(tree, cancellationToken));

        return MemberSyntax.OfBody(copy.Root, start);
    }

    private static bool IsPlain(IMethodSymbol method) =>
        method is { MethodKind: MethodKind.Ordinary or MethodKind.PropertyGet, IsGenericMethod: false, IsAsync: false, RefKind: RefKind.None, ContainingType.TypeKind: TypeKind.Class };

    private static bool Is(ITypeSymbol type, INamedTypeSymbol other) => SymbolEqualityComparer.Default.Equals(type, other);

    /// <summary>The name of a type that all of a compilation mean by it: a built-in one, or one of the library's.</summary>
    private string? KeyOf(ITypeSymbol type, INamedTypeSymbol builder) =>
        type is INamedTypeSymbol { IsGenericType: false }
        && (type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, builder.ContainingAssembly))
            ? ids.TypeOf(type).Id
            : null;

    private bool IsKnown(ShapedStatement statement) =>
        statement.Chain is { } chain ? chain.Calls.All(call => IsKnown(call.Shape, isBuilder: statement.IsReturn || call != chain.Calls[chain.Calls.Length - 1])) : IsKnown(statement.Value!, isBuilder: false);

    private bool IsKnown(ExpressionShape shape, bool isBuilder) => known.TryGetValue(shape.Key, out var lowered) && lowered is not null && (lowered.IsBuilder || !isBuilder);

    /// <summary>The library's own builder; null when there are several of that name, or it is source itself.</summary>
    private static INamedTypeSymbol? BuilderOf(Compilation compilation) =>
        compilation.GetTypeByMetadataName("ImageDsl.ImageBuilder") is { IsSealed: true } builder
        && builder.ContainingAssembly.Name == nameof(ImageDsl) && !SymbolEqualityComparer.Default.Equals(builder.ContainingAssembly, compilation.Assembly)
            ? builder
            : null;

    private sealed record FileCopy(SyntaxTree Tree, SyntaxNode Root);
}
