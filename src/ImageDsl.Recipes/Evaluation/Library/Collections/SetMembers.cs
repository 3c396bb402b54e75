namespace ImageDsl.Recipes.Evaluation;

/// <summary>HashSet.</summary>
internal static class SetMembers
{
    private const string H = "M:System.Collections.Generic.HashSet`1.";

    public static void AddTo(KnownMemberTable table)
    {
        table.Static(H + "#ctor", c => Fill(c, new SetValue(c.ContainingArgument(0), c.Equality), []));
        table.Static(H + "#ctor(System.Collections.Generic.IEqualityComparer{`0})", c => Fill(c, new SetValue(c.ContainingArgument(0), Comparers.Equality(c, 0)), []));
        table.Static(H + "#ctor(System.Collections.Generic.IEnumerable{`0})", c => Fill(c, new SetValue(c.ContainingArgument(0), c.Equality), c.Sequence(0)));
        table.Static(H + "#ctor(System.Collections.Generic.IEnumerable{`0},System.Collections.Generic.IEqualityComparer{`0})", c =>
            Fill(c, new SetValue(c.ContainingArgument(0), Comparers.Equality(c, 1)), c.Sequence(0)));

        table.Static(H + "#ctor(System.Int32)", c => ListMembers.OfCapacity(c, new SetValue(c.ContainingArgument(0), c.Equality)));
        table.Changing(H + "Add(`0)", c => Add(c, c[1]));
        table.Changing("M:System.Collections.Generic.ISet`1.Add(`0)", c => Add(c, c[1]));
        table.Changing(H + "Remove(`0)", c => c.Box(Self(c).Remove(c[1])));
        table.Changing(H + "RemoveWhere(System.Predicate{`0})", c => RemoveWhere(c, x => c.Test(c.Function(1), x)));
        table.Changing(H + "UnionWith(System.Collections.Generic.IEnumerable{`0})", c => Fill(c, Self(c), c.Sequence(1).ToList()) is null);
        table.Changing(H + "ExceptWith(System.Collections.Generic.IEnumerable{`0})", c => Except(c));
        table.Changing(H + "IntersectWith(System.Collections.Generic.IEnumerable{`0})", c => Intersect(c));
        table.Changing(H + "SymmetricExceptWith(System.Collections.Generic.IEnumerable{`0})", c => SymmetricExcept(c));
        table.Instance(H + "TryGetValue(`0,`0@)", c => c.Try(2, Self(c).Contains(c[1]), Self(c).InAnyOrder().Where(x => Self(c).Comparer.Equals(x, c[1])).DefaultIfEmpty(c.Default(c.ContainingArgument(0))).First()));

        foreach (var type in (string[])["HashSet`1", "ISet`1", "IReadOnlySet`1"])
            AddReading(table, "M:System.Collections.Generic." + type + ".");

        table.Changing(H + "Clear", c => Clear(c));
    }

    /// <summary>The members of a type of sets that only look.</summary>
    public static void AddReading(KnownMemberTable table, string id)
    {
        const string Other = "(System.Collections.Generic.IEnumerable{`0})";

        // An immutable set counts what the other one has twice.
        var isImmutable = id.Contains(".ImmutableHashSet");
        table.Instance(id + "SetEquals" + Other, c => c.Box(Common(c) == Self(c).Count && OtherSet(c).Count == Self(c).Count));
        table.Instance(id + "IsSubsetOf" + Other, c => c.Box(Common(c) == Self(c).Count));
        table.Instance(id + "IsSupersetOf" + Other, c => c.Box(Common(c) == OtherSet(c).Count));
        table.Instance(id + "IsProperSubsetOf" + Other, c => c.Box(Common(c) == Self(c).Count && OtherSet(c).Count > Self(c).Count));
        table.Instance(id + "IsProperSupersetOf" + Other, c => c.Box(Common(c) == OtherSet(c).Count && Self(c).Count > (isImmutable ? c.Sequence(1).Count() : OtherSet(c).Count)));
        table.Instance(id + "Overlaps" + Other, c => c.Box(Common(c) > 0));

        if (!id.Contains(".ISet") && !id.Contains(".IReadOnlySet"))
            table.Instance(id + "get_Count", c => Self(c).Count);

        if (!id.Contains(".ISet"))
            table.Instance(id + "Contains(`0)", c => c.Box(Self(c).Contains(c[1])));
    }

    /// <summary>How many different elements of the other sequence the set has.</summary>
    private static int Common(LibraryCall call) => OtherSet(call).InAnyOrder().Count(Self(call).Contains);

    private static SetValue OtherSet(LibraryCall call) => Fill(call, new SetValue(null, Self(call).Comparer), call.Sequence(1));

    private static SetValue Self(LibraryCall call) => call.Of<SetValue>(0);

    private static object Add(LibraryCall call, object? item)
    {
        call.Budget.Make(1);
        return call.Box(Self(call).Add(item));
    }

    private static SetValue Fill(LibraryCall call, SetValue set, IEnumerable<object?> items)
    {
        foreach (var item in items)
        {
            call.Budget.Make(1);
            _ = set.Add(LibraryCall.Known(item));
        }

        return set;
    }

    private static object? Except(LibraryCall call)
    {
        foreach (var item in call.Sequence(1).ToList())
            _ = Self(call).Remove(item);

        return null;
    }

    private static object? SymmetricExcept(LibraryCall call)
    {
        foreach (var item in OtherSet(call).InAnyOrder().ToList())
        {
            if (!Self(call).Remove(item))
                _ = Add(call, item);
        }

        return null;
    }

    private static object? Intersect(LibraryCall call)
    {
        var wanted = OtherSet(call);
        _ = RemoveWhere(call, x => !wanted.Contains(x));
        return null;
    }

    private static object RemoveWhere(LibraryCall call, Func<object?, bool> test)
    {
        var removed = Self(call).InAnyOrder().ToList().Where(test).ToList();
        removed.ForEach(x => Self(call).Remove(x));
        return removed.Count;
    }

    private static object? Clear(LibraryCall call)
    {
        Self(call).Clear();
        return null;
    }
}
