namespace ImageDsl.Recipes.Evaluation;

/// <summary>ValueTuple.</summary>
internal static class TupleMembers
{
    public static void AddTo(KnownMemberTable table)
    {
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
    }
}
