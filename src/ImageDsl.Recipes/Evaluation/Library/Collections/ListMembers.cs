namespace ImageDsl.Recipes.Evaluation;

/// <summary>List.</summary>
internal static class ListMembers
{
    private const string L = "M:System.Collections.Generic.List`1.";

    public static void AddTo(KnownMemberTable table)
    {
        table.Static(L + "#ctor", c => new ListValue(c.ContainingArgument(0), []));
        table.Static(L + "#ctor(System.Int32)", c => c.Int(0) < 0 ? throw new ThrownException(nameof(ArgumentOutOfRangeException)) : new ListValue(c.ContainingArgument(0), []));
        table.Static(L + "#ctor(System.Collections.Generic.IEnumerable{`0})", c => new ListValue(c.ContainingArgument(0), c.ToList(c.Sequence(0))));

        table.Instance(L + "get_Count", c => Items(c).Count);
        table.Instance(L + "get_Item(System.Int32)", c => Items(c)[c.Int(1)]);
        table.Instance(L + "Contains(`0)", c => c.Box(ArrayMembers.IndexOf(c, Items(c), c[1]) >= 0));
        table.Instance(L + "IndexOf(`0)", c => ArrayMembers.IndexOf(c, Items(c), c[1]));
        table.Instance(L + "ToArray", c => c.ToArray(Items(c), Self(c).ElementType));
        table.Instance(L + "GetRange(System.Int32,System.Int32)", c => new ListValue(Self(c).ElementType, c.ToList(Items(c).GetRange(c.Int(1), c.Int(2)))));
        table.Instance(L + "Exists(System.Predicate{`0})", c => c.Box(c.Sequence(0).Any(x => c.Test(c.Function(1), x))));
        table.Instance(L + "TrueForAll(System.Predicate{`0})", c => c.Box(c.Sequence(0).All(x => c.Test(c.Function(1), x))));
        table.Instance(L + "Find(System.Predicate{`0})", c => Find(c));
        table.Instance(L + "FindIndex(System.Predicate{`0})", c => Items(c).FindIndex(x => c.Test(c.Function(1), x)));
        table.Instance(L + "FindAll(System.Predicate{`0})", c => new ListValue(Self(c).ElementType, c.ToList(c.Sequence(0).Where(x => c.Test(c.Function(1), x)))));
        table.Instance(L + "ConvertAll``1(System.Converter{`0,``0})", c => new ListValue(c.TypeArgument(0), c.ToList(c.Sequence(0).Select(x => c.Function(1).Invoke(x)))));
        table.Instance(L + "ForEach(System.Action{`0})", c => ForEach(c));
        table.Instance(L + "AsReadOnly", c => c[0]);
        table.Instance(L + "IndexOf(`0,System.Int32)", c => Items(c).FindIndex(c.Int(2), x => c.Equality.Equals(x, c[1])));
        table.Instance(L + "LastIndexOf(`0)", c => Items(c).FindLastIndex(x => c.Equality.Equals(x, c[1])));
        table.Instance(L + "FindIndex(System.Int32,System.Predicate{`0})", c => c.Int(1) >= 0 && c.Int(1) <= Items(c).Count && c.Function(2) is var test
            ? Items(c).FindIndex(c.Int(1), x => c.Test(test, x))
            : throw new ThrownException(nameof(ArgumentOutOfRangeException)), mayBeNull: 1);
        table.Instance(L + "FindLastIndex(System.Predicate{`0})", c => Items(c).FindLastIndex(x => c.Test(c.Function(1), x)));
        table.Instance(L + "FindLast(System.Predicate{`0})", c => Items(c).FindLastIndex(x => c.Test(c.Function(1), x)) is var i and >= 0 ? Items(c)[i] : Nothing(c));
        table.Instance(L + "Slice(System.Int32,System.Int32)", c => new ListValue(Self(c).ElementType, c.ToList(Items(c).GetRange(c.Int(1), c.Int(2)))));
        table.Instance(L + "BinarySearch(`0)", c => ArrayMembers.BinarySearch(Items(c), c[1], c.Interpreter.Order));
        table.Instance(L + "BinarySearch(`0,System.Collections.Generic.IComparer{`0})", c => ArrayMembers.BinarySearch(Items(c), c[1], Comparers.Order(c, 2)));
        table.Instance(L + "CopyTo(`0[])", c => ArrayMembers.Copy(c, Items(c), 0, 1, 0, Items(c).Count));
        table.Instance(L + "CopyTo(`0[],System.Int32)", c => ArrayMembers.Copy(c, Items(c), 0, 1, c.Int(2), Items(c).Count));
        table.Instance(L + "EnsureCapacity(System.Int32)", Capacity);
        table.Instance(L + "TrimExcess", c => null);

        table.Changing(L + "set_Item(System.Int32,`0)", c => Items(c)[c.Int(1)] = StructValue.Copied(c[2]), storesUnknown: true);
        table.Changing(L + "Add(`0)", c => Add(c), storesUnknown: true);
        table.Changing("M:System.Collections.Generic.ICollection`1.Add(`0)", c => Add(c), storesUnknown: true);
        table.Changing("M:System.Collections.Generic.IList`1.set_Item(System.Int32,`0)", c => c[0] is ArrayValue { Type: RecipeType.ArrayId } array
            ? array.Items[c.Int(1) >= 0 && c.Int(1) < array.Count ? c.Int(1) : throw new ThrownException(nameof(ArgumentOutOfRangeException))] = StructValue.Copied(c[2])
            : c[0] is ArrayValue ? throw new ThrownException(nameof(NotSupportedException))
            : Items(c)[c.Int(1)] = StructValue.Copied(c[2]), storesUnknown: true);
        table.Changing(L + "AddRange(System.Collections.Generic.IEnumerable{`0})", c => AddRange(c, Items(c).Count));
        table.Changing(L + "InsertRange(System.Int32,System.Collections.Generic.IEnumerable{`0})", c => InsertRange(c));
        table.Changing(L + "Insert(System.Int32,`0)", c => Insert(c));
        table.Changing(L + "Remove(`0)", c => Remove(c));
        table.Changing(L + "RemoveAt(System.Int32)", c => Do(() => Items(c).RemoveAt(c.Int(1))));
        table.Changing(L + "RemoveRange(System.Int32,System.Int32)", c => Do(() => Items(c).RemoveRange(c.Int(1), c.Int(2))));
        table.Changing(L + "RemoveAll(System.Predicate{`0})", c => Items(c).RemoveAll(x => c.Test(c.Function(1), x)));
        table.Changing(L + "Clear", c => Do(Items(c).Clear));
        table.Changing(L + "Reverse", c => Do(Items(c).Reverse));
        table.Changing(L + "Reverse(System.Int32,System.Int32)", c => Do(() => Items(c).Reverse(c.Int(1), c.Int(2))));
        table.Changing(L + "Sort", c => Sort(c, c.Interpreter.Order.Compare));
        table.Changing(L + "Sort(System.Collections.Generic.IComparer{`0})", c => Sort(c, Comparers.Order(c, 1).Compare));
        table.Changing(L + "Sort(System.Comparison{`0})", c => Sort(c, (l, r) => (int)LibraryCall.Known(c.Function(1).Invoke(l, r))!));
    }

