namespace ImageDsl.Recipes.Evaluation;

/// <summary>Arrays, and what every read-only collection has.</summary>
internal static class ArrayMembers
{
    public static void AddTo(KnownMemberTable table)
    {
        table.Instance("M:System.Array.get_Length", c => CountOf(c[0]!));
        table.Instance("M:System.Array.get_LongLength", c => (long)CountOf(c[0]!));
        table.Instance("M:System.Array.get_Rank", c => c[0] is GridValue grid ? grid.Lengths.Length : 1);
        table.Instance("M:System.Array.GetLength(System.Int32)", c => LengthOf(c));
        table.Instance("M:System.Array.GetUpperBound(System.Int32)", c => LengthOf(c) - 1);
        table.Instance("M:System.Array.GetLowerBound(System.Int32)", c => LengthOf(c) * 0);
        table.Instance("M:System.Array.Clone", c => c[0] is GridValue grid
            ? new GridValue(grid.ElementType, grid.Lengths, [.. c.ToList(grid)])
            : c.ToArray(c.Of<ArrayValue>(0), c.Of<ArrayValue>(0).ElementType));
        table.Instance("M:System.Array.CopyTo(System.Array,System.Int32)", c => Copy(c, c.Of<ArrayValue>(0).Items, 0, 1, c.Int(2), c.Of<ArrayValue>(0).Count));
        table.Static("M:System.Array.Copy(System.Array,System.Array,System.Int32)", c => Copy(c, c.Of<ArrayValue>(0).Items, 0, 1, 0, c.Int(2)));
        table.Static("M:System.Array.Copy(System.Array,System.Int32,System.Array,System.Int32,System.Int32)", c => Copy(c, c.Of<ArrayValue>(0).Items, c.Int(1), 2, c.Int(3), c.Int(4)));
        table.Static("M:System.Array.Resize``1(``0[]@,System.Int32)", c => Resize(c));
        table.Static("M:System.Array.Clear(System.Array)", c => Change(c, items => Clear(c, items, 0, items.Length)));
        table.Static("M:System.Array.Clear(System.Array,System.Int32,System.Int32)", c => Change(c, items => Clear(c, items, c.Int(1), c.Int(2))));
        table.Static("M:System.Array.AsReadOnly``1(``0[])", c => c.Of<ArrayValue>(0));
        table.Static("M:System.Array.LastIndexOf``1(``0[],``0)", c => Array.FindLastIndex(c.Of<ArrayValue>(0).Items, x => c.Equality.Equals(x, c[1])));
        table.Static("M:System.Array.IndexOf``1(``0[],``0,System.Int32)", c => Array.FindIndex(c.Of<ArrayValue>(0).Items, c.Int(2), x => c.Equality.Equals(x, c[1])));
        table.Static("M:System.Array.FindIndex``1(``0[],System.Predicate{``0})", c => Array.FindIndex(c.Of<ArrayValue>(0).Items, x => c.Test(c.Function(1), x)));
        table.Static("M:System.Array.FindLastIndex``1(``0[],System.Predicate{``0})", c => Array.FindLastIndex(c.Of<ArrayValue>(0).Items, x => c.Test(c.Function(1), x)));
        table.Static("M:System.Array.FindLast``1(``0[],System.Predicate{``0})", c =>
            Array.FindLastIndex(c.Of<ArrayValue>(0).Items, x => c.Test(c.Function(1), x)) is var i and >= 0 ? c.Of<ArrayValue>(0)[i] : c.Default(c.TypeArgument(0)));
        table.Static("M:System.Array.FindAll``1(``0[],System.Predicate{``0})", c => c.ToArray(c.Sequence(0).Where(x => c.Test(c.Function(1), x)), c.TypeArgument(0)));
        table.Static("M:System.Array.TrueForAll``1(``0[],System.Predicate{``0})", c => c.Box(c.Sequence(0).All(x => c.Test(c.Function(1), x))));
        table.Static("M:System.Array.ForEach``1(``0[],System.Action{``0})", c => ListMembers.ForEach(c));
        table.Static("M:System.Array.BinarySearch``1(``0[],``0)", c => BinarySearch(c.Of<ArrayValue>(0), c[1], c.Interpreter.Order));
        table.Static("M:System.Array.BinarySearch``1(``0[],``0,System.Collections.Generic.IComparer{``0})", c => BinarySearch(c.Of<ArrayValue>(0), c[1], Comparers.Order(c, 2)));
        table.Static("M:System.Array.Sort``1(``0[])", c => Sort(c, c.Interpreter.Order.Compare));
        table.Static("M:System.Array.Sort``1(``0[],System.Collections.Generic.IComparer{``0})", c => Sort(c, Comparers.Order(c, 1).Compare));
        table.Static("M:System.Array.Sort``1(``0[],System.Comparison{``0})", c => Sort(c, (l, r) => (int)LibraryCall.Known(c.Function(1).Invoke(l, r))!));
        table.Static("M:System.Array.Sort(System.Array)", c => Sort(c, c.Interpreter.Order.Compare));
        table.Static("M:System.Array.Empty``1", c => c.Interpreter.EmptyArray(c.TypeArgument(0)));
        table.Static("M:System.Array.IndexOf``1(``0[],``0)", c => IndexOf(c, c.Of<ArrayValue>(0).Items, c[1]));
        table.Static("M:System.Array.Exists``1(``0[],System.Predicate{``0})", c => c.Box(c.Sequence(0).Any(x => c.Test(c.Function(1), x))));
        table.Static("M:System.Array.Find``1(``0[],System.Predicate{``0})", c => Find(c));
        table.Static("M:System.Array.ConvertAll``2(``0[],System.Converter{``0,``1})", c => c.ToArray(c.Sequence(0).Select(x => c.Function(1).Invoke(x)), c.TypeArgument(1)));
        table.Static("M:System.Array.Reverse``1(``0[])", c => Change(c, items => Array.Reverse(items)));
        table.Static("M:System.Array.Reverse(System.Array)", c => Change(c, items => Array.Reverse(items)));
        table.Static("M:System.Array.Fill``1(``0[],``0)", c => Change(c, items =>
        {
            c.Budget.Work(items.Length);

            for (var i = 0; i < items.Length; i++)
                items[i] = StructValue.Copied(c[1]);
        }));

        foreach (var collection in (string[])["ICollection`1", "IReadOnlyCollection`1"])
            table.Instance($"M:System.Collections.Generic.{collection}.get_Count", c => CountOf(c[0]!));

        foreach (var list in (string[])["IList`1", "IReadOnlyList`1"])
            table.Instance($"M:System.Collections.Generic.{list}.get_Item(System.Int32)", c => At(c, c.Int(1)));

        table.Instance("M:System.Collections.ICollection.get_Count", c => CountOf(c[0]!));
        table.Instance("M:System.Collections.ObjectModel.ReadOnlyCollection`1.get_Count", c => CountOf(c[0]!));
        table.Instance("M:System.Collections.ObjectModel.ReadOnlyCollection`1.get_Item(System.Int32)", c => At(c, c.Int(1)));
        table.Instance("M:System.Collections.Generic.IList`1.IndexOf(`0)", c => IndexOf(c, c.Of<IReadOnlyList<object?>>(0), c[1]));
        table.Instance("M:System.Collections.Generic.ICollection`1.Contains(`0)", c => c.Box(Contains(c, c[1])));
    }

