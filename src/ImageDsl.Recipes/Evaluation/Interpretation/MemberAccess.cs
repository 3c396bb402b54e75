using System.Globalization;
using System.Text;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Fields, elements and sequences.</summary>
internal sealed class MemberAccess(Interpreter interpreter)
{
    private const string GetEnumeratorSlot = "M:System.Collections.Generic.IEnumerable`1.GetEnumerator";

    public object? ReadField(FieldNode node, Frame frame)
    {
        var receiver = node.Receiver is null ? null : interpreter.Evaluate(node.Receiver, frame);
        return ReadField(node, receiver, frame);
    }

    public object? ReadField(FieldNode node, object? receiver, Frame frame)
    {
        if (receiver is Unknown)
            return receiver;

        if (node.Receiver is null)
            return KnownFields.TryRead(node.Field, interpreter.TypeParameters.CloseOptional(node.ContainingType, frame), interpreter, out var constant)
                ? constant
                : interpreter.Statics.Read(node.Field, interpreter.TypeParameters.CloseOptional(node.ContainingType, frame), node, frame);

        switch (receiver)
        {
            case null:
                throw interpreter.Throws(node, frame, $"'{Ids.Display(node.Field)}' is read from null.");
            case InstanceValue instance when instance.Type.IndexOfField(node.Field) is var index and >= 0:
                return instance.Fields[index];
            case TupleValue tuple when TupleIndex(node.Field) is var index && index < tuple.Items.Length && index >= 0:
                return tuple.Items[index];
            default:
                return interpreter.UnknownAt(node, frame, Refusals.Describe(node.Field));
        }
    }

    public void WriteField(FieldNode node, object? receiver, object? value, Frame frame)
    {
        if (node.Receiver is null)
        {
            interpreter.Statics.Write(node.Field, interpreter.TypeParameters.CloseOptional(node.ContainingType, frame), value, node, frame);
            return;
        }

        switch (receiver)
        {
            case null:
                throw interpreter.Throws(node, frame, $"'{Ids.Display(node.Field)}' is written to null.");
            case InstanceValue instance when instance.Type.IndexOfField(node.Field) is var index and >= 0:
                EnsureWritable(instance.IsFrozen, node, frame);
                instance.Fields[index] = value;
                break;
            case TupleValue tuple when TupleIndex(node.Field) is var index && index < tuple.Items.Length && index >= 0:
                tuple.Items[index] = value;
                break;
            default:
                throw new UnknownValueException(interpreter.UnknownAt(node, frame, Refusals.Describe(node.Field)));
        }
    }

    public object? ReadBackingField(CompilerMadeCallee callee, object? receiver)
    {
        var instance = (InstanceValue)receiver!;
        return instance.Fields[instance.Type.IndexOfField(callee.Field)];
    }

    public void WriteBackingField(CompilerMadeCallee callee, object? receiver, object? value, CallSite site)
    {
        if (callee.IsStatic)
        {
            interpreter.Statics.Write(callee.Field, site.ContainingType, value, site.Node, site.Frame);
            return;
        }

        var instance = (InstanceValue)receiver!;
        EnsureWritable(instance.IsFrozen, site.Node, site.Frame);
        instance.Fields[instance.Type.IndexOfField(callee.Field)] = StructValue.Copied(value);
    }

    public object? ReadProperty(PropertyNode node, object? receiver, object?[] indices, Frame frame) => indices.Length == 0
        ? interpreter.Calls.Get(node, receiver, frame)
        : interpreter.Calls.Get(node, receiver, indices, frame);

    public object? ReadElement(ArrayElementNode node, Frame frame)
    {
        var array = interpreter.Evaluate(node.Array, frame);
        var index = Index(node, frame);
        return Unknown.Of(array, index) is { } unknown ? unknown : ReadElement(array, index, node, frame);
    }

