namespace ImageDsl.Recipes.Evaluation;

/// <summary>The order that a value's own type defines: what <c>Comparer&lt;T&gt;.Default</c> finds.</summary>
internal sealed class ValueOrder(Interpreter interpreter) : IComparer<object?>
{
    private const string CompareToSlot = "M:System.IComparable`1.CompareTo(`0)";
    private const string CompareToObjectSlot = "M:System.IComparable.CompareTo(System.Object)";

    public int Compare(object? left, object? right)
    {
        interpreter.Budget.Step();

        if (Unknown.Of(left, right) is { } unknown)
            throw new UnknownValueException(unknown);

        if (left is null || right is null)
            return left is null ? right is null ? 0 : -1 : 1;

        switch (left)
        {
            case string l when right is string r:
                interpreter.Budget.Work(Math.Min(l.Length, r.Length));
                return interpreter.Culture.Compare(l, r);
            case EnumValue l when right is EnumValue r:
                return Compare(l.Number, r.Number);
            case TupleValue l when right is TupleValue r:
                return interpreter.Budget.Nested(() => Compare(l.Items, r.Items));
            case InstanceValue l:
                return CompareInstances(l, right);
            case IComparable l when left.GetType() == right.GetType():
                return l.CompareTo(right);
            default:
                throw Incomparable();
        }
    }

    private int Compare(object?[] left, object?[] right)
    {
        for (var i = 0; i < left.Length && i < right.Length; i++)
        {
            if (Compare(left[i], right[i]) is var order and not 0)
                return order;
        }

        return 0;
    }

    private int CompareInstances(InstanceValue left, object right)
    {
        foreach (var slot in (string[])[CompareToSlot, CompareToObjectSlot])
        {
            var (found, order) = interpreter.Calls.CallOverride(slot, left, right);

            if (found)
                return order is Unknown unknown ? throw new UnknownValueException(unknown) : (int)order!;
        }

        throw Incomparable();
    }

    private static ThrownException Incomparable() => new(nameof(ArgumentException));
}
