namespace ImageDsl.Recipes.Evaluation;

/// <summary>Immutable and frozen collections. A change makes a new one.</summary>
internal static class ImmutableMembers
{
    private const string I = "System.Collections.Immutable.";
    private const string Seq = "System.Collections.Generic.IEnumerable{";
    private const string Equality = "System.Collections.Generic.IEqualityComparer{";
    private const string ArrayType = "T:" + I + "ImmutableArray`1";

    public static void AddTo(KnownMemberTable table)
    {
        foreach (var type in (string[])["ImmutableArray", "ImmutableList"])
        {
            AddCreation(table, type);
            AddList(table, type);
            AddBuilder(table, $"M:{I}{type}`1.Builder.", $"T:{I}{type}`1");
        }

        AddArray(table);
        AddSet(table);
        AddDictionary(table);
        AddSorted(table);
        AddFrozen(table);
    }

    private static void AddCreation(KnownMemberTable table, string type)
    {
        var id = $"M:{I}{type}.";
        var name = $"T:{I}{type}`1";
        table.Static(id + "Create``1", c => Made(c, c.TypeArgument(0), [], name));
        table.Static(id + "Create``1(``0[])", c => Made(c, c.TypeArgument(0), c[0] is null && type == "ImmutableArray" ? [] : c.Sequence(0), name));
        table.Static(id + "Create``1(System.ReadOnlySpan{``0})", c => Made(c, c.TypeArgument(0), c.Sequence(0), name));
        table.Static($"{id}CreateRange``1({Seq}``0}})", c => Made(c, c.TypeArgument(0), c.Sequence(0), name));
        table.Static($"{id}To{type}``1({Seq}``0}})", c => Made(c, c.TypeArgument(0), c.Sequence(0), name));
        table.Static(id + "CreateBuilder``1", c => new ListValue(c.TypeArgument(0), []));

        for (var count = 1; count <= (type == "ImmutableArray" ? 4 : 1); count++)
        {
            var items = count;
            table.Static($"{id}Create``1({string.Join(",", Enumerable.Repeat("``0", count))})", c => Made(c, c.TypeArgument(0), Enumerable.Range(0, items).Select(n => c[n]), name));
        }
    }

    private static void AddList(KnownMemberTable table, string type)
    {
        var id = $"M:{I}{type}`1.";
        table.Instance(id + "get_Item(System.Int32)", c => Self(c)[InRange(c, c.Int(1), Self(c).Count)]);
        table.Instance(id + "get_IsEmpty", c => c.Box(Self(c).Count == 0));
        table.Instance(id + (type == "ImmutableArray" ? "get_Length" : "get_Count"), c => Self(c).Count);
        table.Instance(id + "Contains(`0)", c => c.Box(ArrayMembers.IndexOf(c, Self(c).Items, c[1]) >= 0));
        table.Instance(id + "IndexOf(`0)", c => ArrayMembers.IndexOf(c, Self(c).Items, c[1]));
        table.Instance(id + "Add(`0)", c => Changed(c, list => list.Add(c[1])));
        table.Instance($"{id}AddRange({Seq}`0}})", c => Changed(c, list => list.AddRange(c.Sequence(1))));
        table.Instance(id + "Insert(System.Int32,`0)", c => Changed(c, list => list.Insert(c.Int(1), c[2])));
        // The place is looked at before what goes there.
        table.Instance($"{id}InsertRange(System.Int32,{Seq}`0}})", c => Changed(c, list => list.InsertRange(InRange(c, c.Int(1), list.Count + 1, nameof(ArgumentOutOfRangeException)), c.Sequence(2))), mayBeNull: 1);
        table.Instance(id + "SetItem(System.Int32,`0)", c => Changed(c, list => list[InRange(c, c.Int(1), list.Count, nameof(ArgumentOutOfRangeException))] = c[2]));
        table.Instance(id + "RemoveAt(System.Int32)", c => Changed(c, list => list.RemoveAt(c.Int(1))));
        table.Instance(id + "RemoveRange(System.Int32,System.Int32)", c => Changed(c, list => list.RemoveRange(Start(c, list.Count), c.Int(2))));
        table.Instance(id + "RemoveAll(System.Predicate{`0})", c => Changed(c, list => list.RemoveAll(x => c.Test(c.Function(1), x))));
        table.Instance(id + "Remove(`0)", c => Changed(c, list => RemoveFirst(c, list)));
        table.Instance(id + "Replace(`0,`0)", c => Changed(c, list => list[InRange(c, ArrayMembers.IndexOf(c, list, c[1]), list.Count, nameof(ArgumentException))] = c[2]));
        table.Instance(id + "Clear", c => Changed(c, list => list.Clear()));
        table.Instance(id + "ToBuilder", c => new ListValue(Self(c).ElementType, c.ToList(Self(c))));
        table.Instance(id + "Sort", c => Sorted(c, c.Interpreter.Order.Compare));
        table.Instance(id + "Sort(System.Collections.Generic.IComparer{`0})", c => Sorted(c, Comparers.Order(c, 1).Compare));
    }

