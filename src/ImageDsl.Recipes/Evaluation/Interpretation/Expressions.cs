using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Literals, operators, conversions and interpolation.</summary>
internal sealed class Expressions(Interpreter interpreter)
{
    public object? Literal(LiteralNode node)
    {
        var value = node.Value;

        if (value is null or string or bool || TypeTests.IsPrimitive(node.Type.Id))
            return value;

        return interpreter.Types.IsEnum(node.Type.Id, out _) ? new EnumValue(node.Type.Id, value) : value;
    }

    public object? Unary(UnaryNode node, Frame frame)
    {
        var operand = interpreter.Evaluate(node.Operand, frame);

        if (operand is null or Unknown)
            return operand;

        return Guarded(node, frame, () => operand is EnumValue e
            ? e with { Number = NumericConversion.Convert(Arithmetic.Unary(node.Operator, e.Number, false), "T:" + e.Number.GetType().FullName, false) }
            : Arithmetic.Unary(node.Operator, operand, node.IsChecked));
    }

    /// <summary>A long sum is nested to the left; it is walked in a loop so that it needs no more stack than a short one.</summary>
    public object? Binary(BinaryNode node, Frame frame)
    {
        if (node.Left is not BinaryNode)
            return Binary(node, interpreter.Evaluate(node.Left, frame), frame);

        var pending = new Stack<BinaryNode>();
        Node root = node;

        while (root is BinaryNode binary)
        {
            pending.Push(binary);
            root = binary.Left;
        }

        var value = interpreter.Evaluate(root, frame);

        while (pending.Count > 0)
        {
            interpreter.Budget.Step();
            value = Binary(pending.Pop(), value, frame);
        }

        return value;
    }

    public object? TupleEquality(TupleEqualityNode node, Frame frame)
    {
        var left = interpreter.Evaluate(node.Left, frame);
        var right = interpreter.Evaluate(node.Right, frame);

        if (Unknown.Of(left, right) is { } operand)
            return operand;

        var answer = TupleEqual(left, right);
        return answer is bool isEqual ? Arithmetic.Box(isEqual != node.IsNegated) : answer;
    }

    public object? Conversion(ConversionNode node, Frame frame)
    {
        var value = interpreter.Evaluate(node.Operand, frame);

        if (value is Unknown)
            return value;

        return node.Kind switch
        {
            ConversionKind.Numeric => Numeric(node, value, interpreter.Types.Close(node.To, frame), frame),
            ConversionKind.Nullable => NullableConversion(node, value, frame),
            _ => Reference(node, value, interpreter.Types.Close(node.To, frame), frame),
        };
    }

    // Expressions nest deep: what happens when a value is not known has frames of its own, so that theirs stay small.
    public object? Conditional(ConditionalNode node, Frame frame)
    {
        var condition = interpreter.Evaluate(node.Condition, frame);
        return condition is bool isTrue ? interpreter.Evaluate(isTrue ? node.WhenTrue : node.WhenFalse, frame) : Undecided(condition, frame, node.WhenTrue, node.WhenFalse);
    }

    public object? Coalesce(CoalesceNode node, Frame frame) => Decided(interpreter.Evaluate(node.Left, frame), node.Right, frame) ?? interpreter.Evaluate(node.Right, frame);

    private object? Decided(object? value, Node next, Frame frame) => value is Unknown ? Undecided(value, frame, next) : value;

    private Unknown Undecided(object? cause, Frame frame, Node first, Node? second = null) => interpreter.Effects.Lost((Unknown)cause!, frame, first, second);

    public object? ConditionalAccess(ConditionalAccessNode node, Frame frame)
    {
        var operand = interpreter.Evaluate(node.Operand, frame);

        if (operand is null or Unknown)
            return operand is null ? null : Undecided(operand, frame, node.WhenNotNull);

        var outer = frame.Receiver;

        // Of a nullable struct it is a copy that is asked.
        frame.Receiver = StructValue.Copied(operand);
        var value = interpreter.Evaluate(node.WhenNotNull, frame);
        frame.Receiver = outer;
        return value;
    }

    public object? Interpolated(InterpolatedStringNode node, Frame frame)
    {
        var text = StringBuilderCache.Acquire();
        Unknown? unknown = null;

