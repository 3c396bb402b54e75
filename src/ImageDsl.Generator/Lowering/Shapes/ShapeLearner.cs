using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ImageDsl.Generator.Lowering.Shapes;

/// <summary>
/// Walks a body that was lowered with the compiler's help beside its shapes, in the order in which ordinals are given, and learns what each
/// shape is lowered to. It goes no further than it finds what it expects.
/// </summary>
internal sealed class ShapeLearner(IReadOnlyList<TextSpan> spans, INamedTypeSymbol builder, SymbolIds ids)
{
    private readonly Dictionary<string, LoweredShape?> _learned = new(StringComparer.Ordinal);
    private int _last;

    /// <summary>What it learned so far; null for a shape that tells too little.</summary>
    public IReadOnlyDictionary<string, LoweredShape?> Learned => _learned;

    /// <summary>Learns what there is to learn.</summary>
    /// <returns>Whether the body is, node for node, what its shapes make of it.</returns>
    public bool Learn(ShapedBody shaped, Node body)
    {
        if (body is not BlockNode block || !IsNext(block) || block.Statements.Count != shaped.Statements.Length)
            return false;

        for (var i = 0; i < shaped.Statements.Length; i++)
        {
            if (!IsNext(block.Statements[i]) || !Learn(shaped.Statements[i], block.Statements[i]))
                return false;
        }

        return _last == spans.Count - 1;
    }

    private bool Learn(ShapedStatement statement, Node node)
    {
        var value = node switch
        {
            ReturnNode { Value: { } returned } when statement.IsReturn => returned,
            ExpressionStatementNode { Expression: { } expression } when !statement.IsReturn => expression,
            _ => null,
        };

        return value is not null && (statement.Chain is { } chain ? Learn(chain, value) : Note(statement.Value!, LoweredShape.LearnValue(statement.Value!, value, _last + 1, spans)));
    }

    private bool Learn(ShapedChain chain, Node value)
    {
        var calls = new CallNode[chain.Calls.Length];
        var areBuilders = new bool[chain.Calls.Length];
        var current = value;

        for (var i = calls.Length - 1; i >= 0; i--)
        {
            // An extension method has its receiver among its arguments: which one is meant depends on the usings of the file.
            if (current is not CallNode { Receiver: { } receiver } call || !IsNext(call) || MethodOf(chain.Calls[i].Syntax, call.Method) is not { } method)
                return false;

            calls[i] = call;
            areBuilders[i] = SymbolEqualityComparer.Default.Equals(method.ReturnType, builder);
            current = receiver;
        }

        if (current is not LocalNode || !IsNext(current))
            return false;

        for (var i = 0; i < calls.Length; i++)
        {
            if (!Note(chain.Calls[i].Shape, LoweredShape.LearnCall(chain.Calls[i].Shape, calls[i], _last + 1, spans, areBuilders[i])))
                return false;
        }

        return true;
    }

    /// <summary>The builder's own instance method with this id, or null.</summary>
    private IMethodSymbol? MethodOf(InvocationExpressionSyntax call, string id) => builder.GetMembers(((MemberAccessExpressionSyntax)call.Expression).Name.Identifier.ValueText)
        .OfType<IMethodSymbol>().FirstOrDefault(m => !m.IsStatic && ids.Of(m) == id);

    private bool Note(ExpressionShape shape, LoweredShape? lowered)
    {
        _learned[shape.Key] = lowered;
        _last += lowered?.Ordinals ?? 0;
        return lowered is not null;
    }

    private bool IsNext(Node node) => node.Origin == ++_last;
}
