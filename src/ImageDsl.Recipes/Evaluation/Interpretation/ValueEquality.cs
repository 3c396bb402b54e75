namespace ImageDsl.Recipes.Evaluation;

/// <summary>The equality that a value's own type defines: what <c>EqualityComparer&lt;T&gt;.Default</c> finds.</summary>
internal sealed class ValueEquality(Interpreter interpreter) : IEqualityComparer<object?>
{
    public bool AreEqual(object? left, object? right)
    {
        if (ReferenceEquals(left, right))
            return true;

        switch (left)
        {
            case null:
                return false;
            case Unknown unknown:
                throw new UnknownValueException(unknown);
            case string l:
                interpreter.Budget.Work(l.Length);
                return right is string r && string.Equals(l, r, StringComparison.Ordinal);
            case TupleValue l:
                return right is TupleValue tuple && AllEqual(l.Items, tuple.Items);
            case AnonymousValue l:
                return right is AnonymousValue other && l.Names.SequenceEqual(other.Names) && AllEqual(l.Items, other.Items);
            case KeyValuePair<object?, object?> l:
                return right is KeyValuePair<object?, object?> pair && AreEqual(l.Key, pair.Key) && AreEqual(l.Value, pair.Value);
            case InstanceValue l:
                return InstancesEqual(l, right);
            default:
                return right is Unknown u ? throw new UnknownValueException(u) : left.Equals(right);
        }
    }

    bool IEqualityComparer<object?>.Equals(object? x, object? y)
    {
        interpreter.Budget.Step();
        return AreEqual(x, y);
    }

    /// <summary>Never seen by a program: only for the evaluator's own tables.</summary>
    int IEqualityComparer<object?>.GetHashCode(object? obj)
    {
        interpreter.Budget.Step();
        return Hash(obj, 0);
    }

    private int Hash(object? value, int depth)
    {
        switch (value)
        {
            case null:
                return 0;
            case Unknown unknown:
                throw new UnknownValueException(unknown);
            case string text:
                interpreter.Budget.Work(text.Length);
                return StringComparer.Ordinal.GetHashCode(text);
            case TupleValue tuple:
                return Hash(tuple.Items, depth);
            case AnonymousValue anonymous:
                return Hash(anonymous.Items, depth);
            case KeyValuePair<object?, object?> pair:
                return Hash(pair.Key, depth);
            case InstanceValue instance:
                return IsOwn(instance) ? 1 : IsByValue(instance) ? Hash(instance.Fields, depth) : System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(instance);
            default:
                return value.GetHashCode();
        }
    }

    private int Hash(object?[] items, int depth)
    {
        var hash = items.Length;

        // Objects may hold themselves; a few levels tell enough apart.
        for (var i = 0; i < items.Length && depth < 4; i++)
            hash = unchecked((hash * 31) + Hash(items[i], depth + 1));

        return hash;
    }

    private bool InstancesEqual(InstanceValue left, object? right)
    {
        if (IsOwn(left))
        {
            var (_, equal) = interpreter.Calls.CallOverride(Ids.EqualsSlot, left, right);
            return equal is Unknown unknown ? throw new UnknownValueException(unknown) : equal is true;
        }

        return IsByValue(left) && right is InstanceValue other && other.Type == left.Type && AllEqual(left.Fields, other.Fields);
    }

    // A record's Equals that the compiler made has no recipe.
    private bool IsOwn(InstanceValue instance) =>
        instance.Type.FindImplementation(Ids.EqualsSlot) is { } method && interpreter.Program.FindMember(method) is not null;

    private static bool IsByValue(InstanceValue instance) => instance.Type.IsStruct || instance.Type.Recipe.IsRecord;

    private bool AllEqual(object?[] left, object?[] right)
    {
        if (left.Length != right.Length)
            return false;

        interpreter.Budget.Enter(Budget.LibraryWeight);

        for (var i = 0; i < left.Length; i++)
        {
            interpreter.Budget.Step();

            if (!AreEqual(left[i], right[i]))
            {
                interpreter.Budget.Leave(Budget.LibraryWeight);
                return false;
            }
        }

        interpreter.Budget.Leave(Budget.LibraryWeight);
        return true;
    }
}