    /// <summary>What it gives is how much room the library makes, which no version promises; mostly nobody looks at it.</summary>
    public static object? Capacity(LibraryCall call) => call.Int(1) < 0
        ? throw new ThrownException(nameof(ArgumentOutOfRangeException))
        : new Unknown(call.Interpreter.FindingAt("IMG001", "How much room a collection has differs between versions of .NET and cannot be evaluated; leave the result of EnsureCapacity alone.", call.Site.Node, call.Site.Frame))
        {
            HasRun = true,
        };

    /// <summary>The room that a new collection is asked to have, which only must not be negative.</summary>
    public static T OfCapacity<T>(LibraryCall call, T collection)
        where T : class => call.Int(0) < 0 ? throw new ThrownException(nameof(ArgumentOutOfRangeException)) : collection;

    private static ListValue Self(LibraryCall call) => call.Of<ListValue>(0);

    private static List<object?> Items(LibraryCall call) => Self(call).Items;

    private static object? Do(Action action)
    {
        action();
        return null;
    }

    private static object? Add(LibraryCall call)
    {
        switch (call[0])
        {
            case ListValue list:
                call.Budget.Make(1);
                list.Items.Add(StructValue.Copied(call[1]));
                return null;
            case SetValue { Type: SetValue.Mutable } set:
                return Do(() => set.Add(call[1]));
            case SortedSetValue { Type: SortedMembers.SetType } sorted:
                return Do(() => SortedMembers.Add(call, sorted.Items, call[1]));
            case IDictionaryValue dictionary when InterfaceMembers.IsMutable(dictionary):
                return Do(() => DictionaryMembers.Fill(call, dictionary, [call[1]]));
            default:
                throw new ThrownException(nameof(NotSupportedException));
        }
    }

