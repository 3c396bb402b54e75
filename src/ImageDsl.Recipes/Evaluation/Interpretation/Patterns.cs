namespace ImageDsl.Recipes.Evaluation;

/// <summary>Patterns, and the expressions that use them.</summary>
internal sealed class Patterns(Interpreter interpreter)
{
    public object? Is(IsPatternNode node, Frame frame)
    {
        var value = interpreter.Evaluate(node.Value, frame);
        var match = Match(node.Pattern, value, frame);
        return match is Unknown unknown ? interpreter.Effects.Lost(unknown, frame, node.Pattern) : match;
    }

    public object? Switch(SwitchExpressionNode node, Frame frame)
    {
        var value = interpreter.Evaluate(node.Value, frame);

        for (var i = 0; i < node.Arms.Count; i++)
        {
            interpreter.Budget.Step();
            var arm = node.Arms[i];

            var match = Match(arm.Pattern, value, frame);

            if (match is true && arm.Guard is not null)
                match = interpreter.Evaluate(arm.Guard, frame);

            if (match is Unknown unknown)
                return interpreter.Effects.Lost(unknown, frame, [.. node.Arms.Skip(i)]);

            if (match is true)
                return interpreter.Evaluate(arm.Value, frame);
        }

        throw interpreter.Throws(node, frame, "No arm of the switch expression matches the value.");
    }

    /// <summary>Whether a value matches, or what is not known and decides it.</summary>
    private object? Match(PatternNode pattern, object? value, Frame frame)
    {
        var nesting = interpreter.Budget.NestingLevel;

        try
        {
            return Arithmetic.Box(Matches(pattern, value, frame));
        }
        catch (UnknownValueException unknown)
        {
            interpreter.Budget.Restore(nesting);
            return unknown.Value;
        }
    }

    public bool Matches(PatternNode pattern, object? value, Frame frame)
    {
        interpreter.Budget.Step();

        if (value is Unknown unknown && pattern is not (DiscardPatternNode or DeclarationPatternNode { Type: null }))
            throw new UnknownValueException(unknown);

        interpreter.Budget.Enter();
        var matches = Test(pattern, value, frame);
        interpreter.Budget.Leave();
        return matches;
    }

    private bool Test(PatternNode pattern, object? value, Frame frame)
    {
        switch (pattern)
        {
            case DiscardPatternNode:
                return true;
            case ConstantPatternNode constant:
                return IsConstant(value, interpreter.EvaluateKnown(constant.Value, frame));
            case RelationalPatternNode relational:
                return Compares(relational, value, frame);
            case TypePatternNode type:
                return interpreter.Types.Is(value, interpreter.TypeParameters.Close(type.Type, frame));
            case DeclarationPatternNode declaration:
                return Declares(declaration, value, frame);
            case NotPatternNode not:
                return !Matches(not.Pattern, value, frame);
            case BinaryPatternNode binary:
                return Matches(binary.Left, value, frame) == binary.IsAnd ? Matches(binary.Right, value, frame) : !binary.IsAnd;
            case RecursivePatternNode recursive:
                return MatchesRecursive(recursive, value, frame);
            case ListPatternNode list:
                return MatchesList(list, value, frame);
            default:
                throw interpreter.Damaged(pattern, frame, $"{pattern.GetType().Name} is no pattern of its own");
        }
    }

    private bool IsConstant(object? value, object? constant)
    {
        if (value is null || constant is null)
            return value is null && constant is null;

        if (value is string text)
            interpreter.Budget.Work(text.Length);

        // The compiler has converted the constant to the input's type; for an input of type object the types must agree as well.
        return Equals(value, constant);
    }

    private bool Compares(RelationalPatternNode pattern, object? value, Frame frame)
    {
        var bound = interpreter.EvaluateKnown(pattern.Value, frame);

        if ((value as EnumValue)?.Type != (bound as EnumValue)?.Type)
            return false;

        var number = EnumValue.Unwrap(value);
        var limit = EnumValue.Unwrap(bound);

        return number is not null && number.GetType() == limit!.GetType() && (bool)Arithmetic.Binary(pattern.Operator, number, limit, isChecked: false);
    }

    private bool Declares(DeclarationPatternNode pattern, object? value, Frame frame)
    {
        var matches = pattern.MatchesNull || pattern.Type is null || interpreter.Types.Is(value, interpreter.TypeParameters.Close(pattern.Type, frame));

        if (matches && pattern.Slot is { } slot)
            frame[slot].Value = pattern.Type is null ? StructValue.Copied(value) : StructValue.Unboxed(StructValue.Copied(value));

        return matches;
    }