    private static void AddArray(KnownMemberTable table)
    {
        const string A = "M:" + I + "ImmutableArray`1.";

        foreach (var source in (string[])[I + "ImmutableArray{`0}", "`0[]", "System.ReadOnlySpan{`0}"])
        {
            table.Instance($"{A}AddRange({source})", c => Changed(c, list => list.AddRange(c.Sequence(1))));
            table.Changing($"{A}Builder.AddRange({source})", c => Added(c, c.Sequence(1)));
        }

        table.Static($"M:{I}ImmutableArray.ToImmutableArray``1(System.ReadOnlySpan{{``0}})", c => Made(c, c.TypeArgument(0), c.Sequence(0), ArrayType));
        table.Static($"M:{I}ImmutableArray.CreateBuilder``1(System.Int32)", c => ListMembers.OfCapacity(c, new ListValue(c.TypeArgument(0), [])));
        table.OnNullable($"M:{I}ImmutableArray`1.get_IsDefault", c => c.Box(c[0] is null));
        table.OnNullable($"M:{I}ImmutableArray`1.get_IsDefaultOrEmpty", c => c.Box(c[0] is null or ArrayValue { Count: 0 }));
        table.Instance($"M:{I}ImmutableArray`1.Slice(System.Int32,System.Int32)", c => Changed(c, list =>
        {
            var part = list.GetRange(Start(c, list.Count), c.Int(2));
            list.Clear();
            list.AddRange(part);
        }));
        table.Instance($"M:{I}ImmutableList`1.Reverse", c => Changed(c, list => list.Reverse()));
        table.Instance($"M:{I}ImmutableList`1.GetRange(System.Int32,System.Int32)", c => Made(c, Self(c).ElementType, Self(c).Items.ToList().GetRange(Start(c, Self(c).Count), c.Int(2)), Self(c).Type));
        table.Instance($"M:{I}ImmutableList`1.Exists(System.Predicate{{`0}})", c => c.Box(c.Sequence(0).Any(x => c.Test(c.Function(1), x))));
        table.Instance($"M:{I}ImmutableList`1.Find(System.Predicate{{`0}})", c => c.Sequence(0).Where(x => c.Test(c.Function(1), x)).DefaultIfEmpty(c.Default(c.ContainingArgument(0))).First());

        // LINQ's own overloads for immutable arrays.
        const string L = "M:System.Linq.ImmutableArrayExtensions.";
        const string Own = I + "ImmutableArray{``0}";
        table.Static($"{L}Select``2({Own},System.Func{{``0,``1}})", c => LinqFunctions.Lazy(c.Sequence(0).Select(LinqFunctions.Selector(c, 1))));
        table.Static($"{L}Where``1({Own},System.Func{{``0,System.Boolean}})", c => LinqFunctions.Lazy(c.Sequence(0).Where(LinqFunctions.Predicate(c, 1))));
        table.Static($"{L}Any``1({Own})", c => c.Box(Self(c).Count > 0));
        table.Static($"{L}Any``1({Own},System.Func{{``0,System.Boolean}})", c => c.Box(c.Sequence(0).Any(LinqFunctions.Predicate(c, 1))));
        table.Static($"{L}All``1({Own},System.Func{{``0,System.Boolean}})", c => c.Box(c.Sequence(0).All(LinqFunctions.Predicate(c, 1))));
        table.Static($"{L}First``1({Own})", c => c.Sequence(0).First());
        table.Static($"{L}Last``1({Own})", c => c.Sequence(0).Last());
        table.Static($"{L}FirstOrDefault``1({Own})", c => c.Sequence(0).DefaultIfEmpty(c.Default(c.TypeArgument(0))).First());
        table.Static($"{L}ToArray``1({Own})", c => c.ToArray(c.Sequence(0), c.TypeArgument(0)));
    }

