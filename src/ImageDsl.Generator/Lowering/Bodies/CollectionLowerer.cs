using System.Text;
using ImageDsl.Dockerfile;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ImageDsl.Generator.Lowering;

/// <summary>Arrays, collection expressions, UTF-8 literals, indices and ranges.</summary>
internal sealed class CollectionLowerer(BodyLowerer body)
{
    // The compiler has kinds of operations for collection expressions since 4.9. The oldest one we run on tells them by their syntax, with the same
    // operations beneath. Since 5.6 what makes the collection stands among them too, as the arguments of its constructor or builder.
    private const OperationKind CollectionExpression = (OperationKind)0x7f;
    private const OperationKind Spread = (OperationKind)0x80;

    public Node Lower(IOperation operation) => operation switch
    {
        IArrayCreationOperation creation => Array(creation),
        IArrayElementReferenceOperation element => Element(element),
        IImplicitIndexerReferenceOperation indexer => ImplicitIndexer(indexer),
        IUtf8StringOperation or IBinaryOperation => Utf8(operation),
        var other => Range((IRangeOperation)other),
    };

    /// <summary>A collection expression, or null for any other operation.</summary>
    public Node? TryCollectionExpression(IOperation operation)
    {
        // Also what 'params' of a collection type collects, where no brackets are written.
        if (!Is<CollectionExpressionSyntax>(operation, CollectionExpression) || operation.Type is not { } type)
            return null;

        if (operation.Syntax is CollectionExpressionSyntax syntax && syntax.Elements.Any(e => e is not (ExpressionElementSyntax or SpreadElementSyntax)))
            return body.Unsupported(Unsupported.ArgumentsOfCollection);

        var elements = operation.ChildOperations.Where(child => child is not IArgumentOperation).ToArray();
        var (collector, elementType) = new CollectorLowerer(body).Find(type, operation, isEmpty: elements.Length == 0);

        return collector is UnsupportedNode
            ? collector
            : new CollectionNode(body.Ids.TypeOf(type), elements.Select(element => Item(element, elementType)).ToEquatableArray())
            {
                Collector = (CollectorNode?)collector,
            };
    }

    private static bool Is<TSyntax>(IOperation operation, OperationKind kind) =>
        operation.Kind == kind || (operation.Kind == OperationKind.None && operation.Syntax is TSyntax);

    private Node Item(IOperation element, ITypeSymbol? to)
    {
        if (Is<SpreadElementSyntax>(element, Spread))
            return SpreadOut(element.ChildOperations.First(), to) with { Origin = body.Origin(element) };

        // What an Add of the user's takes is converted for the call, which is not in the compiler's tree.
        return element is IConversionOperation ? body.Expression(element) : body.Conversions.ToType(body.Expression(element), element.Type, to);
    }

    private SpreadNode SpreadOut(IOperation operand, ITypeSymbol? to)
    {
        var converted = body.Conversions.ToType(new ImplicitReceiverNode(), ElementTypes.Of(operand.Type), to);
        return new SpreadNode(body.Expression(operand), converted is ImplicitReceiverNode ? null : converted);
    }

    /// <summary>Whether an operation puts UTF-8 literals together, the only sum of spans that there is.</summary>
    public static bool IsUtf8Sum(IBinaryOperation operation) => operation is { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.Name: "ReadOnlySpan" };

    private CollectionNode Utf8(IOperation literal)
    {
        var type = body.Ids.TypeOf(literal.Type!);
        return new CollectionNode(type, Encoding.UTF8.GetBytes(TextOf(literal)).Select(b => new LiteralNode(b, type.Arguments[0])).ToEquatableArray<Node>());
    }

    private static string TextOf(IOperation literal)
    {
        var text = "";

        for (; literal is IBinaryOperation sum; literal = sum.LeftOperand)
            text = TextOf(sum.RightOperand) + text;

        return (literal as IUtf8StringOperation)?.Value + text;
    }

