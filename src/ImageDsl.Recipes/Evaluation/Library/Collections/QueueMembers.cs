namespace ImageDsl.Recipes.Evaluation;

/// <summary>Queue and Stack.</summary>
internal static class QueueMembers
{
    private const string Q = "M:System.Collections.Generic.Queue`1.";
    private const string S = "M:System.Collections.Generic.Stack`1.";
    private const string Sequence = "System.Collections.Generic.IEnumerable{`0}";

    public static void AddTo(KnownMemberTable table)
    {
        AddQueue(table);
        AddStack(table);
    }

    private static void AddQueue(KnownMemberTable table)
    {
        table.Static(Q + "#ctor", c => new QueueValue(c.ContainingArgument(0)));
        table.Static(Q + "#ctor(System.Int32)", c => c.Int(0) < 0 ? throw OutOfRange() : new QueueValue(c.ContainingArgument(0)));
        table.Static($"{Q}#ctor({Sequence})", c => Filled(c));
        table.Instance(Q + "get_Count", c => Queue(c).Count);
        table.Instance(Q + "Peek", c => Queue(c).Peek());
        table.Instance(Q + "Contains(`0)", c => c.Box(ArrayMembers.IndexOf(c, [.. Queue(c)], c[1]) >= 0));
        table.Instance(Q + "ToArray", c => c.ToArray(Queue(c), c.Of<QueueValue>(0).ElementType));
        table.Instance(Q + "TryPeek(`0@)", c => c.Try(1, Queue(c).Count > 0, Queue(c).Count > 0 ? Queue(c).Peek() : Default(c)));
        table.Changing(Q + "Enqueue(`0)", c => Enqueue(c, Queue(c), c[1]), storesUnknown: true);
        table.Changing(Q + "Dequeue", c => Queue(c).Dequeue());
        table.Changing(Q + "TryDequeue(`0@)", c => Queue(c).Count > 0 ? c.Try(1, true, Queue(c).Dequeue()) : c.Try(1, false, Default(c)));
        table.Changing(Q + "Clear", c => Do(Queue(c).Clear));
    }

    private static void AddStack(KnownMemberTable table)
    {
        table.Static(S + "#ctor", c => new StackValue(c.ContainingArgument(0)));
        table.Static(S + "#ctor(System.Int32)", c => c.Int(0) < 0 ? throw OutOfRange() : new StackValue(c.ContainingArgument(0)));
        table.Static($"{S}#ctor({Sequence})", c => FilledStack(c));
        table.Instance(S + "get_Count", c => Stack(c).Count);
        table.Instance(S + "Peek", c => Stack(c).Peek());
        table.Instance(S + "Contains(`0)", c => c.Box(ArrayMembers.IndexOf(c, [.. Stack(c)], c[1]) >= 0));
        table.Instance(S + "ToArray", c => c.ToArray(Stack(c), c.Of<StackValue>(0).ElementType));
        table.Instance(S + "TryPeek(`0@)", c => c.Try(1, Stack(c).Count > 0, Stack(c).Count > 0 ? Stack(c).Peek() : Default(c)));
        table.Changing(S + "Push(`0)", c => Push(c, Stack(c), c[1]), storesUnknown: true);
        table.Changing(S + "Pop", c => Stack(c).Pop());
        table.Changing(S + "TryPop(`0@)", c => Stack(c).Count > 0 ? c.Try(1, true, Stack(c).Pop()) : c.Try(1, false, Default(c)));
        table.Changing(S + "Clear", c => Do(Stack(c).Clear));
    }

    private static Queue<object?> Queue(LibraryCall call) => call.Of<QueueValue>(0).Items;

    private static Stack<object?> Stack(LibraryCall call) => call.Of<StackValue>(0).Items;

    private static ThrownException OutOfRange() => new(nameof(ArgumentOutOfRangeException));

    private static object? Default(LibraryCall call) => call.Default(call.ContainingArgument(0));

    private static QueueValue Filled(LibraryCall call)
    {
        var queue = new QueueValue(call.ContainingArgument(0));

        foreach (var item in call.Sequence(0))
            _ = Enqueue(call, queue.Items, item);

        return queue;
    }

    private static StackValue FilledStack(LibraryCall call)
    {
        var stack = new StackValue(call.ContainingArgument(0));

        foreach (var item in call.Sequence(0))
            _ = Push(call, stack.Items, item);

        return stack;
    }

    private static object? Enqueue(LibraryCall call, Queue<object?> queue, object? item)
    {
        call.Budget.Make(1);
        queue.Enqueue(StructValue.Copied(item));
        return null;
    }

    private static object? Push(LibraryCall call, Stack<object?> stack, object? item)
    {
        call.Budget.Make(1);
        stack.Push(StructValue.Copied(item));
        return null;
    }

    private static object? Do(Action action)
    {
        action();
        return null;
    }
}
