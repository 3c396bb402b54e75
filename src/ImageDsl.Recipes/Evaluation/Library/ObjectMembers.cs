namespace ImageDsl.Recipes.Evaluation;

/// <summary>object, Nullable, Enum, tuples, exceptions, Index and Range.</summary>
internal static class ObjectMembers
{
    public static void AddTo(KnownMemberTable table)
    {
        table.Static("M:System.Object.#ctor", c => new object());
        table.Instance("M:System.Object.ToString", c => c.Interpreter.Text.Of(c[0]));
        table.Instance("M:System.ValueType.ToString", c => c.Interpreter.Text.Of(c[0]));
        table.Instance("M:System.Object.Equals(System.Object)", c => c.Box(c.Interpreter.Equality.AreEqual(c[0], c[1])));
        table.Instance("M:System.ValueType.Equals(System.Object)", c => c.Box(c.Interpreter.Equality.AreEqual(c[0], c[1])));
        table.Static("M:System.Object.Equals(System.Object,System.Object)", c => c.Box(c.Interpreter.Equality.AreEqual(c[0], c[1])));
        table.Static("M:System.Object.ReferenceEquals(System.Object,System.Object)", c => c.Box(IsSame(c[0], c[1])));
        table.Instance("M:System.IEquatable`1.Equals(`0)", c => c.Box(c.Interpreter.Equality.AreEqual(c[0], c[1])));
        table.Instance("M:System.IComparable`1.CompareTo(`0)", c => c.Interpreter.Order.Compare(c[0], c[1]));
        table.Instance("M:System.IComparable.CompareTo(System.Object)", c => c.Interpreter.Order.Compare(c[0], c[1]));

        table.OnNullable("M:System.Nullable`1.get_HasValue", c => c.Box(c[0] is not null));
        table.OnNullable("M:System.Nullable`1.get_Value", c => c[0] ?? throw new ThrownException(nameof(InvalidOperationException)));
        table.OnNullable("M:System.Nullable`1.GetValueOrDefault", c => c[0] ?? c.Default(c.ContainingArgument(0)));
        table.OnNullable("M:System.Nullable`1.GetValueOrDefault(`0)", c => c[0] ?? c[1]);
        table.OnNullable("M:System.Nullable`1.ToString", c => c.Interpreter.Text.Of(c[0]));
        table.OnNullable("M:System.Nullable`1.Equals(System.Object)", c => c.Box(c.Interpreter.Equality.AreEqual(c[0], c[1])));
        table.Static("M:System.Nullable`1.#ctor(`0)", c => c[0]);

        table.Instance("M:System.Enum.ToString", c => c.Interpreter.Text.Of(c[0]));
        table.Instance("M:System.Enum.ToString(System.String)", c => c.Interpreter.Text.Format(c[0], c.TextOrNull(1)));
        table.Instance("M:System.Enum.HasFlag(System.Enum)", c => c.Box((Bits(c[0]) & Bits(c[1])) == Bits(c[1])));

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
        table.Instance("M:System.Index.GetOffset(System.Int32)", c => c.Of<Index>(0).GetOffset(c.Int(1)));
        table.Static("M:System.ArgumentNullException.ThrowIfNull(System.Object,System.String)", c => c.NotNull(0) is null);
        table.Static("M:System.ArgumentException.ThrowIfNullOrEmpty(System.String,System.String)", c => ThrowIf(c.Text(0).Length == 0));
        table.Static("M:System.ArgumentException.ThrowIfNullOrWhiteSpace(System.String,System.String)", c => ThrowIf(string.IsNullOrWhiteSpace(c.Text(0))));
    }

    private static bool IsSame(object? left, object? right) => left is ValueType && right is ValueType
        ? throw new NotEvaluableException("whether two numbers are in the same box is an accident; compare their values")
        : ReferenceEquals(left, right);

    private static object? ThrowIf(bool condition) => condition ? throw new ThrownException(nameof(ArgumentException)) : null;

    private static ulong Bits(object? value) => EnumValue.Unwrap(value) is ulong u
        ? u
        : unchecked((ulong)Convert.ToInt64(EnumValue.Unwrap(value), System.Globalization.CultureInfo.InvariantCulture));
}
