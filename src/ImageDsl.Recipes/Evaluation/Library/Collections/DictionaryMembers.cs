namespace ImageDsl.Recipes.Evaluation;

/// <summary>Dictionary, its interfaces, and KeyValuePair.</summary>
internal static class DictionaryMembers
{
    private const string Generic = "System.Collections.Generic.";
    private const string D = "M:" + Generic + "Dictionary`2.";
    private const string Equality = Generic + "IEqualityComparer{`0}";
    private const string Pairs = Generic + "IEnumerable{" + Generic + "KeyValuePair{`0,`1}}";
    private const string Extensions = "M:" + Generic + "CollectionExtensions.";

    public static void AddTo(KnownMemberTable table)
    {
        table.Static(D + "#ctor", c => Empty(c, c.Equality));
        table.Static(D + "#ctor(System.Int32)", c => ListMembers.OfCapacity(c, Empty(c, c.Equality)));
        table.Static($"{D}#ctor({Equality})", c => Empty(c, Comparers.Equality(c, 0)));
        table.Static($"{D}#ctor(System.Int32,{Equality})", c => ListMembers.OfCapacity(c, Empty(c, Comparers.Equality(c, 1))));

        foreach (var source in (string[])[Generic + "IDictionary{`0,`1}", Pairs])
        {
            table.Static($"{D}#ctor({source})", c => Fill(c, Empty(c, c.Equality), c.Sequence(0)));
            table.Static($"{D}#ctor({source},{Equality})", c => Fill(c, Empty(c, Comparers.Equality(c, 1)), c.Sequence(0)));
        }

        foreach (var type in (string[])["Dictionary`2", "IDictionary`2", "IReadOnlyDictionary`2"])
            AddReading(table, "M:" + Generic + type + ".");

        foreach (var type in (string[])["Dictionary`2", "IDictionary`2"])
            AddChanging(table, "M:" + Generic + type + ".");

        table.Changing(D + "Remove(`0,`1@)", c => RemoveInto(c));
        table.Changing(D + "TryAdd(`0,`1)", c => TryAdd(c));
        table.Changing(D + "Clear", c => Clear(c));
        table.Instance(D + "EnsureCapacity(System.Int32)", ListMembers.Capacity);

        foreach (var part in (string[])["KeyCollection", "ValueCollection"])
            table.Instance($"{D}{part}.get_Count", c => ArrayMembers.CountOf(c[0]!));

        table.Instance(D + "KeyCollection.Contains(`0)", c => c.Box(c.Of<PartsValue>(0).ContainsKey(c[1])));

        table.Static(Extensions + "GetValueOrDefault``2(System.Collections.Generic.IReadOnlyDictionary{``0,``1},``0)", c =>
            Self(c).TryGet(c[1], out var value) ? value : c.Default(c.TypeArgument(1)));
        table.Static(Extensions + "GetValueOrDefault``2(System.Collections.Generic.IReadOnlyDictionary{``0,``1},``0,``1)", c =>
            Self(c).TryGet(c[1], out var value) ? value : c[2]);
        table.Static(Extensions + "TryAdd``2(System.Collections.Generic.IDictionary{``0,``1},``0,``1)", c => c[0] is IFreezable { IsFrozen: true }
            ? throw new NotEvaluableException("the dictionary is held by a static field; make a copy first")
            : TryAdd(c));

        AddPairs(table);
    }

    /// <summary>The members of a type of dictionaries that only look.</summary>
    public static void AddReading(KnownMemberTable table, string id)
    {
        table.Instance(id + "get_Item(`0)", c => Self(c).TryGet(c[1], out var value) ? value : throw new ThrownException(nameof(KeyNotFoundException)));
        table.Instance(id + "ContainsKey(`0)", c => c.Box(Self(c).TryGet(c[1], out _)));
        table.Instance(id + "TryGetValue(`0,`1@)", c => TryGetValue(c));
        table.Instance(id + "get_Keys", c => new PartsValue(Self(c), isKeys: true));
        table.Instance(id + "get_Values", c => new PartsValue(Self(c), isKeys: false));

        if (id.Contains(".IDictionary") || id.Contains(".IReadOnlyDictionary"))
            return;

        table.Instance(id + "get_Count", c => Self(c).Count);

        if (!id.Contains(".Frozen."))
            table.Instance(id + "ContainsValue(`1)", c => c.Box(ArrayMembers.InAnyOrder(c).Any(p => c.Interpreter.Equality.Of(c.ContainingArgument(1)).Equals(((KeyValuePair<object?, object?>)p!).Value, c[1]))));
    }

    /// <summary>The members of a type of dictionaries that change it.</summary>
    public static void AddChanging(KnownMemberTable table, string id)
    {
        table.Changing(id + "Add(`0,`1)", c => TryAdd(c) is true ? null : throw new ThrownException(nameof(ArgumentException)));
        table.Changing(id + "set_Item(`0,`1)", c => Set(c));
        table.Changing(id + "Remove(`0)", c => c.Box(Self(c).Remove(c[1])));
    }

    public static T Fill<T>(LibraryCall call, T dictionary, IEnumerable<object?> pairs)
        where T : IDictionaryValue
    {
        foreach (var element in pairs)
        {
            var pair = (KeyValuePair<object?, object?>)LibraryCall.Known(element)!;
            call.Budget.Make(1);

            if (!dictionary.TryAdd(pair.Key, pair.Value))
                throw new ThrownException(nameof(ArgumentException));
        }

        return dictionary;
    }

    public static object? Clear(LibraryCall call)
    {
        Self(call).Clear();
        return null;
    }

    private static void AddPairs(KnownMemberTable table)
    {
        const string P = "M:" + Generic + "KeyValuePair`2.";
        table.Static(P + "#ctor(`0,`1)", c => new KeyValuePair<object?, object?>(c[0], c[1]));
        table.Static("M:" + Generic + "KeyValuePair.Create``2(``0,``1)", c => new KeyValuePair<object?, object?>(c[0], c[1]));
        table.Instance(P + "get_Key", c => c.Of<KeyValuePair<object?, object?>>(0).Key);
        table.Instance(P + "get_Value", c => c.Of<KeyValuePair<object?, object?>>(0).Value);
        table.Instance(P + "ToString", c => c.Interpreter.Text.Of(c[0]));
        table.Instance(P + "Deconstruct(`0@,`1@)", c =>
        {
            var pair = c.Of<KeyValuePair<object?, object?>>(0);
            c.Out(1).Value = pair.Key;
            c.Out(2).Value = pair.Value;
            return null;
        });
    }

    private static IDictionaryValue Self(LibraryCall call) => call.Of<IDictionaryValue>(0);

    private static DictionaryValue Empty(LibraryCall call, IEqualityComparer<object?> comparer) =>
        new(call.ContainingArgument(0), call.ContainingArgument(1), comparer);

    private static object? Set(LibraryCall call)
    {
        call.Budget.Make(1);
        Self(call).Set(call[1], StructValue.Copied(call[2]));
        return null;
    }

    private static object TryAdd(LibraryCall call)
    {
        call.Budget.Make(1);
        return call.Box(Self(call).TryAdd(call[1], StructValue.Copied(call[2])));
    }

    private static object TryGetValue(LibraryCall call)
    {
        var found = Self(call).TryGet(call[1], out var value);
        return call.Try(2, found, found ? value : call.Default(Self(call).ValueType ?? call.ContainingArgument(1)));
    }

    private static object RemoveInto(LibraryCall call)
    {
        var result = TryGetValue(call);
        _ = Self(call).Remove(call[1]);
        return result;
    }
}