        foreach (var part in node.Parts)
        {
            var value = part is InterpolationNode hole ? Hole(hole, frame) : interpreter.Evaluate(part, frame);

            if (value is Unknown)
            {
                unknown = Unknown.Of(unknown, value);
                continue;
            }

            var piece = (string)value!;
            interpreter.Budget.Make(piece.Length);
            _ = text.Append(piece);
        }

        var made = StringBuilderCache.ToStringAndRelease(text);
        return unknown is null ? made : unknown;
    }

    public object? IndexFromEnd(IndexFromEndNode node, Frame frame)
    {
        var value = interpreter.Evaluate(node.Operand, frame);

        return value is not int distance ? value
            : distance >= 0 ? new Index(distance, fromEnd: true)
            : throw interpreter.Throws(node, frame, $"The index ^{distance.ToString(System.Globalization.CultureInfo.InvariantCulture)} is outside of the elements.");
    }

    public object? Range(RangeNode node, Frame frame)
    {
        var start = node.Start is null ? System.Index.Start : interpreter.EvaluateKnown(node.Start, frame);
        var end = node.End is null ? System.Index.End : interpreter.EvaluateKnown(node.End, frame);
        return new Range(AsIndex(start), AsIndex(end));
    }

    public object Throw(ThrowNode node, Frame frame)
    {
        var exception = node.Exception is null ? null : interpreter.EvaluateKnown(node.Exception, frame);
        var message = exception is null ? $"'{Ids.Display(frame.Member)}' throws."
            : interpreter.ExceptionText(exception) is { } said ? $"'{Ids.Display(frame.Member)}' throws {TypeName(exception)}: {said}"
            : $"'{Ids.Display(frame.Member)}' throws {TypeName(exception)}.";

        throw interpreter.Throws(node, frame, message);
    }

    public Unknown Unsupported(UnsupportedNode node, Frame frame)
    {
        var unknown = interpreter.UnknownAt(node, frame, Evaluability.Describe(node));

        if (node.MayHaveEffects)
            interpreter.Effects.Lost(unknown);

        return unknown;
    }

    /// <summary>Runs an operation; what C# would throw is a finding, what has no defined answer is unknown.</summary>
    public object? Guarded(Node node, Frame frame, Func<object?> operation)
    {
        try
        {
            return operation();
        }
        catch (NotEvaluableException refused)
        {
            return interpreter.UnknownAt(node, frame, $"This cannot be evaluated at compile time: {refused.Message}.");
        }
        catch (UnknownValueException unknown)
        {
            return unknown.Value;
        }
        catch (ImageDefinitionException definition)
        {
            // The DSL refuses to be text here, as a secret does.
            return new Unknown(interpreter.FindingAt(definition.RuleId, definition.Message, node, frame));
        }
        catch (Exception e) when (Interpreter.ExceptionName(e) is { } name)
        {
            throw interpreter.Throws(node, frame, Explain(name));
        }
    }

    private static string Explain(string exception) => exception switch
    {
        nameof(DivideByZeroException) => "A number is divided by zero.",
        nameof(OverflowException) => "A number does not fit its type (OverflowException).",
        _ => $"This throws {exception}.",
    };

    private object? Binary(BinaryNode node, object? left, Frame frame)
    {
        if (node.Operator is BinaryOperator.ConditionalAnd or BinaryOperator.ConditionalOr)
            return ShortCircuit(node, left, frame);

        var right = interpreter.Evaluate(node.Right, frame);

        if (Unknown.Of(left, right) is { } unknown)
            return unknown;

        interpreter.Trace.At(node, frame.Member);

        if (node.OperandType.Id == Ids.String)
            return Strings(node, left, right, frame);

        // Nothing added to a delegate, or a delegate to nothing, is the delegate.
        if ((left is null || right is null) && (left is FunctionValue || right is FunctionValue) && node.Operator is BinaryOperator.Add or BinaryOperator.Subtract)
            return left ?? (node.Operator == BinaryOperator.Add ? right : null);

        if (left is null || right is null)
            return WithNull(node.Operator, left, right);

        if (node.OperandType.Id == Ids.Object && left is string or ValueType or EnumValue && right is string or ValueType or EnumValue)
            return Guarded(node, frame, () => Arithmetic.Box(ValueEquality.AreSame(left, right) == (node.Operator == BinaryOperator.Equals)));

        if (left is EnumValue || right is EnumValue)
            return Enums(node, left, right, frame);

