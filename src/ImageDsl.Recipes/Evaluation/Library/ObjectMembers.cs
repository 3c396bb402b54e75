namespace ImageDsl.Recipes.Evaluation;

/// <summary>object, Nullable, Enum, tuples, exceptions, Index and Range.</summary>
internal static class ObjectMembers
{
    public static void AddTo(KnownMemberTable table)
    {
        table.Static("M:System.Object.#ctor", c => new object());
        table.Instance("M:System.Object.ToString", c => IsSpanOfChars(c) ? string.Concat(c.Sequence(0)) : c.Interpreter.Text.Of(c[0]));
        table.Instance("M:System.ValueType.ToString", c => c.Interpreter.Text.Of(c[0]));
        table.Instance("M:System.Object.Equals(System.Object)", c => c.Box(c.Interpreter.Equality.AreEqualObjects(c[0], c[1])));
        table.Instance("M:System.ValueType.Equals(System.Object)", c => c.Box(c.Interpreter.Equality.AreEqual(c[0], c[1])));
        table.Static("M:System.Object.Equals(System.Object,System.Object)", c => c.Box(c[0] is null || c[1] is null ? c[0] == c[1] : c.Interpreter.Equality.AreEqualObjects(c[0], c[1])));
        table.Static("M:System.Object.ReferenceEquals(System.Object,System.Object)", c => c.Box(ValueEquality.AreSame(c[0], c[1])));
        table.Instance("M:System.IEquatable`1.Equals(`0)", c => c.Box(c.Interpreter.Equality.AreEqual(c[0], c[1])));
        table.Instance("M:System.IComparable`1.CompareTo(`0)", c => c.Interpreter.Order.Compare(c[0], c[1]));
        table.Instance("M:System.IComparable.CompareTo(System.Object)", c => c.Interpreter.Order.Compare(c[0], c[1]));

        table.Instance("M:System.IFormattable.ToString(System.String,System.IFormatProvider)", c => c.Interpreter.Text.Format(c[0], c.TextOrNull(1)));
        table.OnNullable("M:System.Nullable`1.get_HasValue", c => c.Box(c[0] is not null));
        table.OnNullable("M:System.Nullable`1.get_Value", c => c[0] ?? throw new ThrownException(nameof(InvalidOperationException)));
        table.OnNullable("M:System.Nullable`1.GetValueOrDefault", c => c[0] ?? c.Default(c.ContainingArgument(0)));
        table.OnNullable("M:System.Nullable`1.GetValueOrDefault(`0)", c => c[0] ?? c[1]);
        table.OnNullable("M:System.Nullable`1.ToString", c => c.Interpreter.Text.Of(c[0]));
        table.OnNullable("M:System.Nullable`1.Equals(System.Object)", c => c.Box(c.Interpreter.Equality.AreEqual(c[0], c[1])));
        table.Static("M:System.Nullable`1.#ctor(`0)", c => c[0]);

        // typeof is a marker: types can be told apart, and nothing else.
        table.Static("M:System.Type.op_Equality(System.Type,System.Type)", c => c.Box(Equals(c[0], c[1])));
        table.Static("M:System.Type.op_Inequality(System.Type,System.Type)", c => c.Box(!Equals(c[0], c[1])));
        table.Instance("M:System.Type.Equals(System.Type)", c => c.Box(Equals(c[0], c[1])));
        table.Instance("M:System.Object.GetType", c => TypeOf(c));
        table.Instance("M:System.Reflection.MemberInfo.get_Name", c => Name(c.Of<TypeValue>(0).Type));
        table.Static("M:System.Lazy`1.#ctor(System.Func{`0})", c => new LazyValue(c.Function(0)));
        table.Instance("M:System.Lazy`1.get_Value", c => c.Of<LazyValue>(0).Value);
        table.Instance("M:System.Lazy`1.get_IsValueCreated", c => c.Box(c.Of<LazyValue>(0).IsCreated));

        for (var arity = 1; arity <= 7; arity++)
        {
            var id = "M:System.ValueTuple`" + arity;
            var parameters = string.Join(",", Enumerable.Range(0, arity).Select(i => "`" + i));
            var own = "System.ValueTuple{" + parameters + "}";
            var count = arity;
            table.Static($"{id}.#ctor({parameters})", c => new TupleValue([.. Enumerable.Range(0, count).Select(i => c[i])]));
            table.Instance($"{id}.ToString", c => c.Interpreter.Text.Of(c[0]));
            table.Instance($"{id}.Equals({own})", c => c.Box(c.Interpreter.Equality.AreEqual(c[0], c[1])));
            table.Instance($"{id}.CompareTo({own})", c => c.Interpreter.Order.Compare(c[0], c[1]));
        }

        table.Static("M:System.Index.#ctor(System.Int32,System.Boolean)", c => new Index(c.Int(0), c.Bool(1)));
        table.Static("M:System.Index.op_Implicit(System.Int32)~System.Index", c => new Index(c.Int(0)));
        table.Static("M:System.Index.FromStart(System.Int32)", c => Index.FromStart(c.Int(0)));
        table.Static("M:System.Index.FromEnd(System.Int32)", c => Index.FromEnd(c.Int(0)));
        table.Static("M:System.Index.get_End", c => Index.End);
        table.Static("M:System.Index.get_Start", c => Index.Start);
        table.Instance("M:System.Index.get_Value", c => c.Of<Index>(0).Value);
        table.Instance("M:System.Index.get_IsFromEnd", c => c.Box(c.Of<Index>(0).IsFromEnd));
        table.Instance("M:System.Index.ToString", c => c.Interpreter.Text.Of(c[0]));
        table.Static("M:System.Range.#ctor(System.Index,System.Index)", c => new Range(c.Of<Index>(0), c.Of<Index>(1)));
        table.Static("M:System.Range.StartAt(System.Index)", c => Range.StartAt(c.Of<Index>(0)));
        table.Static("M:System.Range.EndAt(System.Index)", c => Range.EndAt(c.Of<Index>(0)));
        table.Static("M:System.Range.get_All", c => Range.All);
        table.Instance("M:System.Range.get_Start", c => c.Of<Range>(0).Start);
        table.Instance("M:System.Range.get_End", c => c.Of<Range>(0).End);
        table.Instance("M:System.Range.ToString", c => c.Interpreter.Text.Of(c[0]));
        table.Instance("M:System.Range.GetOffsetAndLength(System.Int32)", c => OffsetAndLength(c.Of<Range>(0), c.Int(1)));
        table.Instance("M:System.Index.GetOffset(System.Int32)", c => c.Of<Index>(0).GetOffset(c.Int(1)));
        table.Static("M:System.ArgumentNullException.ThrowIfNull(System.Object,System.String)", c => c.NotNull(0) is null);
        AddRangeGuards(table);
        table.Static("M:System.ObjectDisposedException.ThrowIf(System.Boolean,System.Object)", c => c.Bool(0) ? throw new ThrownException(nameof(ObjectDisposedException)) : null);
        table.Static("M:System.Nullable.Equals``1(System.Nullable{``0},System.Nullable{``0})", c => c.Box(c.Interpreter.Equality.AreEqual(c[0], c[1])));
        table.Static("M:System.Nullable.Compare``1(System.Nullable{``0},System.Nullable{``0})", c => c.Interpreter.Order.Compare(c[0], c[1]));
        table.Static("M:System.ArgumentException.ThrowIfNullOrEmpty(System.String,System.String)", c => ThrowIf(c.Text(0).Length == 0));
        table.Static("M:System.ArgumentException.ThrowIfNullOrWhiteSpace(System.String,System.String)", c => ThrowIf(string.IsNullOrWhiteSpace(c.Text(0))));
    }

