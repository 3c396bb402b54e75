using static ImageDsl.Recipes.Evaluation.LinqFunctions;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>LINQ to objects: what tells elements apart by their equality.</summary>
internal static class EnumerableSets
{
    private const string E = "M:System.Linq.Enumerable.";
    private const string Seq = "System.Collections.Generic.IEnumerable{``0}";
    private const string Key = "System.Func{``0,``1}";

    public static void AddTo(KnownMemberTable table)
    {
        With(table, $"{E}Distinct``1({Seq}", 0, (c, e) => Lazy(c.Sequence(0).Distinct(e)));
        With(table, $"{E}Union``1({Seq},{Seq}", 0, (c, e) => Lazy(c.Sequence(0).Union(c.Sequence(1), e)));
        With(table, $"{E}Intersect``1({Seq},{Seq}", 0, (c, e) => Lazy(c.Sequence(0).Intersect(c.Sequence(1), e)));
        With(table, $"{E}Except``1({Seq},{Seq}", 0, (c, e) => Lazy(c.Sequence(0).Except(c.Sequence(1), e)));
        With(table, $"{E}DistinctBy``2({Seq},{Key}", 1, (c, e) => Deferred(() => DistinctBy(c.Sequence(0), KnownSelector(c, 1), e)));
        With(table, $"{E}UnionBy``2({Seq},{Seq},{Key}", 1, (c, e) => Deferred(() => DistinctBy(c.Sequence(0).Concat(c.Sequence(1)), KnownSelector(c, 2), e)));
        With(table, $"{E}ExceptBy``2({Seq},System.Collections.Generic.IEnumerable{{``1}},{Key}", 1, (c, e) => Deferred(() => ExceptBy(c, e)));
        With(table, $"{E}IntersectBy``2({Seq},System.Collections.Generic.IEnumerable{{``1}},{Key}", 1, (c, e) => Deferred(() => IntersectBy(c, e)));

        With(table, $"{E}ToHashSet``1({Seq}", 0, ToSet);
        With(table, $"{E}ToDictionary``2({Seq},{Key}", 1, (c, e) => ToDictionary(c, KnownSelector(c, 1), x => x, c.TypeArgument(1), c.TypeArgument(0), e));
        With(table, $"{E}ToDictionary``3({Seq},{Key},System.Func{{``0,``2}}", 1, (c, e) => ToDictionary(c, KnownSelector(c, 1), Selector(c, 2), c.TypeArgument(1), c.TypeArgument(2), e));
        With(table, $"{E}ToDictionary``2(System.Collections.Generic.IEnumerable{{System.Collections.Generic.KeyValuePair{{``0,``1}}}}", 0, (c, e) =>
            ToDictionary(c, p => Pair(p).Key, p => Pair(p).Value, c.TypeArgument(0), c.TypeArgument(1), e));
        With(table, $"{E}ToDictionary``2(System.Collections.Generic.IEnumerable{{System.ValueTuple{{``0,``1}}}}", 0, (c, e) =>
            ToDictionary(c, p => ((TupleValue)p!).Items[0], p => ((TupleValue)p!).Items[1], c.TypeArgument(0), c.TypeArgument(1), e));
    }

    /// <summary>Adds a member with and without a comparer as its last argument.</summary>
    /// <param name="table">The table.</param>
    /// <param name="id">The id without the closing parenthesis.</param>
    /// <param name="argument">The type argument that is compared.</param>
    /// <param name="evaluate">Gives the value.</param>
    /// <param name="hasOptionalComparer">Whether the only overload has the comparer, with null as its default.</param>
    public static void With(KnownMemberTable table, string id, int argument, Func<LibraryCall, IEqualityComparer<object?>, object?> evaluate, bool hasOptionalComparer = false)
    {
        if (!hasOptionalComparer)
            table.Static(id + ")", c => evaluate(c, c.Interpreter.Equality.Of(c.TypeArgument(argument))));

        table.Static($"{id},System.Collections.Generic.IEqualityComparer{{``{argument}}})", c => evaluate(c, Comparers.Equality(c, c.Count - 1, c.TypeArgument(argument))));
    }

    private static KeyValuePair<object?, object?> Pair(object? pair) => (KeyValuePair<object?, object?>)LibraryCall.Known(pair)!;

    private static IEnumerable<object?> DistinctBy(IEnumerable<object?> elements, Func<object?, object?> key, IEqualityComparer<object?> comparer)
    {
        var seen = new SetValue(null, comparer);

        foreach (var element in elements)
        {
            if (seen.Add(key(element)))
                yield return element;
        }
    }

    private static IEnumerable<object?> ExceptBy(LibraryCall call, IEqualityComparer<object?> comparer)
    {
        var seen = Keys(call, comparer);
        var key = KnownSelector(call, 2);

        foreach (var element in call.Sequence(0))
        {
            if (seen.Add(key(element)))
                yield return element;
        }
    }

    private static IEnumerable<object?> IntersectBy(LibraryCall call, IEqualityComparer<object?> comparer)
    {
        var wanted = Keys(call, comparer);
        var key = KnownSelector(call, 2);

        foreach (var element in call.Sequence(0))
        {
            if (wanted.Remove(key(element)))
                yield return element;
        }
    }

    private static SetValue Keys(LibraryCall call, IEqualityComparer<object?> comparer)
    {
        var keys = new SetValue(null, comparer);

        foreach (var key in call.Sequence(1))
            _ = keys.Add(LibraryCall.Known(key));

        return keys;
    }

    private static SetValue ToSet(LibraryCall call, IEqualityComparer<object?> comparer)
    {
        var set = new SetValue(call.TypeArgument(0), comparer);

        foreach (var item in call.Sequence(0))
        {
            call.Budget.Make(1);
            _ = set.Add(LibraryCall.Known(item));
        }

        return set;
    }

    private static DictionaryValue ToDictionary(
        LibraryCall call, Func<object?, object?> key, Func<object?, object?> value, RecipeType? keyType, RecipeType? valueType, IEqualityComparer<object?> comparer)
    {
        var dictionary = new DictionaryValue(keyType, valueType, comparer);

        foreach (var item in call.Sequence(0))
        {
            call.Budget.Make(1);

            if (!dictionary.TryAdd(LibraryCall.Known(key(item)), StructValue.Copied(value(item))))
                throw new ThrownException(nameof(ArgumentException));
        }

        return dictionary;
    }
}