    private static void AddBuilder(KnownMemberTable table, string id, string type)
    {
        var outside = type == ArrayType ? nameof(IndexOutOfRangeException) : nameof(ArgumentOutOfRangeException);
        table.Instance(id + "get_Count", c => Builder(c).Count);
        table.Instance(id + "get_Item(System.Int32)", c => Builder(c)[InRange(c, c.Int(1), Builder(c).Count, outside)]);
        table.Instance(id + "Contains(`0)", c => c.Box(ArrayMembers.IndexOf(c, Builder(c), c[1]) >= 0));
        table.Instance(id + "ToImmutable", c => Made(c, c.Of<ListValue>(0).ElementType, Builder(c), type));
        table.Changing(id + "set_Item(System.Int32,`0)", c => Builder(c)[InRange(c, c.Int(1), Builder(c).Count, outside)] = StructValue.Copied(c[2]), storesUnknown: true);
        table.Changing(id + "Add(`0)", c => Added(c, [c[1]]), storesUnknown: true);
        table.Changing($"{id}AddRange({Seq}`0}})", c => Added(c, c.Sequence(1)));
        table.Changing(id + "Insert(System.Int32,`0)", c => Inserted(c));
        table.Changing(id + "Clear", c => Cleared(c));
    }

    private static void AddSet(KnownMemberTable table)
    {
        const string Type = "T:" + I + "ImmutableHashSet`1";
        const string S = "M:" + I + "ImmutableHashSet`1.";
        const string F = "M:" + I + "ImmutableHashSet.";
        table.Static(F + "Create``1", c => Set(c, c.Equality, [], Type));
        table.Static(F + "Create``1(``0)", c => Set(c, c.Equality, [c[0]], Type));
        table.Static(F + "Create``1(``0[])", c => Set(c, c.Equality, c.Sequence(0), Type));
        table.Static(F + "Create``1(System.ReadOnlySpan{``0})", c => Set(c, c.Equality, c.Sequence(0), Type));
        table.Static($"{F}CreateRange``1({Seq}``0}})", c => Set(c, c.Equality, c.Sequence(0), Type));
        table.Static($"{F}ToImmutableHashSet``1({Seq}``0}})", c => Set(c, c.Equality, c.Sequence(0), Type));
        table.Static($"{F}ToImmutableHashSet``1({Seq}``0}},{Equality}``0}})", c => Set(c, Comparers.Equality(c, 1), c.Sequence(0), Type));
        SetMembers.AddReading(table, S);
        table.Instance(S + "get_IsEmpty", c => c.Box(OfSet(c).Count == 0));
        table.Instance(S + "Add(`0)", c => WithSet(c, set => set.Add(c[1])));
        table.Instance(S + "Remove(`0)", c => WithSet(c, set => set.Remove(c[1])));
        table.Instance($"{S}Union({Seq}`0}})", c => WithSet(c, set => c.Sequence(1).ToList().ForEach(x => set.Add(x))));
        table.Instance($"{S}Except({Seq}`0}})", c => WithSet(c, set => c.Sequence(1).ToList().ForEach(x => set.Remove(x))));
    }

