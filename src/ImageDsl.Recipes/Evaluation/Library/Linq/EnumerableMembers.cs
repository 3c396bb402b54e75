using static ImageDsl.Recipes.Evaluation.LinqFunctions;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>LINQ to objects, as lazy as the original.</summary>
internal static class EnumerableMembers
{
    private const string E = "M:System.Linq.Enumerable.";
    private const string Seq = "System.Collections.Generic.IEnumerable{``0}";

    public static void AddTo(KnownMemberTable table)
    {
        AddSources(table);
        AddFilters(table);
        AddProjections(table);
        AddElements(table);
    }

    private static void AddSources(KnownMemberTable table)
    {
        table.Static(E + "Range(System.Int32,System.Int32)", c => Range(c));
        table.Static(E + "Repeat``1(``0,System.Int32)", c => Repeat(c));
        table.Static(E + "Empty``1", c => c.Interpreter.EmptyArray(c.TypeArgument(0)));
        table.Static($"{E}DefaultIfEmpty``1({Seq})", c => Lazy(c.Sequence(0).DefaultIfEmpty(c.Default(c.TypeArgument(0)))));
        table.Static($"{E}DefaultIfEmpty``1({Seq},``0)", c => Lazy(c.Sequence(0).DefaultIfEmpty(c[1])));
        table.Static($"{E}AsEnumerable``1({Seq})", c => c[0], mayBeNull: 0);
        table.Static(E + "Cast``1(System.Collections.IEnumerable)", c => IsOf(c, c[0]) ? c[0] : Lazy(c.Sequence(0).Select(x => Cast(c, x))));
        table.Static(E + "OfType``1(System.Collections.IEnumerable)", c => c.Default(c.TypeArgument(0)) is not null && IsOf(c, c[0]) ? c[0] : Lazy(c.Sequence(0).Where(x => c.Interpreter.Types.Is(LibraryCall.Known(x), c.TypeArguments[0]))));
    }

    private static void AddFilters(KnownMemberTable table)
    {
        table.Static($"{E}Where``1({Seq},System.Func{{``0,System.Boolean}})", c => Lazy(c.Sequence(0).Where(Predicate(c, 1))));
        table.Static($"{E}Where``1({Seq},System.Func{{``0,System.Int32,System.Boolean}})", c => Lazy(c.Sequence(0).Where(IndexedPredicate(c, 1))));
        table.Static($"{E}Take``1({Seq},System.Int32)", c => Lazy(c.Sequence(0).Take(c.Int(1))));
        table.Static($"{E}Take``1({Seq},System.Range)", c => Lazy(TakeRange(c)));
        table.Static($"{E}Skip``1({Seq},System.Int32)", c => Lazy(c.Sequence(0).Skip(c.Int(1))));
        table.Static($"{E}TakeLast``1({Seq},System.Int32)", c => Deferred(() => LastOnes(c, c.Sequence(0).ToList())));
        table.Static($"{E}SkipLast``1({Seq},System.Int32)", c => Deferred(() => c.Sequence(0).ToList() is var all ? all.Take(Math.Max(0, all.Count - Math.Max(0, c.Int(1)))) : []));
        table.Static($"{E}TakeWhile``1({Seq},System.Func{{``0,System.Boolean}})", c => Lazy(c.Sequence(0).TakeWhile(Predicate(c, 1))));
        table.Static($"{E}SkipWhile``1({Seq},System.Func{{``0,System.Boolean}})", c => Lazy(c.Sequence(0).SkipWhile(Predicate(c, 1))));
        table.Static($"{E}TakeWhile``1({Seq},System.Func{{``0,System.Int32,System.Boolean}})", c => Lazy(c.Sequence(0).TakeWhile(IndexedPredicate(c, 1))));
        table.Static($"{E}SkipWhile``1({Seq},System.Func{{``0,System.Int32,System.Boolean}})", c => Lazy(c.Sequence(0).SkipWhile(IndexedPredicate(c, 1))));
        table.Static($"{E}Chunk``1({Seq},System.Int32)", c => Chunk(c));
    }

