using static ImageDsl.Recipes.Evaluation.LinqFunctions;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>LINQ to objects: groups, look-ups and joins.</summary>
internal static class EnumerableGroups
{
    private const string E = "M:System.Linq.Enumerable.";
    private const string Seq = "System.Collections.Generic.IEnumerable{``0}";
    private const string Other = "System.Collections.Generic.IEnumerable{``1}";
    private const string Key = "System.Func{``0,``1}";
    private const string Keys = "System.Func{``0,``2},System.Func{``1,``2}";

    public static void AddTo(KnownMemberTable table)
    {
        EnumerableSets.With(table, $"{E}GroupBy``2({Seq},{Key}", 1, (c, e) => Deferred(() => Groups(c, null, e)));
        EnumerableSets.With(table, $"{E}GroupBy``3({Seq},{Key},System.Func{{``0,``2}}", 1, (c, e) => Deferred(() => Groups(c, Selector(c, 2), e)));
        EnumerableSets.With(table, $"{E}GroupBy``3({Seq},{Key},System.Func{{``1,{Seq},``2}}", 1, (c, e) =>
            Lazy(Deferred(() => Groups(c, null, e)).Select(g => c.Function(2).Invoke(((GroupingValue)g!).Key, g))));
        EnumerableSets.With(table, $"{E}GroupBy``4({Seq},{Key},System.Func{{``0,``2}},System.Func{{``1,System.Collections.Generic.IEnumerable{{``2}},``3}}", 1, (c, e) =>
            Lazy(Deferred(() => Groups(c, Selector(c, 2), e)).Select(g => c.Function(3).Invoke(((GroupingValue)g!).Key, g))));
        EnumerableSets.With(table, $"{E}ToLookup``2({Seq},{Key}", 1, (c, e) => new LookupValue(Groups(c, null, e), e));
        EnumerableSets.With(table, $"{E}ToLookup``3({Seq},{Key},System.Func{{``0,``2}}", 1, (c, e) => new LookupValue(Groups(c, Selector(c, 2), e), e));
        EnumerableSets.With(table, $"{E}CountBy``2({Seq},{Key}", 1, (c, e) => Deferred(() => CountBy(c, e)), hasOptionalComparer: true);
        EnumerableSets.With(table, $"{E}AggregateBy``3({Seq},{Key},``2,System.Func{{``2,``0,``2}}", 1, (c, e) => Deferred(() => AggregateBy(c, _ => c[2], e)), hasOptionalComparer: true);
        EnumerableSets.With(table, $"{E}AggregateBy``3({Seq},{Key},System.Func{{``1,``2}},System.Func{{``2,``0,``2}}", 1, (c, e) =>
            Deferred(() => AggregateBy(c, Selector(c, 2), e)), hasOptionalComparer: true);

        EnumerableSets.With(table, $"{E}Join``4({Seq},{Other},{Keys},System.Func{{``0,``1,``3}}", 2, (c, e) => Deferred(() => Join(c, e, keepsLeft: false)));
        EnumerableSets.With(table, $"{E}LeftJoin``4({Seq},{Other},{Keys},System.Func{{``0,``1,``3}}", 2, (c, e) => Deferred(() => Join(c, e, keepsLeft: true)));
        EnumerableSets.With(table, $"{E}RightJoin``4({Seq},{Other},{Keys},System.Func{{``0,``1,``3}}", 2, (c, e) => Deferred(() => RightJoin(c, e)));
        EnumerableSets.With(table, $"{E}GroupJoin``4({Seq},{Other},{Keys},System.Func{{``0,{Other},``3}}", 2, (c, e) => Deferred(() => GroupJoin(c, e)));

        table.Instance("M:System.Linq.IGrouping`2.get_Key", c => c.Of<GroupingValue>(0).Key);
        table.Instance("M:System.Linq.ILookup`2.get_Count", c => c.Of<LookupValue>(0).Count);
        table.Instance("M:System.Linq.ILookup`2.Contains(`0)", c => c.Box(c.Of<LookupValue>(0).Find(c[1]) is not null));
        table.Instance("M:System.Linq.ILookup`2.get_Item(`0)", c => (object?)c.Of<LookupValue>(0).Find(c[1]) ?? new ArrayValue(c.ContainingArgument(1), []));
    }