    private static void AddDictionary(KnownMemberTable table)
    {
        const string Type = "T:" + I + "ImmutableDictionary`2";
        const string D = "M:" + I + "ImmutableDictionary`2.";
        const string F = "M:" + I + "ImmutableDictionary.";
        const string Pair = "System.Collections.Generic.KeyValuePair{``0,``1}";
        table.Static(F + "Create``2", c => Dictionary(c, 0, c.Equality, Type));
        table.Static($"{F}ToImmutableDictionary``2({Seq}{Pair}}})", c => FillNew(c, Dictionary(c, 0, c.Equality, Type), c.Sequence(0)));
        table.Static($"{F}ToImmutableDictionary``2({Seq}``0}},System.Func{{``0,``1}})", c => Keyed(c, Type, 1, x => x));
        table.Static($"{F}ToImmutableDictionary``3({Seq}``0}},System.Func{{``0,``1}},System.Func{{``0,``2}})", c => Keyed(c, Type, 2, LinqFunctions.Selector(c, 2)));
        DictionaryMembers.AddReading(table, D);
        table.Instance(D + "get_IsEmpty", c => c.Box(OfDictionary(c).Count == 0));
        table.Instance(D + "Add(`0,`1)", c => WithDictionary(c, d => AddNew(c, d)));
        table.Instance(D + "SetItem(`0,`1)", c => WithDictionary(c, d => d.Set(c[1], c[2])));
        table.Instance(D + "Remove(`0)", c => WithDictionary(c, d => d.Remove(c[1])));
        table.Static("M:System.Collections.Immutable.ImmutableDictionary.GetValueOrDefault``2(System.Collections.Immutable.IImmutableDictionary{``0,``1},``0)", c =>
            OfDictionary(c).TryGet(c[1], out var value) ? value : c.Default(c.TypeArgument(1)));
        table.Static("M:System.Collections.Immutable.ImmutableDictionary.GetValueOrDefault``2(System.Collections.Immutable.IImmutableDictionary{``0,``1},``0,``1)", c =>
            OfDictionary(c).TryGet(c[1], out var value) ? value : c[2]);
    }

    private static void AddSorted(KnownMemberTable table)
    {
        const string SetType = "T:" + I + "ImmutableSortedSet`1";
        const string S = "M:" + I + "ImmutableSortedSet`1.";
        const string SF = "M:" + I + "ImmutableSortedSet.";
        table.Static(SF + "Create``1(``0[])", c => SortedSet(c, c.TypeArgument(0), c.Interpreter.Order, c.Sequence(0), SetType));
        table.Static(SF + "Create``1(System.ReadOnlySpan{``0})", c => SortedSet(c, c.TypeArgument(0), c.Interpreter.Order, c.Sequence(0), SetType));
        table.Static($"{SF}ToImmutableSortedSet``1({Seq}``0}})", c => SortedSet(c, c.TypeArgument(0), c.Interpreter.Order, c.Sequence(0), SetType));
        table.Static($"{SF}ToImmutableSortedSet``1({Seq}``0}},System.Collections.Generic.IComparer{{``0}})", c => SortedSet(c, c.TypeArgument(0), Comparers.Order(c, 1), c.Sequence(0), SetType));
        table.Instance(S + "get_Count", c => OfSorted(c).Count);
        table.Instance(S + "Contains(`0)", c => c.Box(OfSorted(c).Items.Contains(c[1])));
        table.Instance(S + "get_Item(System.Int32)", c => OfSorted(c).ElementAt(InRange(c, c.Int(1), OfSorted(c).Count)));
        table.Instance(S + "Add(`0)", c =>
            SortedSet(c, OfSorted(c).ElementType, OfSorted(c).Comparer, OfSorted(c).Items.Contains(c[1]) ? OfSorted(c) : OfSorted(c).Append(c[1]), SetType));

        const string Type = "T:" + I + "ImmutableSortedDictionary`2";
        const string D = "M:" + I + "ImmutableSortedDictionary`2.";
        table.Static($"M:{I}ImmutableSortedDictionary.ToImmutableSortedDictionary``2({Seq}System.Collections.Generic.KeyValuePair{{``0,``1}}}})", c =>
            FillNew(c, new SortedDictionaryValue(c.TypeArgument(0), c.TypeArgument(1), c.Interpreter.Order, Type), c.Sequence(0)));
        DictionaryMembers.AddReading(table, D);
        table.Instance(D + "Add(`0,`1)", c => WithSorted(c, d => AddNew(c, d)));
        table.Instance(D + "SetItem(`0,`1)", c => WithSorted(c, d => d.Set(c[1], c[2])));
        table.Instance(D + "Remove(`0)", c => WithSorted(c, d => d.Remove(c[1])));
    }