        if (left is InstanceValue or FunctionValue or not ValueType || right is not ValueType)
            return References(node, left, right, frame);

        try
        {
            return Arithmetic.Binary(node.Operator, left, right, node.IsChecked);
        }
        catch (Exception e) when (e is DivideByZeroException or OverflowException)
        {
            throw interpreter.Throws(node, frame, Explain(e.GetType().Name));
        }
    }

    private object? ShortCircuit(BinaryNode node, object? left, Frame frame)
    {
        if (left is Unknown)
            return Undecided(left, frame, node.Right);

        var decides = node.Operator == BinaryOperator.ConditionalOr;
        return left is bool known && known == decides ? left : interpreter.Evaluate(node.Right, frame);
    }

    private object? Strings(BinaryNode node, object? left, object? right, Frame frame) => node.Operator switch
    {
        BinaryOperator.Add => Concat(Text(node.Left, left, frame), Text(node.Right, right, frame)),
        BinaryOperator.Equals => Arithmetic.Box(SameText(left, right)),
        BinaryOperator.NotEquals => Arithmetic.Box(!SameText(left, right)),
        _ => throw interpreter.Damaged(node, frame, $"{node.Operator} on strings"),
    };

    private bool SameText(object? left, object? right)
    {
        if (left is not string l || right is not string r)
            return left is null && right is null;

        interpreter.Budget.Work(Math.Min(l.Length, r.Length));
        return string.Equals(l, r, StringComparison.Ordinal);
    }

    private object Concat(object? left, object? right)
    {
        if (Unknown.Of(left, right) is { } unknown)
            return unknown;

        var (first, second) = ((string)left!, (string)right!);
        interpreter.Budget.Make((long)first.Length + second.Length);
        return string.Concat(first, second);
    }

    /// <summary>The text of an operand, or why it has none, which is said at that operand.</summary>
    private object? Text(Node operand, object? value, Frame frame) =>
        value is string ? value : Guarded(operand, frame, () => interpreter.Text.Of(value));

    /// <summary>Lifted operators, and comparison of references with null.</summary>
    private static object? WithNull(BinaryOperator op, object? left, object? right) => op switch
    {
        BinaryOperator.Equals => Arithmetic.Box(left is null && right is null),
        BinaryOperator.NotEquals => Arithmetic.Box(left is not null || right is not null),
        BinaryOperator.LessThan or BinaryOperator.LessThanOrEqual or BinaryOperator.GreaterThan or BinaryOperator.GreaterThanOrEqual => Arithmetic.Box(false),
        BinaryOperator.And when false.Equals(left) || false.Equals(right) => Arithmetic.Box(false),
        BinaryOperator.Or when true.Equals(left) || true.Equals(right) => Arithmetic.Box(true),
        _ => null,
    };

    private object? Enums(BinaryNode node, object left, object right, Frame frame)
    {
        var enumType = (left as EnumValue ?? (EnumValue)right).Type;
        var isBoth = left is EnumValue && right is EnumValue;
        var number = EnumValue.Unwrap(left)!;
        var result = Guarded(node, frame, () => Arithmetic.Binary(node.Operator, number, NumberLike(number, EnumValue.Unwrap(right)!), node.IsChecked));

        if (result is bool or Unknown or null)
            return result;

        // Operators promote small underlying types to int; the result is of the underlying type again.
        var narrowed = Guarded(node, frame, () => NumericConversion.Convert(result, "T:" + EnumNumber(left, right).GetType().FullName, node.IsChecked));
        return narrowed is Unknown || (isBoth && node.Operator == BinaryOperator.Subtract) ? narrowed : new EnumValue(enumType, narrowed!);
    }

    private static object EnumNumber(object left, object right) => (left as EnumValue ?? (EnumValue)right).Number;

    private static object NumberLike(object left, object right) => NumericConversion.Convert(right, "T:" + left.GetType().FullName, isChecked: false);

    private object? References(BinaryNode node, object left, object right, Frame frame) => node.Operator switch
    {
        BinaryOperator.Equals => Arithmetic.Box(SameReference(left, right)),
        BinaryOperator.NotEquals => Arithmetic.Box(!SameReference(left, right)),
        BinaryOperator.Add when left is FunctionValue l && right is FunctionValue r => Combined(l, r),
        BinaryOperator.Subtract when left is FunctionValue l && right is FunctionValue r => FunctionValue.Remove(l, r),
        _ => throw interpreter.Damaged(node, frame, $"{node.Operator} on objects"),
    };

