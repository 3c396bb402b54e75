namespace ImageDsl.Recipes.Evaluation;

/// <summary>HashSet.</summary>
internal static class SetMembers
{
    private const string H = "M:System.Collections.Generic.HashSet`1.";

    public static void AddTo(KnownMemberTable table)
    {
        table.Static(H + "#ctor", c => Fill(c, new SetValue(c.ContainingArgument(0), c.Interpreter.Equality), []));
        table.Static(H + "#ctor(System.Collections.Generic.IEqualityComparer{`0})", c => Fill(c, new SetValue(c.ContainingArgument(0), Comparers.Equality(c, 0)), []));
        table.Static(H + "#ctor(System.Collections.Generic.IEnumerable{`0})", c => Fill(c, new SetValue(c.ContainingArgument(0), c.Interpreter.Equality), c.Sequence(0)));
        table.Static(H + "#ctor(System.Collections.Generic.IEnumerable{`0},System.Collections.Generic.IEqualityComparer{`0})", c =>
            Fill(c, new SetValue(c.ContainingArgument(0), Comparers.Equality(c, 1)), c.Sequence(0)));

        table.Instance(H + "get_Count", c => Self(c).Count);
        table.Instance(H + "Contains(`0)", c => c.Box(Self(c).Contains(c[1])));
        table.Instance(H + "SetEquals(System.Collections.Generic.IEnumerable{`0})", c => c.Box(Fill(c, new SetValue(null, Self(c).Comparer), c.Sequence(1)) is var other
            && other.Count == Self(c).Count && other.All(Self(c).Contains)));
        table.Changing(H + "Add(`0)", c => Add(c));
        table.Changing("M:System.Collections.Generic.ISet`1.Add(`0)", c => Add(c));
        table.Changing(H + "Remove(`0)", c => c.Box(Self(c).Remove(c[1])));
        table.Changing(H + "UnionWith(System.Collections.Generic.IEnumerable{`0})", c => Fill(c, Self(c), c.Sequence(1)) is null);
        table.Changing(H + "ExceptWith(System.Collections.Generic.IEnumerable{`0})", c => Except(c));
        table.Changing(H + "Clear", c => Clear(c));
    }

    private static SetValue Self(LibraryCall call) => call.Of<SetValue>(0);

    private static object Add(LibraryCall call)
    {
        call.Budget.Make(1);
        return call.Box(Self(call).Add(call[1]));
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

    private static object? Clear(LibraryCall call)
    {
        Self(call).Clear();
        return null;
    }
}
