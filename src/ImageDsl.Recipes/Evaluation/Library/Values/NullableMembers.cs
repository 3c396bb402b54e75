namespace ImageDsl.Recipes.Evaluation;

/// <summary>Nullable, whose values are null or the value itself.</summary>
internal static class NullableMembers
{
    public static void AddTo(KnownMemberTable table)
    {
        table.OnNullable("M:System.Nullable`1.get_HasValue", c => c.Box(c[0] is not null));
        table.OnNullable("M:System.Nullable`1.get_Value", c => c[0] ?? throw new ThrownException(nameof(InvalidOperationException)));
        table.OnNullable("M:System.Nullable`1.GetValueOrDefault", c => c[0] ?? c.Default(c.ContainingArgument(0)));
        table.OnNullable("M:System.Nullable`1.GetValueOrDefault(`0)", c => c[0] ?? c[1]);
        table.OnNullable("M:System.Nullable`1.ToString", c => c.Interpreter.Text.Of(c[0]));
        table.OnNullable("M:System.Nullable`1.Equals(System.Object)", c => c.Box(c.Interpreter.Equality.AreEqual(c[0], c[1])));
        table.Static("M:System.Nullable`1.#ctor(`0)", c => c[0]);
        table.Static("M:System.Nullable.Equals``1(System.Nullable{``0},System.Nullable{``0})", c => c.Box(c.Interpreter.Equality.AreEqual(c[0], c[1])));
        table.Static("M:System.Nullable.Compare``1(System.Nullable{``0},System.Nullable{``0})", c => c.Interpreter.Order.Compare(c[0], c[1]));
    }
}