    private bool MatchesRecursive(RecursivePatternNode pattern, object? value, Frame frame)
    {
        if (value is null || (pattern.Type is not null && !interpreter.Types.Is(value, interpreter.TypeParameters.Close(pattern.Type, frame))))
            return false;

        if (pattern.Positional.Count > 0)
        {
            // Without a Deconstruct method only tuples have positions.
            if (pattern.DeconstructMethod is null && (value is not TupleValue tuple || tuple.Items.Length != pattern.Positional.Count))
                return false;

            var parts = interpreter.Assignments.Parts(value, pattern.DeconstructMethod, pattern.TypeArguments, pattern.Positional.Count, pattern, frame);

            for (var i = 0; i < pattern.Positional.Count; i++)
            {
                if (!Matches(pattern.Positional[i], parts[i], frame))
                    return false;
            }
        }

        foreach (var property in pattern.Properties)
        {
            if (!Matches(property.Pattern, Member(property.Member, value, frame), frame))
                return false;
        }

        if (pattern.Slot is { } slot)
            frame[slot].Value = StructValue.Copied(value);

        return true;
    }

    private object? Member(Node member, object value, Frame frame)
    {
        var outer = frame.Receiver;
        frame.Receiver = value;
        var result = interpreter.Evaluate(member, frame);
        frame.Receiver = outer;
        return result;
    }

    private bool MatchesList(ListPatternNode pattern, object? value, Frame frame)
    {
        IReadOnlyList<object?>? items = value switch
        {
            null => null,
            string text => [.. text.Select(c => (object?)c)],
            IReadOnlyList<object?> list => list,
            _ when pattern.Shape is { } shape => Elements(shape, value, frame),
            _ => throw new UnknownValueException(interpreter.UnknownAt(pattern, frame, "A list pattern is evaluated for strings, arrays and lists only.")),
        };

        if (items is null)
            return false;

        interpreter.Budget.Work(items.Count);
        var slice = -1;

        for (var i = 0; i < pattern.Patterns.Count; i++)
        {
            if (pattern.Patterns[i] is SlicePatternNode)
                slice = i;
        }

        var fixedCount = pattern.Patterns.Count - (slice < 0 ? 0 : 1);

        if (slice < 0 ? items.Count != fixedCount : items.Count < fixedCount)
            return false;

        for (var i = 0; i < pattern.Patterns.Count; i++)
        {
            var isMatch = pattern.Patterns[i] switch
            {
                SlicePatternNode { Pattern: null } => true,
                SlicePatternNode { Pattern: { } rest } => Matches(rest, Slice((SlicePatternNode)pattern.Patterns[i], value!, items, slice, items.Count - fixedCount, frame), frame),
                var p => Matches(p, items[slice >= 0 && i > slice ? items.Count - (pattern.Patterns.Count - i) : i], frame),
            };

            if (!isMatch)
                return false;
        }

        if (pattern.Slot is { } slot)
            frame[slot].Value = value;

        return true;
    }

    /// <summary>What a type of the user's answers, which the pattern may ask in any order.</summary>
    private List<object?> Elements(ListShapeNode shape, object value, Frame frame)
    {
        var outer = frame.Receiver;
        frame.Receiver = value;
        var count = (int)interpreter.EvaluateKnown(shape.Length, frame)!;
        interpreter.Budget.Make(count);
        var items = new List<object?>();

        for (var i = 0; i < count; i++)
        {
            frame[shape.Index] = new Cell { Value = i };
            items.Add(interpreter.Evaluate(shape.Element, frame));
        }

        frame.Receiver = outer;
        return items;
    }

    private object? Slice(SlicePatternNode pattern, object value, IReadOnlyList<object?> items, int start, int count, Frame frame)
    {
        if (pattern.Shape is { } shape)
        {
            frame[shape.Start] = new Cell { Value = start };
            frame[shape.Count] = new Cell { Value = count };
            return Member(shape.Part, value, frame);
        }

        interpreter.Budget.Make(count);

        return value is string text
            ? text.Substring(start, count)
            : value is ListValue list ? new ListValue(list.ElementType, list.Items.GetRange(start, count))
            : value is ArrayValue array ? new ArrayValue(array.ElementType, [.. items.Skip(start).Take(count)]) { Type = array.Type }
            : throw new UnknownValueException(interpreter.UnknownAt(pattern, frame, "A part of a list is evaluated for strings, arrays and lists only."));
    }
}
