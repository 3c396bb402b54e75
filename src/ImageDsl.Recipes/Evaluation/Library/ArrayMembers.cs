namespace ImageDsl.Recipes.Evaluation;

/// <summary>Arrays, and what every read-only collection has.</summary>
internal static class ArrayMembers
{
    public static void AddTo(KnownMemberTable table)
    {
        table.Instance("M:System.Array.get_Length", c => c.Of<ArrayValue>(0).Count);
        table.Instance("M:System.Array.Clone", c => c.ToArray(c.Of<ArrayValue>(0), c.Of<ArrayValue>(0).ElementType));
        table.Static("M:System.Array.Empty``1", c => new ArrayValue(c.TypeArgument(0), []));
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

        table.Instance("M:System.Collections.Generic.ICollection`1.Contains(`0)", c => c.Box(Contains(c, c[1])));

        foreach (var span in (string[])["Span`1", "ReadOnlySpan`1"])
        {
            table.Instance($"M:System.{span}.get_Length", c => CountOf(c[0]!));
            table.Instance($"M:System.{span}.get_Item(System.Int32)", c => At(c, c.Int(1)));
            table.Instance($"M:System.{span}.ToArray", c => c.ToArray(c.Sequence(0), c.ContainingArgument(0)));
        }

        // Since C# 14 an array's Contains, IndexOf and so on may be these.
        table.Static("M:System.MemoryExtensions.Contains``1(System.ReadOnlySpan{``0},``0)", c => c.Box(Contains(c, c[1])));
        table.Static("M:System.MemoryExtensions.Contains``1(System.ReadOnlySpan{``0},``0,System.Collections.Generic.IEqualityComparer{``0})", c =>
            c.Box(c.Sequence(0).Any(x => Comparers.Equality(c, 2).Equals(x, c[1]))));
        table.Static("M:System.MemoryExtensions.IndexOf``1(System.ReadOnlySpan{``0},``0)", c => IndexOf(c, [.. c.Sequence(0)], c[1]));
        table.Static("M:System.MemoryExtensions.SequenceEqual``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})", c =>
            c.Box(c.Sequence(0).SequenceEqual(c.Sequence(1), c.Interpreter.Equality)));
        table.Static("M:System.MemoryExtensions.StartsWith``1(System.ReadOnlySpan{``0},System.ReadOnlySpan{``0})", c =>
            c.Box(CountOf(c[0]!) >= CountOf(c[1]!) && c.Sequence(0).Take(CountOf(c[1]!)).SequenceEqual(c.Sequence(1), c.Interpreter.Equality)));
        table.Static("M:System.MemoryExtensions.AsSpan(System.String)", c => c[0] ?? "");
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

            if (call.Interpreter.Equality.AreEqual(items[i], value))
                return i;
        }

        return -1;
    }

    private static bool Contains(LibraryCall call, object? value) => call[0] is SetValue set
        ? set.Contains(value)
        : call.Sequence(0).Any(x => call.Interpreter.Equality.AreEqual(x, value));

    private static object? At(LibraryCall call, int index)
    {
        if (call[0] is string text)
            return text[index];

        var items = call.Of<IReadOnlyList<object?>>(0);
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