    private static List<GroupingValue> Groups(LibraryCall call, Func<object?, object?>? element, IEqualityComparer<object?> comparer) =>
        Groups(call, call.Sequence(0), KnownSelector(call, 1), element, comparer);

    private static List<GroupingValue> Groups(
        LibraryCall call, IEnumerable<object?> elements, Func<object?, object?> key, Func<object?, object?>? element, IEqualityComparer<object?> comparer)
    {
        var lookup = new LookupValue([], comparer);

        foreach (var item in elements)
        {
            var group = lookup.FindOrAdd(key(item));
            call.Budget.Make(1);
            group.Items.Add(element is null ? item : element(item));
        }

        return lookup.Groups;
    }

    private static IEnumerable<object?> CountBy(LibraryCall call, IEqualityComparer<object?> comparer)
    {
        foreach (var group in Groups(call, x => null, comparer))
            yield return new KeyValuePair<object?, object?>(NotNull(group.Key), group.Count);
    }

    private static IEnumerable<object?> AggregateBy(LibraryCall call, Func<object?, object?> seed, IEqualityComparer<object?> comparer)
    {
        var results = new List<(object? Key, object? Value)>();
        var places = new LookupValue([], comparer);
        var key = KnownSelector(call, 1);

        foreach (var element in call.Sequence(0))
        {
            var group = places.FindOrAdd(NotNull(key(element)));

            if (group.Count == 0)
            {
                group.Items.Add(results.Count);
                results.Add((group.Key, seed(group.Key)));
            }

            var place = (int)group.Items[0]!;
            results[place] = (group.Key, call.Function(3).Invoke(results[place].Value, element));
        }

        foreach (var (k, value) in results)
            yield return new KeyValuePair<object?, object?>(k, value);
    }

    /// <summary>Null keys meet nothing.</summary>
    private static IEnumerable<object?> Join(LibraryCall call, IEqualityComparer<object?> comparer, bool keepsLeft)
    {
        var others = new LookupValue(Groups(call, call.Sequence(1), KnownSelector(call, 3), null, comparer), comparer);
        var key = KnownSelector(call, 2);

        foreach (var element in call.Sequence(0))
        {
            var group = key(element) is { } k ? others.Find(k) : null;

            foreach (var other in group?.Items ?? [])
                yield return call.Function(4).Invoke(element, other);

            if (group is null && keepsLeft)
                yield return call.Function(4).Invoke(element, call.Default(call.TypeArgument(1)));
        }
    }

    private static IEnumerable<object?> RightJoin(LibraryCall call, IEqualityComparer<object?> comparer)
    {
        var lefts = new LookupValue(Groups(call, call.Sequence(0), KnownSelector(call, 2), null, comparer), comparer);
        var key = KnownSelector(call, 3);

        foreach (var element in call.Sequence(1))
        {
            var group = key(element) is { } k ? lefts.Find(k) : null;

            foreach (var left in group?.Items ?? [call.Default(call.TypeArgument(0))])
                yield return call.Function(4).Invoke(left, element);
        }
    }

    private static IEnumerable<object?> GroupJoin(LibraryCall call, IEqualityComparer<object?> comparer)
    {
        var others = new LookupValue(Groups(call, call.Sequence(1), KnownSelector(call, 3), null, comparer), comparer);
        var key = KnownSelector(call, 2);

        foreach (var element in call.Sequence(0))
        {
            var group = key(element) is { } k ? others.Find(k) : null;
            yield return call.Function(4).Invoke(element, new ArrayValue(call.TypeArgument(1), group is null ? [] : [.. group.Items]));
        }
    }

    private static object NotNull(object? key) => key ?? throw new ThrownException(nameof(ArgumentNullException));
}
