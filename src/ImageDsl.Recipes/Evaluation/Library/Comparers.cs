namespace ImageDsl.Recipes.Evaluation;

/// <summary>Comparers that are handed to the library: its own, and the user's.</summary>
internal static class Comparers
{
    private const string Generic = "M:System.Collections.Generic.";

    public static void AddTo(KnownMemberTable table)
    {
        table.Static(Generic + "EqualityComparer`1.get_Default", c => c.Interpreter.Equality.Of(c.ContainingArgument(0)));
        table.Static(Generic + "Comparer`1.get_Default", c => c.Interpreter.Order);
        table.Static(Generic + "Comparer`1.Create(System.Comparison{`0})", c => new FunctionComparer(c.Interpreter, c.Function(0), LibraryTypes.Comparer));
        table.Static(Generic + "EqualityComparer`1.Create(System.Func{`0,`0,System.Boolean},System.Func{`0,System.Int32})", c =>
            new FunctionComparer(c.Interpreter, c.Function(0), LibraryTypes.EqualityComparer, c[1] as FunctionValue), mayBeNull: 1);

        foreach (var type in (string[])["EqualityComparer`1", "IEqualityComparer`1"])
            table.Instance($"{Generic}{type}.Equals(`0,`0)", c => c.Box(Equality(c, 0).Equals(c[1], c[2])));

        foreach (var type in (string[])["Comparer`1", "IComparer`1"])
            table.Instance($"{Generic}{type}.Compare(`0,`0)", c => Order(c, 0).Compare(c[1], c[2]));
    }

    private static IEqualityComparer<object?> Default(LibraryCall call, RecipeType? type) => type is null ? call.Equality : call.Interpreter.Equality.Of(type);

    /// <summary>The comparer that is an argument, or the default one of a type, which is that of the elements when none is said.</summary>
    public static IEqualityComparer<object?> Equality(LibraryCall call, int index, RecipeType? type = null) => index >= call.Count ? Default(call, type) : call[index] switch
    {
        null => Default(call, type),
        IEqualityComparer<object?> comparer => comparer,
        InstanceValue own => new UserComparer(call.Interpreter, own),
        _ => throw Refused(),
    };

    public static IComparer<object?> Order(LibraryCall call, int index) => index >= call.Count ? call.Interpreter.Order : call[index] switch
    {
        null => call.Interpreter.Order,
        IComparer<object?> comparer => comparer,
        InstanceValue own => new UserComparer(call.Interpreter, own),
        _ => throw Refused(),
    };

    /// <summary>Whether a comparer of the library's has the type. Only those of strings say what they compare.</summary>
    public static bool Is(object comparer, RecipeType type) => comparer switch
    {
        OrdinalComparer => LibraryTypes.Is(LibraryTypes.StringComparer, type.Id) && type.Arguments is [] or [{ Id: Ids.String }],
        ValueOrder => LibraryTypes.Is(LibraryTypes.Comparer, type.Id),
        ValueEquality => LibraryTypes.Is(LibraryTypes.EqualityComparer, type.Id),
        _ => LibraryTypes.Is(((FunctionComparer)comparer).Type, type.Id),
    };

    private static NotEvaluableException Refused() => new("this comparer depends on a culture; use StringComparer.Ordinal or StringComparer.OrdinalIgnoreCase");

    /// <summary>A comparer that the user wrote.</summary>
    private sealed class UserComparer(Interpreter interpreter, InstanceValue comparer) : IEqualityComparer<object?>, IComparer<object?>
    {
        private static readonly string[] Equalities = [Generic + "IEqualityComparer`1.Equals(`0,`0)", Generic + "EqualityComparer`1.Equals(`0,`0)"];
        private static readonly string[] HashCodes = [Generic + "IEqualityComparer`1.GetHashCode(`0)", Generic + "EqualityComparer`1.GetHashCode(`0)"];
        private static readonly string[] Orders = [Generic + "IComparer`1.Compare(`0,`0)", Generic + "Comparer`1.Compare(`0,`0)"];

        public int Compare(object? x, object? y) => (int)Call(Orders, x, y)!;

        bool IEqualityComparer<object?>.Equals(object? x, object? y) => (bool)Call(Equalities, x, y)!;

        int IEqualityComparer<object?>.GetHashCode(object? obj) => interpreter.HashCodes.Of(() => Call(HashCodes, obj));

        private object? Call(string[] slots, params object?[] values)
        {
            foreach (var slot in slots)
            {
                if (interpreter.Calls.CallOverride(slot, comparer, values) is { Found: true } result)
                    return LibraryCall.Known(result.Value);
            }

            throw Refused();
        }
    }

    /// <summary>A comparer that is made of a function.</summary>
    internal sealed class FunctionComparer(Interpreter interpreter, FunctionValue compare, string type, FunctionValue? hash = null) : IEqualityComparer<object?>, IComparer<object?>
    {
        /// <summary>The id of its class.</summary>
        public string Type => type;

        public int Compare(object? x, object? y) => (int)LibraryCall.Known(compare.Invoke(x, y))!;

        bool IEqualityComparer<object?>.Equals(object? x, object? y) => (bool)LibraryCall.Known(compare.Invoke(x, y))!;

        int IEqualityComparer<object?>.GetHashCode(object? obj) =>
            hash is null ? throw new ThrownException(nameof(NotSupportedException)) : interpreter.HashCodes.Of(() => hash.Invoke(obj));
    }
}
