namespace ImageDsl.Recipes.Evaluation;

/// <summary>Lazy.</summary>
internal static class LazyMembers
{
    public static void AddTo(KnownMemberTable table)
    {
        table.Static("M:System.Lazy`1.#ctor(System.Func{`0})", c => new LazyValue(c.Function(0)));
        table.Instance("M:System.Lazy`1.get_Value", c => c.Of<LazyValue>(0).Value);
        table.Instance("M:System.Lazy`1.get_IsValueCreated", c => c.Box(c.Of<LazyValue>(0).IsCreated));
    }
}
