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
        AddAggregates(table);
        AddSets(table);
        AddOrder(table);
        AddCollections(table);
    }

    private static void AddSources(KnownMemberTable table)
    {
        table.Static(E + "Range(System.Int32,System.Int32)", c => Range(c));
        table.Static(E + "Repeat``1(``0,System.Int32)", c => Repeat(c));
        table.Static(E + "Empty``1", c => new ArrayValue(c.TypeArgument(0), []));
        table.Static($"{E}DefaultIfEmpty``1({Seq})", c => Lazy(c.Sequence(0).DefaultIfEmpty(c.Default(c.TypeArgument(0)))));
        table.Static($"{E}DefaultIfEmpty``1({Seq},``0)", c => Lazy(c.Sequence(0).DefaultIfEmpty(c[1])));
        table.Static($"{E}AsEnumerable``1({Seq})", c => c[0]);
        table.Static(E + "Cast``1(System.Collections.IEnumerable)", c => Lazy(c.Sequence(0).Select(x => Cast(c, x))));
        table.Static(E + "OfType``1(System.Collections.IEnumerable)", c => Lazy(c.Sequence(0).Where(x => c.Interpreter.Types.Is(LibraryCall.Known(x), c.TypeArguments[0]))));
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
        table.Static($"{E}Chunk``1({Seq},System.Int32)", c => Chunk(c));
    }

    private static void AddProjections(KnownMemberTable table)
    {
        table.Static($"{E}Select``2({Seq},System.Func{{``0,``1}})", c => Lazy(c.Sequence(0).Select(Selector(c, 1))));
        table.Static($"{E}Select``2({Seq},System.Func{{``0,System.Int32,``1}})", c => Lazy(c.Sequence(0).Select(IndexedSelector(c, 1))));
        table.Static($"{E}SelectMany``2({Seq},System.Func{{``0,System.Collections.Generic.IEnumerable{{``1}}}})", c => Lazy(c.Sequence(0).SelectMany(x => Many(c, 1, x))));
        table.Static($"{E}SelectMany``3({Seq},System.Func{{``0,System.Collections.Generic.IEnumerable{{``1}}}},System.Func{{``0,``1,``2}})", c =>
            Lazy(c.Sequence(0).SelectMany(x => Many(c, 1, x), (x, y) => c.Function(2).Invoke(x, y))));
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
        table.Static($"{E}Contains``1({Seq},``0)", c => c.Box(c[0] is SetValue set ? set.Contains(c[1]) : c.Sequence(0).Any(x => c.Interpreter.Equality.AreEqual(x, c[1]))));
        table.Static($"{E}Contains``1({Seq},``0,System.Collections.Generic.IEqualityComparer{{``0}})", c => c.Box(c.Sequence(0).Any(x => Comparers.Equality(c, 2).Equals(x, c[1]))));
        table.Static($"{E}Any``1({Seq})", c => c.Box(c.Sequence(0).Any()));
        table.Static($"{E}Any``1({Seq},System.Func{{``0,System.Boolean}})", c => c.Box(c.Sequence(0).Any(Predicate(c, 1))));
        table.Static($"{E}All``1({Seq},System.Func{{``0,System.Boolean}})", c => c.Box(c.Sequence(0).All(Predicate(c, 1))));
        table.Static($"{E}Count``1({Seq})", c => c[0] is IReadOnlyCollection<object?> known ? known.Count : c.Sequence(0).Count());
        table.Static($"{E}Count``1({Seq},System.Func{{``0,System.Boolean}})", c => c.Sequence(0).Count(Predicate(c, 1)));
        table.Static($"{E}SequenceEqual``1({Seq},{Seq})", c => c.Box(c.Sequence(0).SequenceEqual(c.Sequence(1), c.Interpreter.Equality)));
    }

    private static void AddAggregates(KnownMemberTable table)
    {
        table.Static($"{E}Aggregate``1({Seq},System.Func{{``0,``0,``0}})", c => c.Sequence(0).Aggregate((x, y) => c.Function(1).Invoke(x, y)));
        table.Static($"{E}Aggregate``2({Seq},``1,System.Func{{``1,``0,``1}})", c => c.Sequence(0).Aggregate(c[1], (x, y) => c.Function(2).Invoke(x, y)));
        table.Static($"{E}Aggregate``3({Seq},``1,System.Func{{``1,``0,``1}},System.Func{{``1,``2}})", c =>
            c.Function(3).Invoke(c.Sequence(0).Aggregate(c[1], (x, y) => c.Function(2).Invoke(x, y))));

        foreach (var name in (string[])["Int32", "Int64", "Double", "Decimal"])
        {
            var type = "System." + name;
            var sequence = $"System.Collections.Generic.IEnumerable{{{type}}}";
            table.Static($"{E}Sum({sequence})", c => Sum(c.Sequence(0), name));
            table.Static($"{E}Sum``1({Seq},System.Func{{``0,{type}}})", c => Sum(c.Sequence(0).Select(Selector(c, 1)), name));
            table.Static($"{E}Average({sequence})", c => Average(c.Sequence(0)));
            table.Static($"{E}Average``1({Seq},System.Func{{``0,{type}}})", c => Average(c.Sequence(0).Select(Selector(c, 1))));

            foreach (var (extreme, sign) in ((string, int)[])[("Max", 1), ("Min", -1)])
            {
                table.Static($"{E}{extreme}({sequence})", c => Extreme(c, c.Sequence(0), sign, isValue: true));
                table.Static($"{E}{extreme}``1({Seq},System.Func{{``0,{type}}})", c => Extreme(c, c.Sequence(0).Select(Selector(c, 1)), sign, isValue: true));
            }
        }

        foreach (var (extreme, sign) in ((string, int)[])[("Max", 1), ("Min", -1)])
        {
            table.Static($"{E}{extreme}``1({Seq})", c => Extreme(c, c.Sequence(0), sign, c.Default(c.TypeArgument(0)) is not null));
            table.Static($"{E}{extreme}``2({Seq},System.Func{{``0,``1}})", c => Extreme(c, c.Sequence(0).Select(Selector(c, 1)), sign, c.Default(c.TypeArgument(1)) is not null));
            table.Static($"{E}{extreme}By``2({Seq},System.Func{{``0,``1}})", c => ExtremeBy(c, sign));
        }
    }

    private static void AddSets(KnownMemberTable table)
    {
        const string Comparer = "System.Collections.Generic.IEqualityComparer{``0}";
        table.Static($"{E}Distinct``1({Seq})", c => Lazy(c.Sequence(0).Distinct(c.Interpreter.Equality)));
        table.Static($"{E}Distinct``1({Seq},{Comparer})", c => Lazy(c.Sequence(0).Distinct(Comparers.Equality(c, 1))));
        table.Static($"{E}DistinctBy``2({Seq},System.Func{{``0,``1}})", c => Deferred(() => DistinctBy(c)));
        table.Static($"{E}Union``1({Seq},{Seq})", c => Lazy(c.Sequence(0).Union(c.Sequence(1), c.Interpreter.Equality)));
        table.Static($"{E}Union``1({Seq},{Seq},{Comparer})", c => Lazy(c.Sequence(0).Union(c.Sequence(1), Comparers.Equality(c, 2))));
        table.Static($"{E}Intersect``1({Seq},{Seq})", c => Lazy(c.Sequence(0).Intersect(c.Sequence(1), c.Interpreter.Equality)));
        table.Static($"{E}Intersect``1({Seq},{Seq},{Comparer})", c => Lazy(c.Sequence(0).Intersect(c.Sequence(1), Comparers.Equality(c, 2))));
        table.Static($"{E}Except``1({Seq},{Seq})", c => Lazy(c.Sequence(0).Except(c.Sequence(1), c.Interpreter.Equality)));
        table.Static($"{E}Except``1({Seq},{Seq},{Comparer})", c => Lazy(c.Sequence(0).Except(c.Sequence(1), Comparers.Equality(c, 2))));
        table.Static($"{E}GroupBy``2({Seq},System.Func{{``0,``1}})", c => Deferred(() => Groups(c, null)));
        table.Static($"{E}GroupBy``3({Seq},System.Func{{``0,``1}},System.Func{{``0,``2}})", c => Deferred(() => Groups(c, Selector(c, 2))));
        table.Instance("M:System.Linq.IGrouping`2.get_Key", c => c.Of<GroupingValue>(0).Key);
        table.Static(
            $"{E}Join``4({Seq},System.Collections.Generic.IEnumerable{{``1}},System.Func{{``0,``2}},System.Func{{``1,``2}},System.Func{{``0,``1,``3}})",
            c => Lazy(c.Sequence(0).Join(c.Sequence(1), KnownSelector(c, 2), KnownSelector(c, 3), (x, y) => c.Function(4).Invoke(x, y), c.Interpreter.Equality)));
    }

    private static void AddOrder(KnownMemberTable table)
    {
        foreach (var (suffix, descends) in ((string, bool)[])[("", false), ("Descending", true)])
        {
            table.Static($"{E}Order{suffix}``1({Seq})", c => new OrderedValue(c.Sequence(0), x => LibraryCall.Known(x), c.Interpreter.Order, descends));
            table.Static($"{E}Order{suffix}``1({Seq},System.Collections.Generic.IComparer{{``0}})", c => new OrderedValue(c.Sequence(0), x => LibraryCall.Known(x), Comparers.Order(c, 1), descends));
            table.Static($"{E}OrderBy{suffix}``2({Seq},System.Func{{``0,``1}})", c => new OrderedValue(c.Sequence(0), KnownSelector(c, 1), c.Interpreter.Order, descends));
            table.Static($"{E}OrderBy{suffix}``2({Seq},System.Func{{``0,``1}},System.Collections.Generic.IComparer{{``1}})", c => new OrderedValue(c.Sequence(0), KnownSelector(c, 1), Comparers.Order(c, 2), descends));
            table.Static($"{E}ThenBy{suffix}``2(System.Linq.IOrderedEnumerable{{``0}},System.Func{{``0,``1}})", c => c.Of<OrderedValue>(0).Then(KnownSelector(c, 1), c.Interpreter.Order, descends));
            table.Static($"{E}ThenBy{suffix}``2(System.Linq.IOrderedEnumerable{{``0}},System.Func{{``0,``1}},System.Collections.Generic.IComparer{{``1}})", c => c.Of<OrderedValue>(0).Then(KnownSelector(c, 1), Comparers.Order(c, 2), descends));
        }
    }

    private static void AddCollections(KnownMemberTable table)
    {
        const string Keys = "System.Func{``0,``1}";
        table.Static($"{E}ToArray``1({Seq})", c => c.ToArray(c.Sequence(0), c.TypeArgument(0)));
        table.Static($"{E}ToList``1({Seq})", c => new ListValue(c.TypeArgument(0), c.ToList(c.Sequence(0))));
        table.Static($"{E}ToHashSet``1({Seq})", c => ToSet(c, c.Interpreter.Equality));
        table.Static($"{E}ToHashSet``1({Seq},System.Collections.Generic.IEqualityComparer{{``0}})", c => ToSet(c, Comparers.Equality(c, 1)));
        table.Static($"{E}ToDictionary``2({Seq},{Keys})", c => ToDictionary(c, x => x, c.TypeArgument(0), c.Interpreter.Equality));
        table.Static($"{E}ToDictionary``2({Seq},{Keys},System.Collections.Generic.IEqualityComparer{{``1}})", c => ToDictionary(c, x => x, c.TypeArgument(0), Comparers.Equality(c, 2)));
        table.Static($"{E}ToDictionary``3({Seq},{Keys},System.Func{{``0,``2}})", c => ToDictionary(c, Selector(c, 2), c.TypeArgument(2), c.Interpreter.Equality));
        table.Static($"{E}ToDictionary``3({Seq},{Keys},System.Func{{``0,``2}},System.Collections.Generic.IEqualityComparer{{``1}})", c => ToDictionary(c, Selector(c, 2), c.TypeArgument(2), Comparers.Equality(c, 3)));
    }

    private static LazySequence Lazy(IEnumerable<object?> elements) => new(elements.GetEnumerator);

    private static LazySequence Deferred(Func<IEnumerable<object?>> elements) => new(() => elements().GetEnumerator());

    private static Func<object?, bool> Predicate(LibraryCall call, int index) => call.Function(index) is var f ? x => call.Test(f, x) : null!;

    private static Func<object?, int, bool> IndexedPredicate(LibraryCall call, int index) => call.Function(index) is var f ? (x, i) => call.Test(f, x, i) : null!;

    private static Func<object?, object?> Selector(LibraryCall call, int index) => call.Function(index) is var f ? x => f.Invoke(x) : null!;

    private static Func<object?, int, object?> IndexedSelector(LibraryCall call, int index) => call.Function(index) is var f ? (x, i) => f.Invoke(x, i) : null!;

    private static Func<object?, object?> KnownSelector(LibraryCall call, int index) => call.Function(index) is var f ? x => LibraryCall.Known(f.Invoke(x)) : null!;

    private static IEnumerable<object?> Many(LibraryCall call, int index, object? element)
    {
        var inner = LibraryCall.Known(call.Function(index).Invoke(element)) ?? throw new ThrownException(nameof(NullReferenceException));

        foreach (var item in call.Plain(inner))
        {
            call.Budget.Step();
            yield return item;
        }
    }

    private static object? Cast(LibraryCall call, object? value) => value is null || call.Interpreter.Types.Is(LibraryCall.Known(value), call.TypeArguments[0])
        ? value
        : throw new ThrownException(nameof(InvalidCastException));

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
        var elements = hasPredicate ? call.Sequence(0).Where(Predicate(call, 1)) : call.Sequence(0);
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
        if (call.Int(1) < 0)
            return (false, null);

        foreach (var element in call.Sequence(0).Skip(call.Int(1)))
            return (true, element);

        return (false, null);
    }

    private static object Sum(IEnumerable<object?> numbers, string type)
    {
        object sum = type switch
        {
            "Int32" => 0,
            "Int64" => 0L,
            "Double" => 0d,
            _ => 0m,
        };

        foreach (var number in numbers)
            sum = Arithmetic.Binary(BinaryOperator.Add, sum, LibraryCall.Known(number)!, isChecked: true);

        return sum;
    }

    private static object Average(IEnumerable<object?> numbers)
    {
        var all = numbers.Select(n => LibraryCall.Known(n)!).ToList();

        if (all.Count == 0)
            throw new ThrownException(nameof(InvalidOperationException));

        return all[0] switch
        {
            decimal => all.Cast<decimal>().Sum() / all.Count,
            double => all.Cast<double>().Sum() / all.Count,
            long => (double)all.Cast<long>().Sum() / all.Count,
            _ => (double)all.Cast<int>().Sum(i => (long)i) / all.Count,
        };
    }

    private static object? Extreme(LibraryCall call, IEnumerable<object?> values, int sign, bool isValue)
    {
        object? best = null;
        var isAny = false;

        foreach (var value in values)
        {
            // Null never wins, and NaN is smaller than every number, which is also its place in the order.
            if (LibraryCall.Known(value) is { } known && (!isAny || Math.Sign(call.Interpreter.Order.Compare(known, best)) == sign))
                (best, isAny) = (known, true);
        }

        return isAny || !isValue ? best : throw new ThrownException(nameof(InvalidOperationException));
    }

    private static object? ExtremeBy(LibraryCall call, int sign)
    {
        var key = KnownSelector(call, 1);
        object? best = null;
        object? bestKey = null;
        var isAny = false;

        foreach (var element in call.Sequence(0))
        {
            var current = key(element);

            if (isAny && (current is null || (bestKey is not null && Math.Sign(call.Interpreter.Order.Compare(current, bestKey)) != sign)))
                continue;

            (best, bestKey, isAny) = (element, current, true);
        }

        return isAny || call.Default(call.TypeArgument(0)) is null ? best : throw new ThrownException(nameof(InvalidOperationException));
    }

    private static IEnumerable<object?> DistinctBy(LibraryCall call)
    {
        var seen = new SetValue(null, call.Interpreter.Equality);
        var key = KnownSelector(call, 1);

        foreach (var element in call.Sequence(0))
        {
            if (seen.Add(key(element)))
                yield return element;
        }
    }

    private static IEnumerable<object?> Groups(LibraryCall call, Func<object?, object?>? element)
    {
        var groups = new DictionaryValue(null, null, call.Interpreter.Equality);
        var order = new List<GroupingValue>();
        var key = KnownSelector(call, 1);
        GroupingValue? ofNull = null;

        foreach (var item in call.Sequence(0))
        {
            var k = key(item);
            GroupingValue group;

            if (k is null)
            {
                if (ofNull is null)
                    order.Add(ofNull = new GroupingValue(null, []));

                group = ofNull;
            }
            else if (groups.TryGet(k, out var known))
            {
                group = (GroupingValue)known!;
            }
            else
            {
                order.Add(group = new GroupingValue(k, []));
                _ = groups.TryAdd(k, group);
            }

            call.Budget.Make(1);
            group.Items.Add(element is null ? item : element(item));
        }

        return order;
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

    private static DictionaryValue ToDictionary(LibraryCall call, Func<object?, object?> value, RecipeType? valueType, IEqualityComparer<object?> comparer)
    {
        var dictionary = new DictionaryValue(call.TypeArgument(1), valueType, comparer);
        var key = KnownSelector(call, 1);

        foreach (var item in call.Sequence(0))
        {
            call.Budget.Make(1);

            if (!dictionary.TryAdd(key(item), StructValue.Copied(value(item))))
                throw new ThrownException(nameof(ArgumentException));
        }

        return dictionary;
    }
}