    public static int CountOf(object collection) => collection switch
    {
        IReadOnlyCollection<object?> items => items.Count,
        string text => text.Length,
        _ => throw new InvalidCastException($"{collection.GetType().Name} has no count"),
    };

    public static int IndexOf(LibraryCall call, IReadOnlyList<object?> items, object? value)
    {
        for (var i = 0; i < items.Count; i++)
        {
            call.Budget.Step();

            if (call.Equality.Equals(items[i], value))
                return i;
        }

        return -1;
    }

    public static bool Contains(LibraryCall call, object? value) => call[0] is SetValue set
        ? set.Contains(value)
        : InAnyOrder(call).Any(x => call.Equality.Equals(x, value));

    /// <summary>The elements of the receiver for a question that does not depend on their order.</summary>
    public static IEnumerable<object?> InAnyOrder(LibraryCall call) => call[0] is IUnordered { HasOrder: false } unordered ? unordered.InAnyOrder() : call.Sequence(0);

    public static object? At(LibraryCall call, int index)
    {
        if (call[0] is string text)
            return text[index];

        var items = call[0] is IReadOnlyCollection<object?> and not IReadOnlyList<object?> ? call.Sequence(0).ToList() : call.Of<IReadOnlyList<object?>>(0);
        return index >= 0 && index < items.Count ? items[index] : throw new ThrownException(nameof(ArgumentOutOfRangeException));
    }

