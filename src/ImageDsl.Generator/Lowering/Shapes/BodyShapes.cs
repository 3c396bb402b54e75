using System.Collections.Concurrent;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;

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

    /// <summary>Reads a member's body; null when it is not made of shapes.</summary>
    public ShapedBody? Read(IMethodSymbol method, MemberSyntax syntax) =>
        _builder.Value is { } builder ? ShapedBodyReader.Read(method, syntax, builder, ids) : null;

    /// <summary>Lowers a body, or does nothing when one of its shapes is not known.</summary>
    public Node? TryLower(ShapedBody shaped, BodyLowerer body) =>
        shaped.Statements.All(IsKnown) ? new ShapedBodyLowerer(body, shape => known[shape.Key]!).Lower(shaped) : null;

    /// <summary>Learns shapes from a body that was lowered with the compiler's help.</summary>
    /// <param name="shaped">The body.</param>
    /// <param name="node">What it was lowered to.</param>
    /// <param name="body">Who lowered it.</param>
    /// <param name="again">A fresh one: what was learned is used only when it gives the same again.</param>
    public void Learn(ShapedBody shaped, Node node, BodyLowerer body, BodyLowerer again)
    {
        if (body.Spans.Count > MaxCompared || known.Count > MaxShapes || shaped.Shapes.Any(shape => known.TryGetValue(shape.Key, out var lowered) && lowered is null))
            return;

        var learner = new ShapeLearner(body.Spans, _builder.Value!, ids);

        if (learner.Learn(shaped, node))
        {
            var isProven = new ShapedBodyLowerer(again, shape => learner.Learned[shape.Key]!).Lower(shaped).Equals(node) && again.Spans.SequenceEqual(body.Spans);

            foreach (var shape in learner.Learned)
                _ = known.TryAdd(shape.Key, isProven ? shape.Value : null);
        }
        else
        {
            foreach (var shape in learner.Learned.Where(shape => shape.Value is null))
                _ = known.TryAdd(shape.Key, null);
        }
    }

    private bool IsKnown(ShapedStatement statement) =>
        statement.Chain is { } chain ? chain.Calls.All(call => IsKnown(call.Shape, isBuilder: statement.IsReturn || call != chain.Calls[chain.Calls.Length - 1])) : IsKnown(statement.Value!, isBuilder: false);

    private bool IsKnown(ExpressionShape shape, bool isBuilder) => known.TryGetValue(shape.Key, out var lowered) && lowered is not null && (lowered.IsBuilder || !isBuilder);

    /// <summary>The library's own builder; null when there are several of that name, or it is source itself.</summary>
    private static INamedTypeSymbol? BuilderOf(Compilation compilation) =>
        compilation.GetTypeByMetadataName("ImageDsl.ImageBuilder") is { IsSealed: true } builder
        && builder.ContainingAssembly.Name == nameof(ImageDsl) && !SymbolEqualityComparer.Default.Equals(builder.ContainingAssembly, compilation.Assembly)
            ? builder
            : null;
}