    /// <summary>Frozen collections, which are only looked up in.</summary>
    private static void AddFrozen(KnownMemberTable table)
    {
        const string Z = "System.Collections.Frozen.";
        const string Pair = "System.Collections.Generic.KeyValuePair{``0,``1}";
        table.Static($"M:{Z}FrozenSet.ToFrozenSet``1({Seq}``0}},{Equality}``0}})", c => Set(c, Comparers.Equality(c, 1), c.Sequence(0), $"T:{Z}FrozenSet`1"));
        table.Static($"M:{Z}FrozenDictionary.ToFrozenDictionary``2({Seq}{Pair}}},{Equality}``0}})", c =>
            FillLast(c, Dictionary(c, 0, Comparers.Equality(c, 1), $"T:{Z}FrozenDictionary`2"), c.Sequence(0)));
        table.Instance($"M:{Z}FrozenSet`1.Contains(`0)", c => c.Box(OfSet(c).Contains(c[1])));
        table.Instance($"M:{Z}FrozenSet`1.get_Count", c => OfSet(c).Count);
        DictionaryMembers.AddReading(table, $"M:{Z}FrozenDictionary`2.");
    }

    private static ArrayValue Self(LibraryCall call) => call.Of<ArrayValue>(0);

    private static List<object?> Builder(LibraryCall call) => call.Of<ListValue>(0).Items;

    private static SetValue OfSet(LibraryCall call) => call.Of<SetValue>(0);

    private static DictionaryValue OfDictionary(LibraryCall call) => call.Of<DictionaryValue>(0);

    private static int InRange(LibraryCall call, int index, int count, string? exception = null) => index >= 0 && index < count
        ? index
        : throw new ThrownException(exception ?? (call[0] is ArrayValue { Type: ArrayType } ? nameof(IndexOutOfRangeException) : nameof(ArgumentOutOfRangeException)));

    /// <summary>Where a range starts that lies within the elements: arguments 1 and 2.</summary>
    private static int Start(LibraryCall call, int count) => call.Int(1) >= 0 && call.Int(2) >= 0 && call.Int(1) <= count - call.Int(2)
        ? call.Int(1)
        : throw new ThrownException(nameof(ArgumentOutOfRangeException));

    private static ArrayValue Made(LibraryCall call, RecipeType? element, IEnumerable<object?> items, string type) => new(element, [.. call.ToList(items)]) { Type = type };

    private static ArrayValue Changed(LibraryCall call, Action<List<object?>> change)
    {
        var items = call.ToList(Self(call));
        change(items);
        call.Budget.Make(Math.Max(0, items.Count - Self(call).Count));
        return new ArrayValue(Self(call).ElementType, [.. items.Select(StructValue.Copied)]) { Type = Self(call).Type };
    }

    private static ArrayValue Sorted(LibraryCall call, Comparison<object?> compare) =>
        Made(call, Self(call).ElementType, ListMembers.Sorted(call, Self(call), compare, wraps: Self(call).Type != ArrayType), Self(call).Type);

    private static void RemoveFirst(LibraryCall call, List<object?> list)
    {
        if (ArrayMembers.IndexOf(call, list, call[1]) is var index and >= 0)
            list.RemoveAt(index);
    }

    private static object? Added(LibraryCall call, IEnumerable<object?> items)
    {
        Builder(call).AddRange(call.ToList(items));
        return null;
    }

    private static object? Inserted(LibraryCall call)
    {
        call.Budget.Make(1);
        Builder(call).Insert(call.Int(1), StructValue.Copied(call[2]));
        return null;
    }

    private static object? Cleared(LibraryCall call)
    {
        Builder(call).Clear();
        return null;
    }

