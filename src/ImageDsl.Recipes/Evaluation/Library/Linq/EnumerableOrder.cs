using static ImageDsl.Recipes.Evaluation.LinqFunctions;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>LINQ to objects: sorting, which is stable, and collections of the result.</summary>
internal static class EnumerableOrder
{
    private const string E = "M:System.Linq.Enumerable.";
    private const string Seq = "System.Collections.Generic.IEnumerable{``0}";
    private const string Ordered = "System.Linq.IOrderedEnumerable{``0}";
    private const string Key = "System.Func{``0,``1}";
    private const string Comparer = "System.Collections.Generic.IComparer{``";

    public static void AddTo(KnownMemberTable table)
    {
        foreach (var (suffix, descends) in ((string, bool)[])[("", false), ("Descending", true)])
        {
            table.Static($"{E}Order{suffix}``1({Seq})", c => Sorted(c, x => LibraryCall.Known(x), c.Interpreter.Order, descends));
            table.Static($"{E}Order{suffix}``1({Seq},{Comparer}0}})", c => Sorted(c, x => LibraryCall.Known(x), Comparers.Order(c, 1), descends));
            table.Static($"{E}OrderBy{suffix}``2({Seq},{Key})", c => Sorted(c, KnownSelector(c, 1), c.Interpreter.Order, descends));
            table.Static($"{E}OrderBy{suffix}``2({Seq},{Key},{Comparer}1}})", c => Sorted(c, KnownSelector(c, 1), Comparers.Order(c, 2), descends));
            table.Static($"{E}ThenBy{suffix}``2({Ordered},{Key})", c => c.Of<OrderedValue>(0).Then(KnownSelector(c, 1), c.Interpreter.Order, descends));
            table.Static($"{E}ThenBy{suffix}``2({Ordered},{Key},{Comparer}1}})", c => c.Of<OrderedValue>(0).Then(KnownSelector(c, 1), Comparers.Order(c, 2), descends));
        }

        table.Static($"{E}ToArray``1({Seq})", c => c.ToArray(c.Sequence(0), c.TypeArgument(0)));
        table.Static($"{E}ToList``1({Seq})", c => new ListValue(c.TypeArgument(0), c.ToList(c.Sequence(0))));
        table.Static($"{E}TryGetNonEnumeratedCount``1({Seq},System.Int32@)", c => c[0] is IReadOnlyCollection<object?> known ? c.Try(1, true, known.Count) : CountOfText(c));
    }

    /// <summary>Sorting gives an order also to what has none, when the keys tell all elements apart.</summary>
    private static OrderedValue Sorted(LibraryCall call, Func<object?, object?> key, IComparer<object?> comparer, bool descends) => call[0] is IUnordered { HasOrder: false } unordered
        ? new OrderedValue(unordered.InAnyOrder(), key, comparer, descends, call.Interpreter.Equality)
        : new OrderedValue(call.Sequence(0), key, comparer, descends);

    private static object CountOfText(LibraryCall call) => call[0] is LazySequence or OrderedValue
        ? throw new NotEvaluableException("whether a lazy sequence knows its count differs between versions of .NET; use Count()")
        : call.Try(1, false, 0);
}
