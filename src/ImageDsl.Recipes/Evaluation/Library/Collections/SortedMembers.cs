namespace ImageDsl.Recipes.Evaluation;

/// <summary>SortedSet, SortedDictionary and SortedList.</summary>
internal static class SortedMembers
{
    private const string Generic = "System.Collections.Generic.";
    private const string S = "M:" + Generic + "SortedSet`1.";
    public const string SetType = "T:" + Generic + "SortedSet`1";
    private const string Sequence = Generic + "IEnumerable{`0}";
    private const string Order = Generic + "IComparer{`0}";

    public static void AddTo(KnownMemberTable table)
    {
        AddSet(table);

        foreach (var type in (string[])["SortedDictionary`2", "SortedList`2"])
            AddDictionary(table, Generic + type);

        AddList(table, "M:" + Generic + "SortedList`2.");
    }

    /// <summary>A sorted list has places, too.</summary>
    private static void AddList(KnownMemberTable table, string id)
    {
        table.Instance(id + "IndexOfKey(`0)", c => c.Of<SortedDictionaryValue>(0).TryGet(c[1], out _) ? Pairs(c).FindIndex(p => c.Of<SortedDictionaryValue>(0).Comparer.Compare(p.Key, c[1]) == 0) : -1);
        table.Instance(id + "IndexOfValue(`1)", c => Pairs(c).FindIndex(p => c.Interpreter.Equality.Of(c.ContainingArgument(1)).Equals(p.Value, c[1])));
        table.Instance(id + "GetKeyAtIndex(System.Int32)", c => At(c).Key);
        table.Instance(id + "GetValueAtIndex(System.Int32)", c => At(c).Value);
        table.Changing(id + "RemoveAt(System.Int32)", c => RemoveAt(c));
    }

    private static object? RemoveAt(LibraryCall call)
    {
        _ = call.Of<SortedDictionaryValue>(0).Remove(At(call).Key);
        return null;
    }

    private static List<KeyValuePair<object?, object?>> Pairs(LibraryCall call) => [.. call.Of<SortedDictionaryValue>(0).Select(p => (KeyValuePair<object?, object?>)p!)];

    private static KeyValuePair<object?, object?> At(LibraryCall call) =>
        call.Int(1) >= 0 && call.Int(1) < call.Of<SortedDictionaryValue>(0).Count ? Pairs(call)[call.Int(1)] : throw new ThrownException(nameof(ArgumentOutOfRangeException));

    private static void AddSet(KnownMemberTable table)
    {
        table.Static(S + "#ctor", c => Set(c, c.Interpreter.Order, []));
        table.Static($"{S}#ctor({Order})", c => Set(c, Comparers.Order(c, 0), []));
        table.Static($"{S}#ctor({Sequence})", c => Set(c, c.Interpreter.Order, c.Sequence(0)));
        table.Static($"{S}#ctor({Sequence},{Order})", c => Set(c, Comparers.Order(c, 1), c.Sequence(0)));
        table.Instance(S + "get_Count", c => Self(c).Count);
        table.Instance(S + "Contains(`0)", c => c.Box(Self(c).Contains(c[1])));
        table.Instance(S + "get_Min", c => Self(c).Count == 0 ? c.Default(c.ContainingArgument(0)) : Self(c).Min);
        table.Instance(S + "get_Max", c => Self(c).Count == 0 ? c.Default(c.ContainingArgument(0)) : Self(c).Max);
        table.Instance(S + "Reverse", c => LinqFunctions.Deferred(() => Self(c).Reverse()));
        table.Changing(S + "Add(`0)", c => c.Box(Add(c, Self(c), c[1])));
        table.Changing(S + "Remove(`0)", c => c.Box(Self(c).Remove(c[1])));
        table.Changing(S + "UnionWith(" + Sequence + ")", c => Union(c));
        table.Changing(S + "ExceptWith(" + Sequence + ")", c => Except(c));
        table.Changing(S + "IntersectWith(" + Sequence + ")", c => Intersect(c));
        table.Changing(S + "RemoveWhere(System.Predicate{`0})", c => Remove(c, x => c.Test(c.Function(1), x)));
        table.Instance(S + "TryGetValue(`0,`0@)", c => c.Try(2, Self(c).Contains(c[1]), Self(c).Contains(c[1]) ? Self(c).GetViewBetween(c[1], c[1]).Min : c.Default(c.ContainingArgument(0))));
        table.Instance(S + "SetEquals(" + Sequence + ")", c => c.Box(Self(c).SetEquals(Other(c))));
        table.Instance(S + "IsSubsetOf(" + Sequence + ")", c => c.Box(Self(c).IsSubsetOf(Other(c))));
        table.Instance(S + "IsSupersetOf(" + Sequence + ")", c => c.Box(Self(c).IsSupersetOf(Other(c))));
        table.Instance(S + "Overlaps(" + Sequence + ")", c => c.Box(Self(c).Overlaps(Other(c))));
        table.Changing(S + "Clear", c => Clear(c));
    }

