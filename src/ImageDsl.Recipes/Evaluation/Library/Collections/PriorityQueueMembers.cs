namespace ImageDsl.Recipes.Evaluation;

/// <summary>PriorityQueue.</summary>
internal static class PriorityQueueMembers
{
    private const string P = "M:System.Collections.Generic.PriorityQueue`2.";
    private const string Order = "System.Collections.Generic.IComparer{`1}";
    private const string Pairs = "System.Collections.Generic.IEnumerable{System.ValueTuple{`0,`1}}";

    public static void AddTo(KnownMemberTable table)
    {
        table.Static(P + "#ctor", c => new PriorityQueueValue(c.Interpreter.Order));
        table.Static(P + "#ctor(System.Int32)", c => ListMembers.OfCapacity(c, new PriorityQueueValue(c.Interpreter.Order)));
        table.Static($"{P}#ctor({Order})", c => new PriorityQueueValue(Comparers.Order(c, 0)));
        table.Static($"{P}#ctor({Pairs})", c => Fill(c, new PriorityQueueValue(c.Interpreter.Order), 0));
        table.Static($"{P}#ctor({Pairs},{Order})", c => Fill(c, new PriorityQueueValue(Comparers.Order(c, 1)), 0));
        table.Instance(P + "get_Count", c => Self(c).Count);
        table.Instance(P + "Peek", c => Self(c).Count > 0 ? Self(c).Peek().Element : throw new ThrownException(nameof(InvalidOperationException)));
        table.Instance(P + "TryPeek(`0@,`1@)", c => Try(c, Self(c).Peek));
        table.Changing(P + "Enqueue(`0,`1)", c => Enqueue(c, Self(c), c[1], c[2]));
        table.Changing($"{P}EnqueueRange({Pairs})", c => Fill(c, Self(c), 1) is null);
        table.Changing(P + "Dequeue", c => Self(c).Count > 0 ? Self(c).Dequeue().Element : throw new ThrownException(nameof(InvalidOperationException)));
        table.Changing(P + "TryDequeue(`0@,`1@)", c => Try(c, Self(c).Dequeue));
        table.Changing(P + "Clear", c => Clear(c));
    }

    private static PriorityQueueValue Self(LibraryCall call) => call.Of<PriorityQueueValue>(0);

    private static object Try(LibraryCall call, Func<(object? Element, object? Priority)> get)
    {
        var found = Self(call).Count > 0;
        var (element, priority) = found ? get() : (call.Default(call.ContainingArgument(0)), call.Default(call.ContainingArgument(1)));
        call.Out(2).Value = priority;
        return call.Try(1, found, element);
    }

    private static object? Enqueue(LibraryCall call, PriorityQueueValue queue, object? element, object? priority)
    {
        call.Budget.Make(2);
        call.Budget.Work(queue.Count);
        queue.Enqueue(StructValue.Copied(element), StructValue.Copied(priority));
        return null;
    }

    private static PriorityQueueValue Fill(LibraryCall call, PriorityQueueValue queue, int pairs)
    {
        foreach (var pair in call.Sequence(pairs).ToList())
        {
            var items = ((TupleValue)LibraryCall.Known(pair)!).Items;
            _ = Enqueue(call, queue, items[0], items[1]);
        }

        return queue;
    }

    private static object? Clear(LibraryCall call)
    {
        Self(call).Clear();
        return null;
    }
}
