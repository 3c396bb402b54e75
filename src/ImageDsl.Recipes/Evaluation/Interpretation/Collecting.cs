using System.Globalization;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Makes what consists of elements: arrays, collection expressions, tuples and anonymous objects.</summary>
internal sealed class Collecting(Interpreter interpreter)
{
    public object? Array(ArrayNode node, Frame frame)
    {
        var elementType = interpreter.TypeParameters.Close(node.ElementType, frame);

        if (node.Sizes.Count > 1)
            return Grid(node, elementType, frame);

        if (node.Elements is { } elements)
        {
            interpreter.Budget.Make(elements.Count);
            var items = new object?[elements.Count];

            for (var i = 0; i < items.Length; i++)
                items[i] = StructValue.Copied(interpreter.Evaluate(elements[i], frame));

            return new ArrayValue(elementType, items);
        }

        return new ArrayValue(elementType, Zeros(elementType, Size(node, 0, frame)));
    }

    private GridValue Grid(ArrayNode node, RecipeType elementType, Frame frame)
    {
        var lengths = new int[node.Sizes.Count];
        var count = 1L;

        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = (int)Math.Min(int.MaxValue, Size(node, i, frame));
            count = Math.Min(int.MaxValue, count * lengths[i]);
        }

        if (node.Elements is not { } elements)
            return new GridValue(elementType, lengths, Zeros(elementType, count));

        var items = new object?[elements.Count];
        interpreter.Budget.Make(items.Length);

        for (var i = 0; i < items.Length; i++)
            items[i] = StructValue.Copied(interpreter.Evaluate(elements[i], frame));

        return items.Length == count ? new GridValue(elementType, lengths, items) : throw interpreter.Damaged(node, frame, "an array has not as many elements as its sizes say");
    }

    private long Size(ArrayNode node, int dimension, Frame frame)
    {
        var size = node.Sizes.Count == 0
            ? throw interpreter.Damaged(node, frame, "an array has neither sizes nor elements")
            : Convert.ToInt64(interpreter.EvaluateKnown(node.Sizes[dimension], frame), CultureInfo.InvariantCulture);

        return size >= 0 ? size : throw interpreter.Throws(node, frame, "The size of an array is negative.");
    }

    private object?[] Zeros(RecipeType elementType, long size)
    {
        interpreter.Budget.Make(size);
        interpreter.Budget.Work(size);
        var items = new object?[size];

        if (size > 0 && interpreter.Defaults.Of(elementType, null) is { } zero)
        {
            for (var i = 0; i < items.Length; i++)
                items[i] = StructValue.Copied(zero);
        }

        return items;
    }

    public object? Collection(CollectionNode node, Frame frame)
    {
        var items = new List<object?>();
        var type = interpreter.TypeParameters.Close(node.Type, frame);

        foreach (var element in node.Elements)
        {
            if (element is not SpreadNode spread)
            {
                interpreter.Budget.Make(1);
                items.Add(StructValue.Copied(interpreter.Evaluate(element, frame)));
                continue;
            }

            var collection = interpreter.EvaluateKnown(spread.Operand, frame) ?? throw interpreter.Throws(spread, frame, "null is spread into a collection.");

            using var elements = interpreter.Members.Enumerate(collection, spread, frame);

            while (interpreter.Statements.Next(elements, spread, frame))
            {
                interpreter.Budget.Step();
                interpreter.Budget.Make(1);
                items.Add(StructValue.Copied(interpreter.Statements.Converted(elements.Current, spread.ElementConversion, frame)));
            }
        }

        return node.Collector is { } collector ? Collect(collector, items, frame) : Collect(type, items, node, frame);
    }

    /// <summary>Hands all elements to a builder method, or each to the Add of a new object.</summary>
    private object? Collect(CollectorNode collector, List<object?> items, Frame frame)
    {
        if (collector.Add is null)
        {
            frame[collector.Slot] = new Cell { Value = new ArrayValue(null, [.. items]) };
            return interpreter.Evaluate(collector.Make, frame);
        }

        var outer = frame.Receiver;
        var collection = interpreter.EvaluateKnown(collector.Make, frame);

        foreach (var item in items)
        {
            frame.Receiver = collection;
            frame[collector.Slot] = new Cell { Value = item };
            _ = interpreter.EvaluateKnown(collector.Add, frame);
        }

        frame.Receiver = outer;
        return collection;
    }

    public object? Tuple(TupleNode node, Frame frame)
    {
        var items = new object?[node.Elements.Count];

        for (var i = 0; i < items.Length; i++)
            items[i] = StructValue.Copied(interpreter.Evaluate(node.Elements[i], frame));

        return new TupleValue(items);
    }

    public object? Anonymous(AnonymousObjectNode node, Frame frame)
    {
        var items = new object?[node.Values.Count];

        for (var i = 0; i < items.Length; i++)
            items[i] = StructValue.Copied(interpreter.Evaluate(node.Values[i], frame));

        return new AnonymousValue([.. node.Names], items);
    }

    private object? Collect(RecipeType type, List<object?> items, Node node, Frame frame)
    {
        var element = type.Arguments.Count == 1 ? type.Arguments[0] : null;

        switch (type.Id)
        {
            case "T:System.Collections.Generic.List`1" or "T:System.Collections.Generic.IList`1" or "T:System.Collections.Generic.ICollection`1":
                return new ListValue(element, items);
            case "T:System.Collections.Generic.HashSet`1" or "T:System.Collections.Generic.ISet`1":
                var set = new SetValue(element, interpreter.Equality.Of(element));
                return interpreter.Expressions.Guarded(node, frame, () =>
                {
                    items.ForEach(i => _ = set.Add(LibraryCall.Known(i)));
                    return set;
                });
            case "T:System.Collections.Immutable.ImmutableList`1" or "T:System.Collections.Immutable.ImmutableArray`1":
                return new ArrayValue(element, [.. items]) { Type = type.Id };
            case "T:System.Collections.Generic.SortedSet`1":
                var sorted = new SortedSetValue(element, interpreter.Order, type.Id);
                return interpreter.Expressions.Guarded(node, frame, () =>
                {
                    items.ForEach(i => _ = sorted.Items.Add(LibraryCall.Known(i)));
                    return sorted;
                });
            case RecipeType.ArrayId or "T:System.ReadOnlySpan`1" or "T:System.Span`1":
                return items.Count == 0 ? interpreter.EmptyArray(element) : new ArrayValue(element, [.. items]);
            case "T:System.Collections.Generic.IEnumerable`1" or "T:System.Collections.Generic.IReadOnlyList`1" or "T:System.Collections.Generic.IReadOnlyCollection`1":
                return items.Count == 0 ? interpreter.EmptyArray(element) : new ArrayValue(element, [.. items]) { Type = LibraryTypes.ReadOnlyArray };
            default:
                return interpreter.UnknownAt(node, frame, $"A collection expression for '{Ids.Display(type)}' cannot be evaluated at compile time; use an array or a list.");
        }
    }
}
