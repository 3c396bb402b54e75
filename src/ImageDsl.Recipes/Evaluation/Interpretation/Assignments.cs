using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Stores values in variables, fields, properties and elements.</summary>
internal sealed class Assignments(Interpreter interpreter)
{
    /// <summary>What is said of variables that a method, a property or a choice gives by reference.</summary>
    public const string ReferenceText = "A reference to a variable cannot be evaluated at compile time: recipes have values only. Assign the variable itself.";

    public object? Assign(AssignmentNode node, Frame frame)
    {
        // The parts of the target are evaluated before the value.
        var target = Resolve(node.Target, frame);
        var value = StructValue.Copied(interpreter.Evaluate(node.Value, frame));
        target.Write(value);
        return value;
    }

    public object? Compound(CompoundAssignmentNode node, Frame frame)
    {
        var target = Resolve(node.Target, frame);
        var old = StructValue.Copied(target.Read());
        var outer = frame.Receiver;
        frame.Receiver = old;
        var value = interpreter.Evaluate(node.Operation, frame);
        frame.Receiver = outer;
        target.Write(value);
        return node.IsPostfix ? old : value;
    }

    public object? Coalesce(CoalesceAssignmentNode node, Frame frame)
    {
        var target = Resolve(node.Target, frame);
        var old = target.Read();

        if (old is Unknown unknown)
            return interpreter.Effects.Lost(unknown, frame, node.Value);

        if (old is not null)
            return old;

        var value = StructValue.Copied(interpreter.Evaluate(node.Value, frame));
        target.Write(value);
        return value;
    }

    public object? Deconstruct(DeconstructionNode node, Frame frame)
    {
        // As in C#: the parts of all targets first, then the value, then what it is taken apart into.
        var target = Spread(node, frame);
        var value = StructValue.Copied(interpreter.EvaluateKnown(node.Value, frame));
        target.Write(value);
        return value;
    }

    /// <summary>Stores a value; tuples of targets take a tuple apart.</summary>
    public void Store(Node target, object? value, Frame frame) => Resolve(target, frame).Write(StructValue.Copied(value));

    /// <summary>The variable that a by-reference argument is.</summary>
    public Cell Reference(Node target, Frame frame) => target switch
    {
        LocalNode local => frame[local.Slot],
        DeclarationNode declaration => frame[declaration.Slot],
        DiscardNode => new Cell(),
        _ => ReferenceOf(Resolve(target, frame)),
    };

    private static TargetCell ReferenceOf(Target target) => new(target) { Value = target.Read() };

    /// <summary>Stores what a by-reference argument got in the field, property or element that it stands for.</summary>
    public static void WriteBack(object? argument)
    {
        if (argument is TargetCell cell)
            cell.Target.Write(StructValue.Copied(cell.Value));
    }

    /// <summary>The parts of a value that a positional pattern or a deconstruction asks for.</summary>
    /// <param name="value">The value.</param>
    /// <param name="method">The Deconstruct method, or null for tuples.</param>
    /// <param name="typeArguments">Of the method.</param>
    /// <param name="count">How many parts.</param>
    /// <param name="node">Who asks.</param>
    /// <param name="frame">The frame.</param>
    public object?[] Parts(object? value, string? method, EquatableArray<RecipeType> typeArguments, int count, Node node, Frame frame)
    {
        if (value is TupleValue tuple && method is null)
            return tuple.Items;

        if (value is KeyValuePair<object?, object?> pair)
            return [pair.Key, pair.Value];

        if (method is null || value is null)
            throw interpreter.Throws(node, frame, "null is taken apart.");

        var cells = Enumerable.Range(0, count).Select(_ => new Cell()).ToArray();
        var isStatic = interpreter.Program.Resolve(method) is RecipeCallee { Recipe.IsStatic: true };
        object?[] arguments = isStatic ? [value, .. cells] : [.. cells];
        var site = new CallSite(method, IsVirtual: false, interpreter.TypeParameters.Close(typeArguments, frame), null, node, frame);
        var result = interpreter.Calls.Call(site, isStatic ? null : value, arguments);
        return result is Unknown unknown ? throw new UnknownValueException(unknown) : [.. cells.Select(c => c.Value)];
    }

    private SpreadTarget Spread(DeconstructionNode node, Frame frame) => Spread(node.Target, node.DeconstructMethod, node.TypeArguments, frame);

    private SpreadTarget Spread(TupleNode targets, string? method, EquatableArray<RecipeType> typeArguments, Frame frame)
    {
        var resolved = new Target[targets.Elements.Count];

        for (var i = 0; i < resolved.Length; i++)
            resolved[i] = Resolve(targets.Elements[i], frame);

        return new SpreadTarget(this, resolved, method, typeArguments, targets, frame);
    }

