using ImageDsl.Dockerfile;
using ImageDsl.Recipes;

namespace ImageDsl.Generator.Lowering.Shapes;

/// <summary>Copies the nodes that a shape is lowered to, with what one expression of the shape says, and with ordinals of their new body.</summary>
internal sealed class ShapeFilling(ExpressionShape shape, int first, int[] places, int offset)
{
    public EquatableArray<ArgumentNode> Arguments(EquatableArray<ArgumentNode> arguments)
    {
        var copies = new ArgumentNode[arguments.Count];

        for (var i = 0; i < copies.Length; i++)
            copies[i] = (ArgumentNode)Fill(arguments[i]);

        return EquatableArray<ArgumentNode>.Adopt(copies);
    }

    public Node Fill(Node node) => node switch
    {
        LiteralNode literal => HoleAt(literal) is { } hole ? literal with { Value = hole.Value, Origin = OriginOf(literal) } : literal with { Origin = OriginOf(literal) },
        PropertyNode { Receiver: { } receiver } property when HoleAt(property)?.Property is { } named =>
            named with { Receiver = new ThisNode { Origin = OriginOf(receiver) }, Origin = OriginOf(property) },
        ArgumentNode argument => argument with { Value = Fill(argument.Value), Origin = OriginOf(argument) },
        CallNode call => call with { Arguments = Arguments(call.Arguments), Origin = OriginOf(call) },
        ArrayNode { Elements: { } elements } array => array with { Elements = All(elements), Origin = OriginOf(array) },
        ConversionNode conversion => conversion with { Operand = Fill(conversion.Operand), Origin = OriginOf(conversion) },
        InterpolatedStringNode text => text with { Parts = All(text.Parts), Origin = OriginOf(text) },
        InterpolationNode hole => hole with { Value = Fill(hole.Value), Origin = OriginOf(hole) },
        _ => node with { Origin = OriginOf(node) },
    };

    private EquatableArray<Node> All(EquatableArray<Node> nodes)
    {
        var copies = new Node[nodes.Count];

        for (var i = 0; i < copies.Length; i++)
            copies[i] = Fill(nodes[i]);

        return EquatableArray<Node>.Adopt(copies);
    }

    private int OriginOf(Node node) => node.Origin + offset;

    private ShapeHole? HoleAt(Node node)
    {
        var place = places[node.Origin - first];

        foreach (var hole in shape.Holes)
        {
            if (hole.Place == place)
                return hole;
        }

        return null;
    }
}