    private static SetValue Set(LibraryCall call, IEqualityComparer<object?> comparer, IEnumerable<object?> items, string type)
    {
        var set = new SetValue(call.TypeArgument(0), comparer) { Type = type };

        foreach (var item in items)
        {
            call.Budget.Make(1);
            _ = set.Add(LibraryCall.Known(item));
        }

        return set;
    }

    private static SetValue WithSet(LibraryCall call, Action<SetValue> change)
    {
        var old = OfSet(call);
        var set = new SetValue(old.ElementType, old.Comparer) { Type = old.Type };

        foreach (var item in old.InAnyOrder())
        {
            call.Budget.Make(1);
            _ = set.Add(item);
        }

        change(set);
        return set;
    }

    private static DictionaryValue Dictionary(LibraryCall call, int key, IEqualityComparer<object?> comparer, string type) =>
        new(call.TypeArgument(key), call.TypeArgument(key + 1), comparer) { Type = type };

    private static DictionaryValue Keyed(LibraryCall call, string type, int valueType, Func<object?, object?> value)
    {
        var key = LinqFunctions.KnownSelector(call, 1);
        var dictionary = new DictionaryValue(call.TypeArgument(1), call.TypeArgument(valueType == 1 ? 0 : 2), call.Interpreter.Equality.Of(call.TypeArgument(1))) { Type = type };
        return FillNew(call, dictionary, call.Sequence(0).Select(x => (object?)new KeyValuePair<object?, object?>(key(x), value(x))));
    }

    private static SortedSetValue OfSorted(LibraryCall call) => call.Of<SortedSetValue>(0);

    private static SortedSetValue SortedSet(LibraryCall call, RecipeType? element, IComparer<object?> comparer, IEnumerable<object?> items, string type)
    {
        var set = new SortedSetValue(element, comparer, type);
        SortedMembers.Fill(call, set.Items, items);
        return set;
    }

    private static SortedDictionaryValue WithSorted(LibraryCall call, Action<SortedDictionaryValue> change)
    {
        var old = call.Of<SortedDictionaryValue>(0);
        var copy = DictionaryMembers.Fill(call, new SortedDictionaryValue(old.KeyType, old.ValueType, old.Comparer, old.Type), old);
        change(copy);
        return copy;
    }

    private static void AddNew(LibraryCall call, IDictionaryValue dictionary) => AddNew(call, dictionary, call[1], call[2]);

    /// <summary>The same pair once more is no error, another value for the same key is.</summary>
    private static void AddNew(LibraryCall call, IDictionaryValue dictionary, object? key, object? value)
    {
        if (!dictionary.TryAdd(key, value) && dictionary.TryGet(key, out var known) && !call.Interpreter.Equality.AreEqual(known, value))
            throw new ThrownException(nameof(ArgumentException));
    }

    private static T FillNew<T>(LibraryCall call, T dictionary, IEnumerable<object?> pairs)
        where T : IDictionaryValue
    {
        foreach (var element in pairs)
        {
            var pair = (KeyValuePair<object?, object?>)LibraryCall.Known(element)!;
            call.Budget.Make(1);
            AddNew(call, dictionary, pair.Key, pair.Value);
        }

        return dictionary;
    }

    /// <summary>Of several values for a key a frozen dictionary has the last.</summary>
    private static DictionaryValue FillLast(LibraryCall call, DictionaryValue dictionary, IEnumerable<object?> pairs)
    {
        foreach (var element in pairs)
        {
            var pair = (KeyValuePair<object?, object?>)LibraryCall.Known(element)!;
            call.Budget.Make(1);
            dictionary.Set(pair.Key, pair.Value);
        }

        return dictionary;
    }

    private static DictionaryValue WithDictionary(LibraryCall call, Action<DictionaryValue> change)
    {
        var old = OfDictionary(call);
        var copy = DictionaryMembers.Fill(call, new DictionaryValue(old.KeyType, old.ValueType, old.Comparer) { Type = old.Type }, old.InAnyOrder());
        change(copy);
        return copy;
    }
}
