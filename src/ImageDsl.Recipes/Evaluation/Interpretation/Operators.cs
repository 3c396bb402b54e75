using System.Globalization;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Unary and binary operators, on numbers, text, enums, references, delegates and tuples.</summary>
internal sealed class Operators(Interpreter interpreter)
{
    public object? Unary(UnaryNode node, Frame frame)
    {
        var operand = interpreter.Evaluate(node.Operand, frame);

        if (operand is null or Unknown)
            return operand;

        return interpreter.Expressions.Guarded(node, frame, () => operand is EnumValue e
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
            return interpreter.Expressions.Guarded(node, frame, () => Arithmetic.Box(ValueEquality.AreSame(left, right) == (node.Operator == BinaryOperator.Equals)));

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
            throw interpreter.Throws(node, frame, Expressions.Explain(e.GetType().Name));
        }
    }

    private object? ShortCircuit(BinaryNode node, object? left, Frame frame)
    {
        if (left is Unknown)
            return interpreter.Expressions.Undecided(left, frame, node.Right);

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
        value is string ? value : interpreter.Expressions.Guarded(operand, frame, () => interpreter.Text.Of(value));

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
        var result = interpreter.Expressions.Guarded(node, frame, () => Arithmetic.Binary(node.Operator, number, NumberLike(number, EnumValue.Unwrap(right)!), node.IsChecked));

        if (result is bool or Unknown or null)
            return result;

        // Operators promote small underlying types to int; the result is of the underlying type again.
        var narrowed = interpreter.Expressions.Guarded(node, frame, () => NumericConversion.Convert(result, "T:" + EnumNumber(left, right).GetType().FullName, node.IsChecked));
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
                ? Convert.ToDouble(left, CultureInfo.InvariantCulture) == Convert.ToDouble(right, CultureInfo.InvariantCulture)
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
}