    private FunctionValue Combined(FunctionValue left, FunctionValue right)
    {
        interpreter.Budget.Make(left.Count + right.Count);
        return FunctionValue.Combine(left, right);
    }

    private static bool SameReference(object left, object right) =>
        ReferenceEquals(left, right) || (left is FunctionValue l && right is FunctionValue r && l.IsSameAs(r));

    private object TupleEqual(object? left, object? right)
    {
        if (left is not TupleValue l || right is not TupleValue r)
        {
            if (Unknown.Of(left, right) is { } unknown)
                return unknown;

            return left is double or float && right is double or float
                ? System.Convert.ToDouble(left, System.Globalization.CultureInfo.InvariantCulture) == System.Convert.ToDouble(right, System.Globalization.CultureInfo.InvariantCulture)
                : interpreter.Equality.AreEqual(left, right);
        }

        for (var i = 0; i < l.Items.Length; i++)
        {
            var isEqual = TupleEqual(l.Items[i], r.Items[i]);

            if (isEqual is not true)
                return isEqual;
        }

        return true;
    }

    private object? Numeric(ConversionNode node, object? value, RecipeType to, Frame frame)
    {
        if (value is null)
            return null;

        var number = EnumValue.Unwrap(value)!;

        return Guarded(node, frame, () => interpreter.Types.IsEnum(to.Id, out var zero)
            ? new EnumValue(to.Id, NumericConversion.Convert(number, "T:" + zero.GetType().FullName, node.IsChecked))
            : NumericConversion.Convert(number, to.Id, node.IsChecked));
    }

    private object? NullableConversion(ConversionNode node, object? value, Frame frame)
    {
        var to = interpreter.Types.Close(node.To, frame);
        var isToNullable = to.Id == Ids.Nullable && to.Arguments.Count == 1;

        if (value is null)
        {
            return isToNullable || !IsValueType(to)
                ? null
                : throw interpreter.Throws(node, frame, "The value of a nullable that is null is read.");
        }

        var target = isToNullable ? to.Arguments[0] : to;

        return value is EnumValue || (value is ValueType and not (bool or TimeSpan or Index or System.Range) && (TypeTests.IsPrimitive(target.Id) || interpreter.Types.IsEnum(target.Id, out _)))
            ? Numeric(node, value, target, frame)
            : value;
    }

    private bool IsStructType(RecipeType type) =>
        type.Id.StartsWith("T:System.ValueTuple`", StringComparison.Ordinal) || interpreter.Program.FindType(type.Id) is { IsStruct: true };

    private bool IsValueType(RecipeType type) =>
        TypeTests.IsPrimitive(type.Id) || interpreter.Types.IsEnum(type.Id, out _) || interpreter.Program.FindType(type.Id) is { IsStruct: true };

    private object? Reference(ConversionNode node, object? value, RecipeType to, Frame frame)
    {
        if (value is null)
        {
            return !node.IsTry && IsValueType(to)
                ? throw interpreter.Throws(node, frame, $"null is converted to '{Ids.Display(to)}'.")
                : null;
        }

        if (!node.IsTry && interpreter.Types.SameNumber(value, to) is { } number)
            return number;

        if (interpreter.Types.Is(value, to) || value is FunctionValue)
            return IsStructType(to) ? StructValue.Unboxed(value) : StructValue.Boxed(value);

        return node.IsTry ? null : throw interpreter.Throws(node, frame, $"The value cannot be converted to '{Ids.Display(to)}' (InvalidCastException).");
    }

    private object? Hole(InterpolationNode node, Frame frame)
    {
        interpreter.Budget.Step();
        var value = interpreter.Evaluate(node.Value, frame);
        var alignment = node.Alignment is null ? 0 : interpreter.EvaluateKnown(node.Alignment, frame);

        return value is Unknown ? value : Guarded(node, frame, () => interpreter.Text.Format(value, node.Format, System.Convert.ToInt32(alignment, System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static Index AsIndex(object? value) => value is Index index ? index : new Index((int)value!);

    private static string TypeName(object exception) => exception switch
    {
        ExceptionValue e => Ids.Display(new RecipeType(e.Type)),
        InstanceValue i => i.Type.Recipe.Name,
        _ => "an exception",
    };
}
