namespace ImageDsl.Recipes.Evaluation;

/// <summary>What every object and value has, and types as markers.</summary>
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

        // typeof is a marker: types can be told apart, and nothing else.
        table.Static("M:System.Type.op_Equality(System.Type,System.Type)", c => c.Box(Equals(c[0], c[1])));
        table.Static("M:System.Type.op_Inequality(System.Type,System.Type)", c => c.Box(!Equals(c[0], c[1])));
        table.Instance("M:System.Type.Equals(System.Type)", c => c.Box(Equals(c[0], c[1])));
        table.Instance("M:System.Object.GetType", c => TypeOf(c));
        table.Instance("M:System.Reflection.MemberInfo.get_Name", c => Name(c.Of<TypeValue>(0).Type));
    }

    /// <summary>A span is the array behind it, but its text is that of its characters.</summary>
    private static bool IsSpanOfChars(LibraryCall call) => call[0] is ArrayValue or SpanValue
        && call.Site.ContainingType is { Id: "T:System.ReadOnlySpan`1" or "T:System.Span`1", Arguments: [{ Id: "T:System.Char" }] };

    private static TypeValue TypeOf(LibraryCall call) => new(call.NotNull(0) switch
    {
        InstanceValue instance => instance.Reference,
        EnumValue e => new RecipeType(e.Type),
        string => new RecipeType(Ids.String),
        ArrayValue { Type: RecipeType.ArrayId, ElementType: { } element } => new RecipeType(RecipeType.ArrayId, new[] { element }),
        ListValue { ElementType: { } element } => new RecipeType("T:System.Collections.Generic.List`1", new[] { element }),
        var value when DefaultValues.IsPrimitive("T:" + value.GetType().FullName) => new RecipeType("T:" + value.GetType().FullName),
        _ => throw new NotEvaluableException("the type of such an object is the library's business; test it with 'is'"),
    });

    /// <summary>The name of a type without its namespace, as it is declared.</summary>
    private static string Name(RecipeType type) => type.Id switch
    {
        ['T', ':', not '<', ..] => type.Id.Substring(Math.Max(1, type.Id.LastIndexOf('.')) + 1),
        ['[', ..] => Name(type.Arguments[0]) + type.Id,
        _ => throw new NotEvaluableException("the name of such a type is the compiler's business"),
    };
}