    /// <summary>The index of an element, or the places of one in an array of several dimensions; unknown when one of them is.</summary>
    public object? Index(ArrayElementNode node, Frame frame)
    {
        if (node.Indices.Count == 1)
            return interpreter.Evaluate(node.Indices[0], frame);

        var indices = new object?[node.Indices.Count];

        for (var i = 0; i < indices.Length; i++)
            indices[i] = interpreter.Evaluate(node.Indices[i], frame);

        if (Unknown.Of(indices) is { } unknown)
            return unknown;

        return indices.Select(i => i is int number ? number : Convert.ToInt64(i, CultureInfo.InvariantCulture) is var l and >= 0 and < int.MaxValue ? (int)l : -1).ToArray();
    }

    public object? ReadElement(object? array, object? index, Node node, Frame frame)
    {
        switch (array)
        {
            case null:
                throw interpreter.Throws(node, frame, "An element of null is read.");
            case ArrayValue values:
                return values.Items[At(index, values.Items.Length, node, frame)];
            case ListValue values:
                return values.Items[At(index, values.Items.Count, node, frame)];
            case SpanValue values:
                return values[At(index, values.Count, node, frame)];
            case GridValue grid:
                return grid.Items[Place(grid, index, node, frame)];
            case string text:
                return text[At(index, text.Length, node, frame)];
            case StringBuilder builder:
                return builder[At(index, builder.Length, node, frame)];
            default:
                throw interpreter.Damaged(node, frame, $"{array.GetType().Name} has no elements");
        }
    }

    public void WriteElement(object? array, object? index, object? value, Node node, Frame frame)
    {
        switch (array)
        {
            case null:
                throw interpreter.Throws(node, frame, "An element of null is written.");
            case ArrayValue values:
                EnsureWritable(values.IsFrozen, node, frame);
                values.Items[At(index, values.Items.Length, node, frame)] = value;
                break;
            case ListValue values:
                EnsureWritable(values.IsFrozen, node, frame);
                values.Items[At(index, values.Items.Count, node, frame)] = value;
                break;
            case SpanValue values:
                EnsureWritable(values.IsFrozen, node, frame);
                values[At(index, values.Count, node, frame)] = value;
                break;
            case GridValue grid:
                EnsureWritable(grid.IsFrozen, node, frame);
                grid.Items[Place(grid, index, node, frame)] = value;
                break;
            case StringBuilder builder:
                EnsureWritable(interpreter.Statics.Holds(builder), node, frame);
                builder[At(index, builder.Length, node, frame)] = (char)value!;
                break;
            default:
                throw interpreter.Damaged(node, frame, $"{array.GetType().Name} has no elements to write");
        }
    }

    /// <summary><c>x[^1]</c> and <c>x[1..]</c>.</summary>
    public object? ReadImplicitIndexer(ImplicitIndexerNode node, Frame frame)
    {
        var receiver = interpreter.Evaluate(node.Receiver, frame);
        var argument = interpreter.Evaluate(node.Argument, frame);

        if (Unknown.Of(receiver, argument) is { } unknown)
            return unknown;

        if (argument is not Range range)
            return ReadElement(receiver, argument, node, frame);

        var length = receiver switch
        {
            string text => text.Length,
            ArrayValue array => array.Count,
            ListValue list => list.Count,
            SpanValue span => span.Count,
            null => throw interpreter.Throws(node, frame, "A part of null is read."),
            _ => throw new UnknownValueException(interpreter.UnknownAt(node, frame, $"A range of '{Ids.Display(node.ReceiverType)}' cannot be evaluated.")),
        };
        var start = range.Start.GetOffset(length);
        var end = range.End.GetOffset(length);

        if (start < 0 || end > length || start > end)
            throw interpreter.Throws(node, frame, $"The range {start.ToString(CultureInfo.InvariantCulture)}..{end.ToString(CultureInfo.InvariantCulture)} is outside of the {length.ToString(CultureInfo.InvariantCulture)} elements.");

