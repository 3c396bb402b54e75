using ImageDsl.Recipes;
using Microsoft.CodeAnalysis.Text;

namespace ImageDsl.Generator.Lowering.Shapes;

/// <summary>
/// What expressions of one shape are lowered to. It is taken from one that the compiler has bound; into the others only what differs is put.
/// Plain data, so that it may outlive the compilation.
/// </summary>
internal sealed class LoweredShape
{
    private readonly Node _node;
    private readonly int _first;
    private readonly int[] _places;

    private LoweredShape(Node node, int first, int[] places, bool isBuilder)
    {
        _node = node;
        _first = first;
        _places = places;
        IsBuilder = isBuilder;
    }

    /// <summary>How many ordinals there are: those of a call's arguments, or of the value.</summary>
    public int Ordinals => _places.Length;

    /// <summary>Whether it is a builder, on which a chain can go on.</summary>
    public bool IsBuilder { get; }

    /// <summary>Learns from a call's arguments.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="call">The call.</param>
    /// <param name="first">The ordinal that the first argument must have.</param>
    /// <param name="spans">The places of all ordinals.</param>
    /// <param name="isBuilder">Whether the call returns a builder.</param>
    /// <returns>Null when there is anything that more than the shape may decide about.</returns>
    public static LoweredShape? LearnCall(ExpressionShape shape, CallNode call, int first, IReadOnlyList<TextSpan> spans, bool isBuilder)
    {
        var isPlain = call is { IsBaseCall: false, ContainingType: null, ConstrainedTo: null, TypeArguments.IsEmpty: true };
        return isPlain && ShapeNodes.FindPlaces(shape, call.Arguments, first, spans) is { } places ? new LoweredShape(call, first, places, isBuilder) : null;
    }

    /// <summary>Learns from a value.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="value">The value.</param>
    /// <param name="first">The ordinal that its first node must have.</param>
    /// <param name="spans">The places of all ordinals.</param>
    /// <returns>Null as above.</returns>
    public static LoweredShape? LearnValue(ExpressionShape shape, Node value, int first, IReadOnlyList<TextSpan> spans) =>
        ShapeNodes.FindPlaces(shape, [value], first, spans) is { } places ? new LoweredShape(value, first, places, isBuilder: false) : null;

    /// <summary>Another call of the shape.</summary>
    public Node Call(ExpressionShape shape, Node receiver, int origin, NodePlaces places)
    {
        var call = (CallNode)_node;
        return call with { Receiver = receiver, Arguments = Filling(shape, places).Arguments(call.Arguments), Origin = origin };
    }

    /// <summary>Another value of the shape.</summary>
    public Node Value(ExpressionShape shape, NodePlaces places) => Filling(shape, places).Fill(_node);

    private ShapeFilling Filling(ExpressionShape shape, NodePlaces places)
    {
        var offset = places.Spans.Count - _first;

        foreach (var place in _places)
            _ = places.Add(shape.Places[place]);

        return new ShapeFilling(shape, _first, _places, offset);
    }
}
