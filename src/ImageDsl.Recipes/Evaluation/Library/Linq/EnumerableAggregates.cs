using static ImageDsl.Recipes.Evaluation.LinqFunctions;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>LINQ to objects: what makes one value of a sequence.</summary>
internal static class EnumerableAggregates
{
    private const string E = "M:System.Linq.Enumerable.";
    private const string Seq = "System.Collections.Generic.IEnumerable{``0}";
    private const string Order = "System.Collections.Generic.IComparer{";

    public static void AddTo(KnownMemberTable table)
    {
        table.Static($"{E}Aggregate``1({Seq},System.Func{{``0,``0,``0}})", c => c.Sequence(0).Aggregate((x, y) => c.Function(1).Invoke(x, y)));
        table.Static($"{E}Aggregate``2({Seq},``1,System.Func{{``1,``0,``1}})", c => c.Sequence(0).Aggregate(c[1], (x, y) => c.Function(2).Invoke(x, y)));
        table.Static($"{E}Aggregate``3({Seq},``1,System.Func{{``1,``0,``1}},System.Func{{``1,``2}})", c =>
            c.Function(3).Invoke(c.Sequence(0).Aggregate(c[1], (x, y) => c.Function(2).Invoke(x, y))));

        foreach (var name in (string[])["Int32", "Int64", "Single", "Double", "Decimal"])
        {
            AddNumbers(table, name, "System." + name, mayBeNull: false);
            AddNumbers(table, name, $"System.Nullable{{System.{name}}}", mayBeNull: true);
        }

        foreach (var (extreme, sign) in ((string, int)[])[("Max", 1), ("Min", -1)])
        {
            table.Static($"{E}{extreme}``1({Seq})", c => Extreme(c, c.Sequence(0), sign, IsValue(c, 0), c.Interpreter.Order));
            table.Static($"{E}{extreme}``1({Seq},{Order}``0}})", c => Extreme(c, c.Sequence(0), sign, IsValue(c, 0), Comparers.Order(c, 1)));
            table.Static($"{E}{extreme}``2({Seq},System.Func{{``0,``1}})", c => Extreme(c, c.Sequence(0).Select(Selector(c, 1)), sign, IsValue(c, 1), c.Interpreter.Order));
            table.Static($"{E}{extreme}By``2({Seq},System.Func{{``0,``1}})", c => ExtremeBy(c, sign, c.Interpreter.Order));
            table.Static($"{E}{extreme}By``2({Seq},System.Func{{``0,``1}},{Order}``1}})", c => ExtremeBy(c, sign, Comparers.Order(c, 2)));
        }
    }

    private static void AddNumbers(KnownMemberTable table, string name, string type, bool mayBeNull)
    {
        var sequence = $"System.Collections.Generic.IEnumerable{{{type}}}";
        var selector = $"{Seq},System.Func{{``0,{type}}}";
        table.Static($"{E}Sum({sequence})", c => Sum(c.Sequence(0), name));
        table.Static($"{E}Sum``1({selector})", c => Sum(c.Sequence(0).Select(Selector(c, 1)), name));
        table.Static($"{E}Average({sequence})", c => Average(c.Sequence(0), name, mayBeNull));
        table.Static($"{E}Average``1({selector})", c => Average(c.Sequence(0).Select(Selector(c, 1)), name, mayBeNull));

        foreach (var (extreme, sign) in ((string, int)[])[("Max", 1), ("Min", -1)])
        {
            table.Static($"{E}{extreme}({sequence})", c => Extreme(c, c.Sequence(0), sign, !mayBeNull, c.Interpreter.Order));
            table.Static($"{E}{extreme}``1({selector})", c => Extreme(c, c.Sequence(0).Select(Selector(c, 1)), sign, !mayBeNull, c.Interpreter.Order));
        }
    }

    private static bool IsValue(LibraryCall call, int argument) => call.Default(call.TypeArgument(argument)) is not null;

    private static object Zero(string type) => type switch
    {
        "Int32" => 0,
        "Int64" => 0L,
        "Single" or "Double" => 0d,
        _ => 0m,
    };

    /// <summary>Floats are summed as doubles, as .NET does; missing numbers do not count.</summary>
    private static object Sum(IEnumerable<object?> numbers, string type)
    {
        var sum = Zero(type);

        foreach (var number in numbers)
        {
            if (LibraryCall.Known(number) is { } known)
                sum = Arithmetic.Binary(BinaryOperator.Add, sum, known is float f ? (double)f : known, isChecked: true);
        }

        return type == "Single" ? (float)(double)sum : sum;
    }

    private static object? Average(IEnumerable<object?> numbers, string type, bool mayBeNull)
    {
        // From the first number on, as .NET does it: the sum of negative zeros is a negative zero.
        object? sum = null;
        var count = 0L;

        foreach (var number in numbers)
        {
            if (LibraryCall.Known(number) is not { } known)
                continue;

            count++;
            var added = known switch { int i => (long)i, float f => (double)f, _ => known };
            sum = sum is null ? added : Arithmetic.Binary(BinaryOperator.Add, sum, added, isChecked: true);
        }

        if (count == 0)
            return mayBeNull ? null : throw new ThrownException(nameof(InvalidOperationException));

        return sum switch
        {
            decimal total => total / count,
            long total => (double)total / count,
            double total when type == "Single" => (float)(total / count),
            _ => (double)sum! / count,
        };
    }

    private static object? Extreme(LibraryCall call, IEnumerable<object?> values, int sign, bool isValue, IComparer<object?> order)
    {
        object? best = null;
        var isAny = false;

        foreach (var value in values)
        {
            call.Budget.Step();

            // Null never wins, and NaN is smaller than every number, which is also its place in the order.
            if (LibraryCall.Known(value) is { } known && (!isAny || Math.Sign(order.Compare(known, best)) == sign))
                (best, isAny) = (known, true);
        }

        return isAny || !isValue ? best : throw new ThrownException(nameof(InvalidOperationException));
    }

    private static object? ExtremeBy(LibraryCall call, int sign, IComparer<object?> order)
    {
        var key = KnownSelector(call, 1);
        object? best = null;
        object? bestKey = null;
        var isAny = false;

        foreach (var element in call.Sequence(0))
        {
            var current = key(element);

            if (isAny && (current is null || (bestKey is not null && Math.Sign(order.Compare(current, bestKey)) != sign)))
                continue;

            (best, bestKey, isAny) = (element, current, true);
        }

        return isAny || !IsValue(call, 0) ? best : throw new ThrownException(nameof(InvalidOperationException));
    }
}
