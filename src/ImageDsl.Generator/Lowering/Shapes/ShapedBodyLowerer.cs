using ImageDsl.Dockerfile;
using ImageDsl.Recipes;

namespace ImageDsl.Generator.Lowering.Shapes;

/// <summary>
/// Lowers a body of known shapes without asking the compiler: the same nodes, numbered in the same order, as <see cref="BodyLowerer"/> makes of
/// what the compiler says.
/// </summary>
internal sealed class ShapedBodyLowerer(NodePlaces places, Func<ExpressionShape, LoweredShape> known)
{
    public Node Lower(ShapedBody shaped)
    {
        var origin = places.Add(shaped.Block);
        var statements = new Node[shaped.Statements.Length];

        for (var i = 0; i < statements.Length; i++)
            statements[i] = Lower(shaped.Statements[i]);

        return new BlockNode(default, EquatableArray<Node>.Adopt(statements), default) { Origin = origin };
    }

    private Node Lower(ShapedStatement statement)
    {
        var origin = places.Add(statement.Syntax);
        var value = statement.Chain is { } chain ? Lower(chain) : known(statement.Value!).Value(statement.Value!, places);
        return statement.IsReturn ? new ReturnNode(value) { Origin = origin } : new ExpressionStatementNode(value) { Origin = origin };
    }

    /// <summary>The calls are numbered from the last to the first, and then the receiver and the arguments in the order in which they run.</summary>
    private Node Lower(ShapedChain chain)
    {
        var origins = new int[chain.Calls.Length];

        for (var i = origins.Length - 1; i >= 0; i--)
            origins[i] = places.Add(chain.Calls[i].Syntax);

        Node value = new LocalNode(chain.Slot) { Origin = places.Add(chain.Receiver) };

        for (var i = 0; i < origins.Length; i++)
            value = known(chain.Calls[i].Shape).Call(chain.Calls[i].Shape, value, origins[i], places);

        return value;
    }
}