    private static void AddProjections(KnownMemberTable table)
    {
        table.Static($"{E}Select``2({Seq},System.Func{{``0,``1}})", c => Lazy(c.Sequence(0).Select(Selector(c, 1))));
        table.Static($"{E}Select``2({Seq},System.Func{{``0,System.Int32,``1}})", c => Lazy(c.Sequence(0).Select(IndexedSelector(c, 1))));
        table.Static($"{E}SelectMany``2({Seq},System.Func{{``0,System.Collections.Generic.IEnumerable{{``1}}}})", c => Lazy(c.Sequence(0).SelectMany(x => Many(c, 1, x))));
        table.Static($"{E}SelectMany``3({Seq},System.Func{{``0,System.Collections.Generic.IEnumerable{{``1}}}},System.Func{{``0,``1,``2}})", c =>
            Lazy(c.Sequence(0).SelectMany(x => Many(c, 1, x), (x, y) => c.Function(2).Invoke(x, y))));
        table.Static($"{E}SelectMany``2({Seq},System.Func{{``0,System.Int32,System.Collections.Generic.IEnumerable{{``1}}}})", c =>
            Lazy(c.Sequence(0).SelectMany((x, i) => Many(c, 1, x, i))));
        table.Static($"{E}SelectMany``3({Seq},System.Func{{``0,System.Int32,System.Collections.Generic.IEnumerable{{``1}}}},System.Func{{``0,``1,``2}})", c =>
            Lazy(c.Sequence(0).SelectMany((x, i) => Many(c, 1, x, i), (x, y) => c.Function(2).Invoke(x, y))));
        table.Static($"{E}Zip``3({Seq},System.Collections.Generic.IEnumerable{{``1}},System.Collections.Generic.IEnumerable{{``2}})", c =>
            Lazy(c.Sequence(0).Zip(c.Sequence(1), (x, y) => (x, y)).Zip(c.Sequence(2), (p, z) => new TupleValue([p.x, p.y, z]))));
        table.Static($"{E}Zip``2({Seq},System.Collections.Generic.IEnumerable{{``1}})", c => Lazy(c.Sequence(0).Zip(c.Sequence(1), (x, y) => new TupleValue([x, y]))));
        table.Static($"{E}Zip``3({Seq},System.Collections.Generic.IEnumerable{{``1}},System.Func{{``0,``1,``2}})", c =>
            Lazy(c.Sequence(0).Zip(c.Sequence(1), (x, y) => c.Function(2).Invoke(x, y))));
        table.Static($"{E}Index``1({Seq})", c => Lazy(c.Sequence(0).Select((x, i) => new TupleValue([i, x]))));
        table.Static($"{E}Append``1({Seq},``0)", c => Lazy(c.Sequence(0).Append(c[1])));
        table.Static($"{E}Prepend``1({Seq},``0)", c => Lazy(c.Sequence(0).Prepend(c[1])));
        table.Static($"{E}Concat``1({Seq},{Seq})", c => Lazy(c.Sequence(0).Concat(c.Sequence(1))));
        table.Static($"{E}Reverse``1({Seq})", c => Deferred(() => Reversed(c)));
        table.Static(E + "Reverse``1(``0[])", c => Deferred(() => Reversed(c)));
    }

