using System.Text;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>
/// Marks all that can be reached from a static field as unchangeable: what is written there would be seen by the next image at run time,
/// and not here.
/// </summary>
internal static class Freezing
{
    /// <summary>Marks what a static field holds.</summary>
    /// <param name="value">What it holds.</param>
    /// <param name="builders">Gets those that cannot be marked themselves.</param>
    /// <param name="budget">Counts what is reached.</param>
    public static void Freeze(object? value, HashSet<StringBuilder> builders, Budget budget)
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
                case StringBuilder builder:
                    _ = builders.Add(builder);
                    break;
                case IFreezable { IsFrozen: false } collection:
                    collection.IsFrozen = true;
                    Push(pending, collection is IUnordered unordered ? unordered.InAnyOrder() : (IEnumerable<object?>)collection);
                    break;
            }
        }
    }

    private static void Push(Stack<object?> pending, IEnumerable<object?> values)
    {
        foreach (var value in values)
        {
            if (value is not (null or string) && !value.GetType().IsPrimitive)
                pending.Push(value);
        }
    }
}