    private Node Array(IArrayCreationOperation creation)
    {
        var type = (IArrayTypeSymbol)creation.Type!;

        // Where 'params' collects nothing the compiler makes no array: all calls get the empty one, whose identity a record may compare.
        if (creation is { Initializer.ElementValues.IsEmpty: true, Parent: IArgumentOperation { ArgumentKind: ArgumentKind.ParamArray } })
            return new CollectionNode(body.Ids.TypeOf(type), default);

        var elementType = body.Ids.TypeOf(type.ElementType);

        return creation.Initializer is not { } initializer ? new ArrayNode(elementType, body.Expressions(creation.DimensionSizes), null)
            : type.Rank == 1 ? new ArrayNode(elementType, default, Elements(initializer, type.ElementType))
            : new ArrayNode(elementType, body.Expressions(creation.DimensionSizes), body.Expressions(Flat(initializer, type.Rank)));
    }

    /// <summary>The elements of an array of several dimensions, whose braces nest as deep as its rank.</summary>
    private static IEnumerable<IOperation> Flat(IArrayInitializerOperation initializer, int rank) => rank == 1
        ? initializer.ElementValues
        : initializer.ElementValues.OfType<IArrayInitializerOperation>().SelectMany(inner => Flat(inner, rank - 1));

    /// <summary>In a field's <c>{ a, b }</c>, an inner pair of braces is an array without <c>new</c>.</summary>
    private EquatableArray<Node> Elements(IArrayInitializerOperation initializer, ITypeSymbol elementType) => initializer.ElementValues
        .Select(v => v is IArrayInitializerOperation inner && elementType is IArrayTypeSymbol { Rank: 1 } array
            ? new ArrayNode(body.Ids.TypeOf(array.ElementType), default, Elements(inner, array.ElementType))
            : body.Expression(v))
        .ToEquatableArray();

    private Node Element(IArrayElementReferenceOperation element)
    {
        if (element.Indices.Length == 1 && element.Indices[0].Type is { Name: "Index" or "Range", ContainingNamespace.Name: "System" })
            return ImplicitIndexer(element.ArrayReference, element.Indices[0]);

        return new ArrayElementNode(body.Expression(element.ArrayReference), body.Expressions(element.Indices));
    }

    /// <summary>On a type of the user's, the members that the language asks for: a length, and an indexer or Slice.</summary>
    private Node ImplicitIndexer(IImplicitIndexerReferenceOperation indexer)
    {
        var length = (IPropertySymbol)indexer.LengthSymbol;

        if (DslSymbols.IsOfLibrary(length.ContainingType))
            return ImplicitIndexer(indexer.Instance, indexer.Argument);

        var receiver = new LocalNode(body.Slots.Add());
        var assigned = new AssignmentNode(receiver, body.Expression(indexer.Instance)) { Origin = body.Origin(indexer) };

        if (indexer.IndexerSymbol is IPropertySymbol element)
            return body.Calls.Implied(element, assigned, Offset(body.Expression(indexer.Argument), body.Calls.Implied(length, receiver)));

        var slice = (IMethodSymbol)indexer.IndexerSymbol;
        var range = new LocalNode(body.Slots.Add());
        var start = Offset(End(new AssignmentNode(range, body.Expression(indexer.Argument)), "Start"), body.Calls.Implied(length, receiver));
        var end = Offset(End(range, "End"), body.Calls.Implied(length, receiver));
        var count = new BinaryNode(BinaryOperator.Subtract, end, Offset(End(range, "Start"), body.Calls.Implied(length, receiver)), new RecipeType("T:System.Int32"), false, false);
        return body.Calls.Instance(slice, assigned, start, count);
    }

    private static CallNode Offset(Node index, Node length) =>
        new(index, "M:System.Index.GetOffset(System.Int32)", new[] { new ArgumentNode(0, length) }, false, default) { Origin = index.Origin };

    private static PropertyNode End(Node range, string name) => new(range, "M:System.Range.get_" + name, null, default, false);

    private ImplicitIndexerNode ImplicitIndexer(IOperation instance, IOperation argument) => new(
        body.Expression(instance),
        body.Expression(argument),
        body.Ids.TypeOf(instance.Type!));

    private RangeNode Range(IRangeOperation range) => new(
        range.LeftOperand is { } left ? body.Expression(Unwrapped(left)) : null,
        range.RightOperand is { } right ? body.Expression(Unwrapped(right)) : null);

    /// <summary>A number as an end of a range becomes an Index, counted from the start; the number says the same.</summary>
    private static IOperation Unwrapped(IOperation end) =>
        end is IConversionOperation conversion && conversion.OperatorMethod?.ContainingType.Name == "Index" ? conversion.Operand : end;
}
