using ImageDsl.Recipes;
using Microsoft.CodeAnalysis.Text;

namespace ImageDsl.Generator.Lowering.Shapes;

/// <summary>Judges whether the nodes of a lowered expression follow from its shape.</summary>
internal sealed class ShapeNodes
{
    private readonly HashSet<int> _leaves = [];
    private int _last;

    private ShapeNodes(int first) => _last = first - 1;

    /// <summary>
    /// The numbers of the places that the ordinals of an expression stand for, in order; null when there is a node of a kind that is not known to
    /// follow from the shape, a place that is not the expression's, or something that differs and has no node.
    /// </summary>
    public static int[]? FindPlaces(ExpressionShape shape, IEnumerable<Node> nodes, int first, IReadOnlyList<TextSpan> spans)
    {
        var seen = new ShapeNodes(first);

        if (!nodes.All(seen.IsKnown))
            return null;

        var places = new int[seen._last - first + 1];

        for (var i = 0; i < places.Length; i++)
        {
            places[i] = Array.IndexOf(shape.Places, spans[first + i]);

            if (places[i] < 0)
                return null;
        }

        var filled = seen._leaves.Where(l => l >= first).Select(l => places[l - first]).ToArray();
        return shape.Holes.All(h => filled.Contains(h.Place)) ? places : null;
    }

    private bool IsKnown(Node node)
    {
        _last = Math.Max(_last, node.Origin);

        switch (node)
        {
            case LiteralNode:
                _ = _leaves.Add(node.Origin);
                return true;

            case PropertyNode { Receiver: ThisNode receiver, Arguments.IsEmpty: true }:
                _ = _leaves.Add(node.Origin);
                _last = Math.Max(_last, receiver.Origin);
                return true;

            // The second is what 'params' gets where nothing is given to it.
            case DefaultNode or CollectionNode { Elements.IsEmpty: true, Collector: null }:
                return true;

            case ArgumentNode argument:
                return !argument.IsByReference && IsKnown(argument.Value);

            // A user-defined conversion.
            case CallNode { Receiver: null } call:
                return call.Arguments.All(IsKnown);

            // What 'params' collects.
            case ArrayNode { Sizes.IsEmpty: true, Elements: { } elements }:
                return elements.All(IsKnown);

            case ConversionNode conversion:
                return IsKnown(conversion.Operand);

            case InterpolatedStringNode text:
                return text.Parts.All(IsKnown);

            case InterpolationNode { Alignment: null, Format: null } hole:
                return IsKnown(hole.Value);

            default:
                return false;
        }
    }
}
