namespace ImageDsl.Recipes.Evaluation;

/// <summary>LinkedList and its nodes.</summary>
internal static class LinkedListMembers
{
    private const string L = "M:System.Collections.Generic.LinkedList`1.";
    private const string N = "M:System.Collections.Generic.LinkedListNode`1.";
    private const string Node = "System.Collections.Generic.LinkedListNode{`0}";

    public static void AddTo(KnownMemberTable table)
    {
        table.Static(L + "#ctor", c => new LinkedListValue(c.ContainingArgument(0)));
        table.Static(L + "#ctor(System.Collections.Generic.IEnumerable{`0})", c => Filled(c));
        table.Instance(L + "get_Count", c => Self(c).Count);
        table.Instance(L + "get_First", c => Self(c).First);
        table.Instance(L + "get_Last", c => Self(c).Last);
        table.Instance(L + "Contains(`0)", c => c.Box(Find(c, n => n.Next, Self(c).First) is not null));
        table.Instance(L + "Find(`0)", c => Find(c, n => n.Next, Self(c).First));
        table.Instance(L + "FindLast(`0)", c => Find(c, n => n.Previous, Self(c).Last));
        table.Changing(L + "AddFirst(`0)", c => Self(c).AddFirst(Added(c, 1)));
        table.Changing(L + "AddLast(`0)", c => Self(c).AddLast(Added(c, 1)));
        table.Changing($"{L}AddAfter({Node},`0)", c => Self(c).AddAfter(At(c, 1), Added(c, 2)));
        table.Changing($"{L}AddBefore({Node},`0)", c => Self(c).AddBefore(At(c, 1), Added(c, 2)));
        table.Changing(L + "Remove(`0)", c => c.Box(Find(c, n => n.Next, Self(c).First) is { } found && Removed(c, found)));
        table.Changing($"{L}Remove({Node})", c => Removed(c, At(c, 1)) ? null : c[0]);
        table.Changing(L + "RemoveFirst", c => Do(Self(c).RemoveFirst));
        table.Changing(L + "RemoveLast", c => Do(Self(c).RemoveLast));
        table.Changing(L + "Clear", c => Do(Self(c).Clear));
        table.Instance(N + "get_Value", c => At(c, 0).Value);
        table.Instance(N + "get_Next", c => At(c, 0).Next);
        table.Instance(N + "get_Previous", c => At(c, 0).Previous);
    }

    private static LinkedList<object?> Self(LibraryCall call) => call.Of<LinkedListValue>(0).Items;

    private static LinkedListNode<object?> At(LibraryCall call, int index) => call.Of<LinkedListNode<object?>>(index);

    private static object? Added(LibraryCall call, int index)
    {
        call.Budget.Make(1);
        return StructValue.Copied(LibraryCall.Known(call[index]));
    }

    private static LinkedListValue Filled(LibraryCall call)
    {
        var list = new LinkedListValue(call.ContainingArgument(0));

        foreach (var item in call.Sequence(0))
        {
            call.Budget.Make(1);
            _ = list.Items.AddLast(StructValue.Copied(item));
        }

        return list;
    }

    private static LinkedListNode<object?>? Find(LibraryCall call, Func<LinkedListNode<object?>, LinkedListNode<object?>?> next, LinkedListNode<object?>? start)
    {
        for (var node = start; node is not null; node = next(node))
        {
            call.Budget.Step();

            if (call.Equality.Equals(node.Value, call[1]))
                return node;
        }

        return null;
    }

    private static bool Removed(LibraryCall call, LinkedListNode<object?> node)
    {
        Self(call).Remove(node);
        return true;
    }

    private static object? Do(Action action)
    {
        action();
        return null;
    }
}
