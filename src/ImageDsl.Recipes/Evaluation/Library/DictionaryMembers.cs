namespace ImageDsl.Recipes.Evaluation;

/// <summary>Dictionary, its interfaces, and KeyValuePair.</summary>
internal static class DictionaryMembers
{
    private const string D = "M:System.Collections.Generic.Dictionary`2.";

    public static void AddTo(KnownMemberTable table)
    {
        table.Static(D + "#ctor", c => Empty(c, c.Interpreter.Equality));
        table.Static(D + "#ctor(System.Int32)", c => Empty(c, c.Interpreter.Equality));
        table.Static(D + "#ctor(System.Collections.Generic.IEqualityComparer{`0})", c => Empty(c, Comparers.Equality(c, 0)));
        table.Static(D + "#ctor(System.Collections.Generic.IDictionary{`0,`1})", c => Copy(c, c.Interpreter.Equality));
        table.Static(D + "#ctor(System.Collections.Generic.IDictionary{`0,`1},System.Collections.Generic.IEqualityComparer{`0})", c => Copy(c, Comparers.Equality(c, 1)));
        table.Static(D + "#ctor(System.Collections.Generic.IEnumerable{System.Collections.Generic.KeyValuePair{`0,`1}})", c => Copy(c, c.Interpreter.Equality));

        foreach (var type in (string[])["Dictionary`2", "IDictionary`2", "IReadOnlyDictionary`2"])
        {
            var id = "M:System.Collections.Generic." + type + ".";
            table.Instance(id + "get_Item(`0)", c => Self(c).TryGet(c[1], out var value) ? value : throw new ThrownException(nameof(KeyNotFoundException)));
            table.Instance(id + "ContainsKey(`0)", c => c.Box(Self(c).ContainsKey(c[1])));
            table.Instance(id + "TryGetValue(`0,`1@)", c => TryGetValue(c));
            table.Instance(id + "get_Keys", c => new LazySequence(() => Self(c).Pairs().Select(p => p.Key).GetEnumerator()));
            table.Instance(id + "get_Values", c => new LazySequence(() => Self(c).Pairs().Select(p => p.Value).GetEnumerator()));

            if (type == "IReadOnlyDictionary`2")
                continue;

            table.Changing(id + "Add(`0,`1)", c => Add(c));
            table.Changing(id + "set_Item(`0,`1)", c => Set(c));
            table.Changing(id + "Remove(`0)", c => c.Box(Self(c).Remove(c[1])));
        }

        table.Instance(D + "get_Count", c => Self(c).Count);
        table.Instance(D + "ContainsValue(`1)", c => c.Box(Self(c).Pairs().Any(p => c.Interpreter.Equality.AreEqual(p.Value, c[1]))));
        table.Changing(D + "TryAdd(`0,`1)", c => TryAdd(c));
        table.Changing(D + "Clear", c => Clear(c));
        table.Static("M:System.Collections.Generic.CollectionExtensions.GetValueOrDefault``2(System.Collections.Generic.IReadOnlyDictionary{``0,``1},``0)", c =>
            Self(c).TryGet(c[1], out var value) ? value : c.Default(c.TypeArgument(1)));
        table.Static("M:System.Collections.Generic.CollectionExtensions.GetValueOrDefault``2(System.Collections.Generic.IReadOnlyDictionary{``0,``1},``0,``1)", c =>
            Self(c).TryGet(c[1], out var value) ? value : c[2]);

        table.Static("M:System.Collections.Generic.KeyValuePair`2.#ctor(`0,`1)", c => new KeyValuePair<object?, object?>(c[0], c[1]));
        table.Static("M:System.Collections.Generic.KeyValuePair.Create``2(``0,``1)", c => new KeyValuePair<object?, object?>(c[0], c[1]));
        table.Instance("M:System.Collections.Generic.KeyValuePair`2.get_Key", c => c.Of<KeyValuePair<object?, object?>>(0).Key);
        table.Instance("M:System.Collections.Generic.KeyValuePair`2.get_Value", c => c.Of<KeyValuePair<object?, object?>>(0).Value);
        table.Instance("M:System.Collections.Generic.KeyValuePair`2.ToString", c => c.Interpreter.Text.Of(c[0]));
    }

    private static DictionaryValue Self(LibraryCall call) => call.Of<DictionaryValue>(0);

    private static DictionaryValue Empty(LibraryCall call, IEqualityComparer<object?> comparer) =>
        new(call.ContainingArgument(0), call.ContainingArgument(1), comparer);

    private static DictionaryValue Copy(LibraryCall call, IEqualityComparer<object?> comparer)
    {
        var copy = Empty(call, comparer);

        foreach (var element in call.Sequence(0))
        {
            var pair = (KeyValuePair<object?, object?>)element!;
            call.Budget.Make(1);

            if (!copy.TryAdd(pair.Key, pair.Value))
                throw new ThrownException(nameof(ArgumentException));
        }

        return copy;
    }

    private static object? Add(LibraryCall call)
    {
        call.Budget.Make(1);
        return Self(call).TryAdd(call[1], StructValue.Copied(call[2])) ? null : throw new ThrownException(nameof(ArgumentException));
    }

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

    private static object? Clear(LibraryCall call)
    {
        Self(call).Clear();
        return null;
    }

    private static object TryGetValue(LibraryCall call)
    {
        var found = Self(call).TryGet(call[1], out var value);
        var type = Self(call).ValueType ?? call.ContainingArgument(1);
        return call.Try(2, found, found ? value : call.Default(type));
    }
}