    private static void AddElements(KnownMemberTable table)
    {
        foreach (var (name, position) in ((string, int)[])[("First", 0), ("Last", 1), ("Single", 2)])
        {
            table.Static($"{E}{name}``1({Seq})", c => Pick(c, position, false, false));
            table.Static($"{E}{name}``1({Seq},System.Func{{``0,System.Boolean}})", c => Pick(c, position, false, true));
            table.Static($"{E}{name}OrDefault``1({Seq})", c => Pick(c, position, true, false));
            table.Static($"{E}{name}OrDefault``1({Seq},``0)", c => Pick(c, position, true, false, 1));
            table.Static($"{E}{name}OrDefault``1({Seq},System.Func{{``0,System.Boolean}})", c => Pick(c, position, true, true));
            table.Static($"{E}{name}OrDefault``1({Seq},System.Func{{``0,System.Boolean}},``0)", c => Pick(c, position, true, true, 2));
        }

        table.Static($"{E}ElementAt``1({Seq},System.Int32)", c => ElementAt(c) is { Found: true } e ? e.Value : throw new ThrownException(nameof(ArgumentOutOfRangeException)));
        table.Static($"{E}ElementAtOrDefault``1({Seq},System.Int32)", c => ElementAt(c) is { Found: true } e ? e.Value : c.Default(c.TypeArgument(0)));
        table.Static($"{E}ElementAt``1({Seq},System.Index)", c => ElementAt(c) is { Found: true } e ? e.Value : throw new ThrownException(nameof(ArgumentOutOfRangeException)));
        table.Static($"{E}ElementAtOrDefault``1({Seq},System.Index)", c => ElementAt(c) is { Found: true } e ? e.Value : c.Default(c.TypeArgument(0)));
        table.Static($"{E}LongCount``1({Seq})", c => c.Sequence(0).LongCount());
        table.Static($"{E}LongCount``1({Seq},System.Func{{``0,System.Boolean}})", c => c.Sequence(0).LongCount(Predicate(c, 1)));
        table.Static($"{E}SequenceEqual``1({Seq},{Seq},System.Collections.Generic.IEqualityComparer{{``0}})", c => c.Box(c.Sequence(0).SequenceEqual(c.Sequence(1), Comparers.Equality(c, 2))));
        table.Static($"{E}Contains``1({Seq},``0)", c => c.Box(c[0] is SetValue set ? set.Contains(c[1]) : c.Sequence(0).Any(x => c.Equality.Equals(x, c[1]))));
        table.Static($"{E}Contains``1({Seq},``0,System.Collections.Generic.IEqualityComparer{{``0}})", c => c.Box(c.Sequence(0).Any(x => Comparers.Equality(c, 2).Equals(x, c[1]))));
        table.Static($"{E}Any``1({Seq})", c => c.Box(c[0] is IReadOnlyCollection<object?> known ? known.Count > 0 : c.Sequence(0).Any()));
        table.Static($"{E}Any``1({Seq},System.Func{{``0,System.Boolean}})", c => c.Box(c.Sequence(0).Any(Predicate(c, 1))));
        table.Static($"{E}All``1({Seq},System.Func{{``0,System.Boolean}})", c => c.Box(c.Sequence(0).All(Predicate(c, 1))));
        table.Static($"{E}Count``1({Seq})", c => c[0] is IReadOnlyCollection<object?> known ? known.Count : c.Sequence(0).Count());
        table.Static($"{E}Count``1({Seq},System.Func{{``0,System.Boolean}})", c => c.Sequence(0).Count(Predicate(c, 1)));
        table.Static($"{E}SequenceEqual``1({Seq},{Seq})", c => c.Box(c.Sequence(0).SequenceEqual(c.Sequence(1), c.Equality)));
    }

    private static IEnumerable<object?> Many(LibraryCall call, int index, params object?[] values)
    {
        var inner = LibraryCall.Known(call.Function(index).Invoke(values)) ?? throw new ThrownException(nameof(NullReferenceException));

        foreach (var item in call.Plain(inner))
        {
            call.Budget.Step();
            yield return item;
        }
    }

    private static object? Cast(LibraryCall call, object? value) => value is null || call.Interpreter.Types.Is(LibraryCall.Known(value), call.TypeArguments[0])
        ? value
        : throw new ThrownException(nameof(InvalidCastException));

    /// <summary>A collection of the wanted type is handed on as it is.</summary>
    private static bool IsOf(LibraryCall call, object? collection) => collection is string or IReadOnlyCollection<object?>
        && call.Interpreter.Types.Is(collection, new RecipeType("T:System.Collections.Generic.IEnumerable`1", new[] { call.TypeArguments[0] }));