    private static object? Find(LibraryCall call)
    {
        foreach (var item in call.Sequence(0))
        {
            if (call.Test(call.Function(1), item))
                return item;
        }

        return call.Default(call.TypeArgument(0));
    }

    private static int LengthOf(LibraryCall call)
    {
        var lengths = call[0] is GridValue grid ? grid.Lengths : [CountOf(call.NotNull(0))];
        return call.Int(1) >= 0 && call.Int(1) < lengths.Length ? lengths[call.Int(1)] : throw new ThrownException(nameof(IndexOutOfRangeException));
    }

    /// <summary>Copies to the array that is the given argument; also onto itself.</summary>
    public static object? Copy(LibraryCall call, IReadOnlyList<object?> source, int from, int target, int to, int count)
    {
        var array = call.Of<ArrayValue>(target);

        if (array.IsFrozen)
            throw new NotEvaluableException("the array is held by a static field; make a copy first");

        if (from < 0 || to < 0 || count < 0)
            throw new ThrownException(nameof(ArgumentOutOfRangeException));

        if (from > source.Count - count || to > array.Count - count)
            throw new ThrownException(nameof(ArgumentException));

        EnsureCopyable(call, (call[0] as ArrayValue)?.ElementType ?? array.ElementType, array.ElementType);
        call.Budget.Work(count);
        var copied = source.Skip(from).Take(count).Select(item => Fitting(call, item, array.ElementType)).ToArray();
        copied.CopyTo(array.Items, to);
        return null;
    }

    private static void EnsureCopyable(LibraryCall call, RecipeType? from, RecipeType? to)
    {
        if (from is not null && to is not null && from != to && (call.Default(to) is not null || (call.Default(from) is not null && to.Id != Ids.Object)))
            throw new NotEvaluableException("arrays of different types are copied by rules of their own; copy element by element");
    }

    private static object? Fitting(LibraryCall call, object? item, RecipeType? to)
    {
        if (to?.Id == Ids.Object)
            return StructValue.Boxed(item);

        return item is null || to is null || call.Interpreter.Types.Is(item, to) ? StructValue.Copied(item) : throw new ThrownException(nameof(InvalidCastException));
    }

    /// <summary>By halves, as .NET does it, so that it finds the same one of several equal elements.</summary>
    public static int BinarySearch(IReadOnlyList<object?> items, object? value, IComparer<object?> order)
    {
        var (low, high) = (0, items.Count - 1);

        while (low <= high)
        {
            var middle = low + ((high - low) >> 1);
            var comparison = ListMembers.Compared(order.Compare, items[middle], value);

            if (comparison == 0)
                return middle;

            if (comparison < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return ~low;
    }

    private static object? Resize(LibraryCall call)
    {
        var size = call.Int(1) is var wanted and >= 0 ? wanted : throw new ThrownException(nameof(ArgumentOutOfRangeException));
        call.Budget.Make(size);
        var old = call[0] as ArrayValue;
        var items = new object?[size];

        for (var i = 0; i < size; i++)
            items[i] = i < old?.Count ? StructValue.Copied(old[i]) : call.Default(call.TypeArgument(0));

        call.Out(0).Value = new ArrayValue(call.TypeArgument(0), items);
        return null;
    }

    private static void Clear(LibraryCall call, object?[] items, int start, int count)
    {
        if (start < 0 || count < 0 || start > items.Length - count)
            throw new ThrownException(nameof(IndexOutOfRangeException));

        for (var i = start; i < start + count; i++)
            items[i] = call.Of<ArrayValue>(0).ElementType is { } type ? call.Default(type) : null;
    }

    private static object? Sort(LibraryCall call, Comparison<object?> compare) =>
        Change(call, items => ListMembers.Sorted(call, items, compare).CopyTo(items, 0));

    private static object? Change(LibraryCall call, Action<object?[]> change)
    {
        var array = call.Of<ArrayValue>(0);

        if (array.IsFrozen)
            throw new NotEvaluableException("the array is held by a static field; make a copy first");

        call.Budget.Work(array.Count);
        change(array.Items);
        return null;
    }
}