    private Target Resolve(Node node, Frame frame)
    {
        switch (node)
        {
            case LocalNode local:
                return new LocalTarget(frame[local.Slot]);
            case DeclarationNode declaration:
                return new LocalTarget(frame[declaration.Slot]);
            case DiscardNode:
                return new LocalTarget(new Cell());
            case FieldNode field:
                return new FieldTarget(interpreter, field, field.Receiver is null ? null : interpreter.EvaluateKnown(field.Receiver, frame), frame);
            case PropertyNode property:
                var receiver = property.Receiver is null ? null : interpreter.EvaluateKnown(property.Receiver, frame);
                return new PropertyTarget(interpreter, property, receiver, interpreter.Calls.Arguments(property.Arguments, frame), frame);
            case ArrayElementNode element:
                var array = interpreter.EvaluateKnown(element.Array, frame);
                var index = interpreter.Members.Index(element, frame);
                return index is Unknown unknown ? throw new UnknownValueException(unknown) : new ElementTarget(interpreter, element, array, index, frame);
            case ImplicitIndexerNode indexer:
                var list = interpreter.EvaluateKnown(indexer.Receiver, frame);
                return new ElementTarget(interpreter, indexer, list, interpreter.EvaluateKnown(indexer.Argument, frame), frame);
            case UnsupportedNode unsupported:
                throw new UnknownValueException(interpreter.Expressions.Unsupported(unsupported, frame));
            case TupleNode tuple:
                return Spread(tuple, null, default, frame);
            case DeconstructionNode nested:
                return Spread(nested, frame);
            case CallNode or InvokeNode or CallLocalFunctionNode or ConditionalNode:
                throw new UnknownValueException(interpreter.UnknownAt(node, frame, ReferenceText));
            case ConvertingTargetNode converting:
                return new ConvertingTarget(interpreter, converting, Resolve(converting.Target, frame), frame);
            default:
                throw interpreter.Damaged(node, frame, $"{node.GetType().Name} is assigned to");
        }
    }

    /// <summary>The variable that a call works on in place of a field or element, which is found once.</summary>
    private sealed class TargetCell(Target target) : Cell
    {
        public Target Target { get; } = target;
    }

    private abstract class Target
    {
        public abstract object? Read();

        public abstract void Write(object? value);
    }

    private sealed class LocalTarget(Cell cell) : Target
    {
        public override object? Read() => cell.Value;

        public override void Write(object? value) => cell.Value = value;
    }

    private sealed class FieldTarget(Interpreter interpreter, FieldNode node, object? receiver, Frame frame) : Target
    {
        public override object? Read() => interpreter.Members.ReadField(node, receiver, frame);

        public override void Write(object? value) => interpreter.Members.WriteField(node, receiver, value, frame);
    }

    private sealed class PropertyTarget(Interpreter interpreter, PropertyNode node, object? receiver, object?[] indices, Frame frame) : Target
    {
        public override object? Read() => interpreter.Members.ReadProperty(node, receiver, indices, frame);

        public override void Write(object? value)
        {
            if (receiver is AnonymousValue anonymous && anonymous.IndexOf(Ids.Name(node.Getter ?? node.Setter!).Substring(4)) is var index and >= 0)
                anonymous.Items[index] = value;
            else
                interpreter.Calls.Set(node, receiver, indices, value, frame);
        }
    }

    private sealed class ElementTarget(Interpreter interpreter, Node node, object? array, object? index, Frame frame) : Target
    {
        public override object? Read() => interpreter.Members.ReadElement(array, index, node, frame);

        public override void Write(object? value) => interpreter.Members.WriteElement(array, index, value, node, frame);
    }

    private sealed class SpreadTarget(Assignments assignments, Target[] targets, string? method, EquatableArray<RecipeType> typeArguments, Node node, Frame frame) : Target
    {
        public override object? Read() => null;

        public override void Write(object? value)
        {
            var parts = value is Unknown ? null : assignments.Parts(value, method, typeArguments, targets.Length, node, frame);

            for (var i = 0; i < targets.Length; i++)
                targets[i].Write(parts is null ? value : StructValue.Copied(parts[i]));
        }
    }

    private sealed class ConvertingTarget(Interpreter interpreter, ConvertingTargetNode node, Target target, Frame frame) : Target
    {
        public override object? Read() => target.Read();

        public override void Write(object? value)
        {
            var outer = frame.Receiver;
            frame.Receiver = value;
            var converted = interpreter.Evaluate(node.Conversion, frame);
            frame.Receiver = outer;
            target.Write(converted);
        }
    }
}
