namespace ImageDsl.Recipes.Evaluation;

/// <summary>What the members of LINQ share: the user's functions as those of .NET, and sequences that run when they are asked.</summary>
internal static class LinqFunctions
{
    public static LazySequence Lazy(IEnumerable<object?> elements) => new(elements.GetEnumerator);

    public static LazySequence Deferred(Func<IEnumerable<object?>> elements) => new(() => elements().GetEnumerator());

    public static Func<object?, bool> Predicate(LibraryCall call, int index) => call.Function(index) is var f ? x => call.Test(f, x) : null!;

    public static Func<object?, int, bool> IndexedPredicate(LibraryCall call, int index) => call.Function(index) is var f ? (x, i) => call.Test(f, x, i) : null!;

    public static Func<object?, object?> Selector(LibraryCall call, int index) => call.Function(index) is var f ? x => f.Invoke(x) : null!;

    public static Func<object?, int, object?> IndexedSelector(LibraryCall call, int index) => call.Function(index) is var f ? (x, i) => f.Invoke(x, i) : null!;

    public static Func<object?, object?> KnownSelector(LibraryCall call, int index) => call.Function(index) is var f ? x => LibraryCall.Known(f.Invoke(x)) : null!;
}