    private static object? AddRange(LibraryCall call, int index)
    {
        Items(call).InsertRange(index, call.ToList(call.Sequence(1)));
        return null;
    }

    private static object? InsertRange(LibraryCall call)
    {
        Items(call).InsertRange(call.Int(1), call.ToList(call.Sequence(2)));
        return null;
    }

    private static object? Insert(LibraryCall call)
    {
        call.Budget.Make(1);
        call.Budget.Work(Items(call).Count);
        Items(call).Insert(call.Int(1), StructValue.Copied(call[2]));
        return null;
    }

    private static object? Remove(LibraryCall call)
    {
        var index = ArrayMembers.IndexOf(call, Items(call), call[1]);

        if (index >= 0)
            Items(call).RemoveAt(index);

        return call.Box(index >= 0);
    }

    private static object? Find(LibraryCall call)
    {
        foreach (var item in call.Sequence(0))
        {
            if (call.Test(call.Function(1), item))
                return item;
        }

        return Nothing(call);
    }

    private static object? Nothing(LibraryCall call) => Self(call).ElementType is { } type ? call.Default(type) : null;

    public static object? ForEach(LibraryCall call)
    {
        foreach (var item in call.Sequence(0))
        {
            if (call.Function(1).Invoke(item) is Unknown unknown)
                throw new UnknownValueException(unknown);
        }

        return null;
    }

    private static object? Sort(LibraryCall call, Comparison<object?> compare)
    {
        var sorted = Sorted(call, Items(call), compare);
        Items(call).Clear();
        Items(call).AddRange(sorted);
        return null;
    }

    /// <summary>Sort is not stable, and which of two equal elements comes first is no promise; only a total order has one answer.</summary>
    /// <param name="call">The call.</param>
    /// <param name="items">What is sorted.</param>
    /// <param name="compare">How.</param>
    /// <param name="wraps">Whether what the comparison throws arrives as an InvalidOperationException; an immutable array looks first whether it is sorted.</param>
    public static object?[] Sorted(LibraryCall call, IReadOnlyList<object?> items, Comparison<object?> compare, bool wraps = true)
    {
        var sorted = StableSort.Sort(items, (l, r) => Counted(call, compare, l, r, wraps));

        for (var i = 1; i < sorted.Length; i++)
        {
            if (compare(sorted[i - 1], sorted[i]) == 0 && !ValueEquality.AreIndistinguishable(sorted[i - 1], sorted[i]))
                throw new NotEvaluableException("Sort may put equal elements in any order; use OrderBy, which keeps theirs");
        }

        return sorted;
    }

    private static int Counted(LibraryCall call, Comparison<object?> compare, object? left, object? right, bool wraps)
    {
        call.Budget.Step();
        return wraps ? Compared(compare, left, right) : compare(left, right);
    }

    /// <summary>What a comparison throws arrives as an InvalidOperationException from the sorts and searches of arrays and lists.</summary>
    public static int Compared(Comparison<object?> compare, object? left, object? right)
    {
        try
        {
            return compare(left, right);
        }
        catch (ThrownException)
        {
            throw new ThrownException(nameof(InvalidOperationException));
        }
    }
}