    /// <summary>A span is the array behind it, but its text is that of its characters.</summary>
    private static bool IsSpanOfChars(LibraryCall call) => call[0] is ArrayValue or SpanValue
        && call.Site.ContainingType is { Id: "T:System.ReadOnlySpan`1" or "T:System.Span`1", Arguments: [{ Id: "T:System.Char" }] };

    private static void AddRangeGuards(KnownMemberTable table)
    {
        const string Guard = "M:System.ArgumentOutOfRangeException.ThrowIf";

        foreach (var (name, isWrong) in ((string, Func<int, bool>)[])
        [
            ("GreaterThan", order => order > 0), ("GreaterThanOrEqual", order => order >= 0), ("LessThan", order => order < 0), ("LessThanOrEqual", order => order <= 0),
        ])
        {
            table.Static($"{Guard}{name}``1(``0,``0,System.String)", c => ThrowOutOfRangeIf(isWrong(c.Interpreter.Order.Compare(c[0], c[1]))));
        }

        foreach (var (name, isWrong) in ((string, Func<int, bool>)[])[("Zero", order => order == 0), ("Negative", order => order < 0), ("NegativeOrZero", order => order <= 0)])
            table.Static($"{Guard}{name}``1(``0,System.String)", c => ThrowOutOfRangeIf(isWrong(c.Interpreter.Order.Compare(c[0], c.Default(c.TypeArgument(0))))));

        table.Static($"{Guard}Equal``1(``0,``0,System.String)", c => ThrowOutOfRangeIf(c.Interpreter.Equality.AreEqual(c[0], c[1])));
        table.Static($"{Guard}NotEqual``1(``0,``0,System.String)", c => ThrowOutOfRangeIf(!c.Interpreter.Equality.AreEqual(c[0], c[1])));
    }

    private static object? ThrowOutOfRangeIf(bool condition) => condition ? throw new ThrownException(nameof(ArgumentOutOfRangeException)) : null;

    private static TupleValue OffsetAndLength(Range range, int length)
    {
        var (start, end) = (range.Start.GetOffset(length), range.End.GetOffset(length));
        return (uint)end <= (uint)length && (uint)start <= (uint)end ? new TupleValue([start, end - start]) : throw new ThrownException(nameof(ArgumentOutOfRangeException));
    }

    private static TypeValue TypeOf(LibraryCall call) => new(call.NotNull(0) switch
    {
        InstanceValue instance => instance.Reference,
        EnumValue e => new RecipeType(e.Type),
        string => new RecipeType(Ids.String),
        ArrayValue { Type: RecipeType.ArrayId, ElementType: { } element } => new RecipeType(RecipeType.ArrayId, new[] { element }),
        ListValue { ElementType: { } element } => new RecipeType("T:System.Collections.Generic.List`1", new[] { element }),
        var value when TypeTests.IsPrimitive("T:" + value.GetType().FullName) => new RecipeType("T:" + value.GetType().FullName),
        _ => throw new NotEvaluableException("the type of such an object is the library's business; test it with 'is'"),
    });

    /// <summary>The name of a type without its namespace, as it is declared.</summary>
    private static string Name(RecipeType type) => type.Id switch
    {
        ['T', ':', not '<', ..] => type.Id.Substring(Math.Max(1, type.Id.LastIndexOf('.')) + 1),
        ['[', ..] => Name(type.Arguments[0]) + type.Id,
        _ => throw new NotEvaluableException("the name of such a type is the compiler's business"),
    };

    private static object? ThrowIf(bool condition) => condition ? throw new ThrownException(nameof(ArgumentException)) : null;
}
