namespace ImageDsl.Recipes.Evaluation;

/// <summary>
/// Marks all that can be reached from a static field as unchangeable: what is written there would be seen by the next image at run time,
/// and not here.
/// </summary>
internal static class Freezing
{
    public static void Freeze(object? value, Budget budget)
    {
        var pending = new Stack<object?>();
        pending.Push(value);

        while (pending.Count > 0)
        {
            var current = pending.Pop();
            budget.Step();

            switch (current)
            {
                case InstanceValue { IsFrozen: false } instance:
                    instance.IsFrozen = true;
                    Push(pending, instance.Fields);
                    break;
                case TupleValue tuple:
                    Push(pending, tuple.Items);
                    break;
                case AnonymousValue anonymous:
                    Push(pending, anonymous.Items);
                    break;
                case KeyValuePair<object?, object?> pair:
                    pending.Push(pair.Key);
                    pending.Push(pair.Value);
                    break;
                case LookupValue or GroupingValue:
                    Push(pending, (IEnumerable<object?>)current);
                    break;
                case IFreezable { IsFrozen: false } collection:
                    collection.IsFrozen = true;
                    Push(pending, Elements(collection));
                    break;
            }
        }
    }

    private static IEnumerable<object?> Elements(IFreezable collection) => collection switch
    {
        IUnordered unordered => unordered.InAnyOrder(),
        IEnumerable<object?> elements => elements,
        _ => [],
    };

    private static void Push(Stack<object?> pending, IEnumerable<object?> values)
    {
        foreach (var value in values)
        {
            if (value is not (null or string) && !value.GetType().IsPrimitive)
                pending.Push(value);
        }
    }
}