    private static LazySequence Range(LibraryCall call)
    {
        var (start, count) = (call.Int(0), call.Int(1));

        if (count < 0 || (long)start + count - 1 > int.MaxValue)
            throw new ThrownException(nameof(ArgumentOutOfRangeException));

        return Lazy(Enumerable.Range(start, count).Select(i => (object?)i));
    }

    private static LazySequence Repeat(LibraryCall call)
    {
        if (call.Int(1) < 0)
            throw new ThrownException(nameof(ArgumentOutOfRangeException));

        return Lazy(Enumerable.Repeat(call[0], call.Int(1)));
    }

    private static IEnumerable<object?> LastOnes(LibraryCall call, List<object?> all) => all.Skip(Math.Max(0, all.Count - Math.Max(0, call.Int(1))));

    private static IEnumerable<object?> TakeRange(LibraryCall call)
    {
        var range = call.Of<Range>(1);

        if (!range.Start.IsFromEnd && !range.End.IsFromEnd)
        {
            foreach (var item in call.Sequence(0).Take(range.End.Value).Skip(range.Start.Value))
                yield return item;

            yield break;
        }

        var all = call.Sequence(0).ToList();
        var start = Math.Max(0, range.Start.GetOffset(all.Count));
        var end = Math.Min(all.Count, range.End.GetOffset(all.Count));

        for (var i = start; i < end; i++)
            yield return all[i];
    }

    private static LazySequence Chunk(LibraryCall call)
    {
        var size = call.Int(1);

        if (size < 1)
            throw new ThrownException(nameof(ArgumentOutOfRangeException));

        return Deferred(() => Chunks(call, size));
    }

    private static IEnumerable<object?> Chunks(LibraryCall call, int size)
    {
        var chunk = new List<object?>();

        foreach (var item in call.Sequence(0))
        {
            chunk.Add(item);

            if (chunk.Count < size)
                continue;

            yield return new ArrayValue(call.TypeArgument(0), [.. chunk]);
            chunk.Clear();
        }

        if (chunk.Count > 0)
            yield return new ArrayValue(call.TypeArgument(0), [.. chunk]);
    }

    private static List<object?> Reversed(LibraryCall call)
    {
        var all = call.ToList(call.Sequence(0));
        all.Reverse();
        return all;
    }

    /// <summary>First (0), Last (1) and Single (2), with a predicate as argument 1 and a default where told.</summary>
    private static object? Pick(LibraryCall call, int position, bool hasDefault, bool hasPredicate, int defaultIndex = -1)
    {
        // What is first or last of all .NET finds without sorting, so that what a comparison throws arrives as it is.
        var elements = hasPredicate ? call.Sequence(0).Where(Predicate(call, 1))
            : call[0] is OrderedValue ordered && position != 2 ? call.Counted(ordered.Unwrapped)
            : call.Sequence(0);
        var count = 0;
        object? found = null;

        foreach (var element in elements)
        {
            count++;
            found = element;

            if (position == 0)
                break;

            if (position == 2 && count > 1)
                throw new ThrownException(nameof(InvalidOperationException));
        }

        if (count > 0)
            return found;

        if (!hasDefault)
            throw new ThrownException(nameof(InvalidOperationException));

        return defaultIndex > 0 ? call[defaultIndex] : call.Default(call.TypeArgument(0));
    }

    private static (bool Found, object? Value) ElementAt(LibraryCall call)
    {
        var index = call[1] is Index written ? written : call.Int(1) is var number and >= 0 ? new Index(number) : new Index(0, fromEnd: true);

        if (index.IsFromEnd)
        {
            var all = call[1] is Index ? call.Sequence(0).ToList() : [];
            return index.Value > 0 && index.Value <= all.Count ? (true, all[all.Count - index.Value]) : (false, null);
        }

        foreach (var element in call.Sequence(0).Skip(index.Value))
            return (true, element);

        return (false, null);
    }
}
