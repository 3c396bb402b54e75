namespace ImageDsl.Recipes.Evaluation;

/// <summary>Enumerators by their own name, as a class uses them that hands out those of a collection it holds.</summary>
internal static class EnumeratorMembers
{
    private const string Generic = "M:System.Collections.Generic.";
    private const string Immutable = "M:System.Collections.Immutable.";

    private static readonly string[] Sources =
    [
        Generic + "IEnumerable`1", Generic + "List`1", Generic + "Dictionary`2", Generic + "HashSet`1", Generic + "Queue`1", Generic + "Stack`1",
        Generic + "LinkedList`1", Generic + "SortedSet`1", Generic + "SortedDictionary`2", Immutable + "ImmutableArray`1", Immutable + "ImmutableList`1", "M:System.Collections.IEnumerable", "M:System.Array", "M:System.String",
    ];

    public static void AddTo(KnownMemberTable table)
    {
        foreach (var source in Sources)
        {
            table.Instance(source + ".GetEnumerator", c => new EnumeratorValue(c.Sequence(0).GetEnumerator()));

            if (source.EndsWith("IEnumerable`1", StringComparison.Ordinal) || !source.EndsWith("1", StringComparison.Ordinal) && !source.EndsWith("2", StringComparison.Ordinal))
                continue;

            table.Instance(source + ".Enumerator.MoveNext", c => MoveNext(c));
            table.Instance(source + ".Enumerator.get_Current", c => Self(c).Current);

            // That of an immutable array holds nothing.
            if (!source.EndsWith("ImmutableArray`1", StringComparison.Ordinal))
                table.Instance(source + ".Enumerator.Dispose", c => Dispose(c));
        }

        table.Instance("M:System.CharEnumerator.MoveNext", c => MoveNext(c));
        table.Instance("M:System.CharEnumerator.get_Current", c => Self(c).Current);
        table.Instance("M:System.Collections.IEnumerator.MoveNext", c => MoveNext(c));
        table.Instance("M:System.Collections.IEnumerator.get_Current", c => Self(c).Current);
        table.Instance(Generic + "IEnumerator`1.get_Current", c => Self(c).Current);
        table.Instance("M:System.IDisposable.Dispose", c => Dispose(c));
    }

    private static EnumeratorValue Self(LibraryCall call) => call[0] is LazySequence own ? own.AsEnumerator : call.Of<EnumeratorValue>(0);

    private static object MoveNext(LibraryCall call) => call.Box(Self(call).MoveNext());

    private static object? Dispose(LibraryCall call)
    {
        if (call[0] is EnumeratorValue or LazySequence)
            Self(call).Dispose();

        return null;
    }
}