    private static void AddDictionary(KnownMemberTable table, string type)
    {
        var id = "M:" + type + ".";
        table.Static(id + "#ctor", c => Dictionary(c, c.Interpreter.Order, type));
        table.Static($"{id}#ctor({Order})", c => Dictionary(c, Comparers.Order(c, 0), type));
        table.Static($"{id}#ctor({Generic}IDictionary{{`0,`1}})", c => DictionaryMembers.Fill(c, Dictionary(c, c.Interpreter.Order, type), c.Sequence(0)));
        table.Static($"{id}#ctor({Generic}IDictionary{{`0,`1}},{Order})", c => DictionaryMembers.Fill(c, Dictionary(c, Comparers.Order(c, 1), type), c.Sequence(0)));
        DictionaryMembers.AddReading(table, "M:" + type + ".");
        DictionaryMembers.AddChanging(table, "M:" + type + ".");
        table.Changing(id + "Clear", c => DictionaryMembers.Clear(c));
    }

    private static SortedSet<object?> Self(LibraryCall call) => call.Of<SortedSetValue>(0).Items;

    private static SortedSetValue Set(LibraryCall call, IComparer<object?> comparer, IEnumerable<object?> items)
    {
        var set = new SortedSetValue(call.ContainingArgument(0), comparer, SetType);

        Fill(call, set.Items, items);
        return set;
    }

    /// <summary>.NET sorts what a new set is made of, and which of two equal elements comes first then is no promise.</summary>
    public static void Fill(LibraryCall call, SortedSet<object?> set, IEnumerable<object?> items)
    {
        foreach (var item in items)
        {
            if (!Added(call, set, item) && !ValueEquality.AreIndistinguishable(set.GetViewBetween(item, item).Min, item))
                throw new NotEvaluableException("two elements are equal to the order and not the same; say with Distinct or Add which of them the set has");
        }
    }

    private static bool Added(LibraryCall call, SortedSet<object?> set, object? item)
    {
        try
        {
            return Add(call, set, item);
        }
        catch (ThrownException)
        {
            throw new ThrownException(nameof(InvalidOperationException));
        }
    }

    public static bool Add(LibraryCall call, SortedSet<object?> set, object? item)
    {
        call.Budget.Make(1);
        return set.Add(LibraryCall.Known(item));
    }

    private static SortedDictionaryValue Dictionary(LibraryCall call, IComparer<object?> comparer, string type) =>
        new(call.ContainingArgument(0), call.ContainingArgument(1), comparer, "T:" + type);

    private static object? Union(LibraryCall call)
    {
        foreach (var item in call.Sequence(1).ToList())
            _ = Add(call, Self(call), item);

        return null;
    }

    private static object? Except(LibraryCall call)
    {
        foreach (var item in call.Sequence(1).ToList())
            _ = Self(call).Remove(item);

        return null;
    }

    private static object? Intersect(LibraryCall call)
    {
        Self(call).IntersectWith(Other(call));
        return null;
    }

    private static object Remove(LibraryCall call, Func<object?, bool> test)
    {
        var removed = Self(call).Where(test).ToList();
        removed.ForEach(x => Self(call).Remove(x));
        return removed.Count;
    }

    private static IEnumerable<object?> Other(LibraryCall call) => call.Sequence(1).Select(LibraryCall.Known);

    private static object? Clear(LibraryCall call)
    {
        Self(call).Clear();
        return null;
    }
}