        interpreter.Budget.Make(end - start);

        if (receiver is not string && node.ReceiverType.Id is "T:System.Span`1" or "T:System.ReadOnlySpan`1")
            return SpanValue.Part(receiver, start, end - start);

        return receiver switch
        {
            string text => text.Substring(start, end - start),
            ListValue list => new ListValue(list.ElementType, list.Items.GetRange(start, end - start)),
            _ => new ArrayValue(((ArrayValue)receiver).ElementType, [.. ((ArrayValue)receiver).Items.Skip(start).Take(end - start)]),
        };
    }

    /// <summary>The elements of whatever foreach accepts.</summary>
    public IEnumerator<object?> Enumerate(object collection, Node node, Frame frame)
    {
        if (collection is InstanceValue instance)
        {
            return Elements(instance) ?? throw new UnknownValueException(interpreter.UnknownAt(node, frame, Unenumerable(instance) + "."));
        }

        try
        {
            return Sequences.Of(collection).GetEnumerator();
        }
        catch (NotEvaluableException refused)
        {
            throw new UnknownValueException(interpreter.UnknownAt(node, frame, $"The sequence cannot be evaluated: {refused.Message}."));
        }
    }

    /// <summary>The elements of a sequence of the user's, for the library.</summary>
    /// <exception cref="NotEvaluableException">It is no sequence that can be enumerated.</exception>
    public IEnumerable<object?> Enumerated(InstanceValue sequence)
    {
        using var elements = Elements(sequence) ?? throw new NotEvaluableException(Unenumerable(sequence));

        while (elements.MoveNext())
            yield return elements.Current;
    }

    private static string Unenumerable(InstanceValue sequence) =>
        $"'{sequence.Type.Recipe.FullName}' cannot be enumerated at compile time: implement IEnumerable<T>, once, with an iterator";

    /// <summary>What asks the GetEnumerator of an object; null when it has none or, as a sequence of several types, more than one.</summary>
    private IEnumerator<object?>? Elements(InstanceValue sequence) =>
        sequence.Type.References(sequence.Reference).Where(r => r.Id == Ids.Sequence).Distinct().Count() > 1 ? null
        : interpreter.Calls.CallOverride(GetEnumeratorSlot, sequence).Value switch
        {
            null => null,
            Unknown unknown => throw new UnknownValueException(unknown),
            EnumeratorValue library => library.Elements,
            InstanceValue own => new OwnEnumerator(interpreter, own),
            var iterator => Sequences.Of(iterator).GetEnumerator(),
        };

    public void EnsureWritable(bool isFrozen, Node node, Frame frame)
    {
        if (isFrozen)
            throw new UnknownValueException(interpreter.UnknownAt(node, frame, StaticWrite));
    }

    public const string StaticWrite =
        "What a static field holds is changed here, which cannot be evaluated: the order in which images are evaluated would matter. Make a new object instead.";

    private int Place(GridValue grid, object? index, Node node, Frame frame) => index is int[] indices && grid.PlaceOf(indices) is var place and >= 0
        ? place
        : throw interpreter.Throws(node, frame, $"The indices are outside of the {string.Join(" × ", grid.Lengths)} elements.");

    private int At(object? index, int length, Node node, Frame frame)
    {
        var position = index switch
        {
            int i => i,
            Index i => i.GetOffset(length),
            _ => Convert.ToInt64(EnumValue.Unwrap(index), CultureInfo.InvariantCulture) is var l && l is >= 0 and < int.MaxValue ? (int)l : -1,
        };

        return position >= 0 && position < length
            ? position
            : throw interpreter.Throws(node, frame, $"Index {position.ToString(CultureInfo.InvariantCulture)} is outside of the {length.ToString(CultureInfo.InvariantCulture)} elements.");
    }

    private static int TupleIndex(string field) => Ids.Name(field) is ['I', 't', 'e', 'm', .. var digits]
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number - 1 : -1;
}
