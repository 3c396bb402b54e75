namespace ImageDsl.Recipes.Evaluation;

/// <summary>
/// The members of the base class library that can be evaluated, by documentation id. All are pure, and give the same answer on every
/// host and under every culture. To add one, add a line to the table of its type.
/// </summary>
internal static class KnownMembers
{
    private static readonly Lazy<Dictionary<string, KnownMember>> Table = new(Build);

    /// <summary>All ids.</summary>
    public static IEnumerable<string> Ids => Table.Value.Keys;

    public static KnownMember? Find(string id) =>
        id.StartsWith("M:System.", StringComparison.Ordinal) && Table.Value.TryGetValue(id, out var member) ? member : null;

    private static Dictionary<string, KnownMember> Build()
    {
        var table = new KnownMemberTable();
        ObjectMembers.AddTo(table);
        StringMembers.AddTo(table);
        CharMembers.AddTo(table);
        NumberMembers.AddTo(table);
        MathMembers.AddTo(table);
        StringBuilderMembers.AddTo(table);
        ArrayMembers.AddTo(table);
        ListMembers.AddTo(table);
        DictionaryMembers.AddTo(table);
        SetMembers.AddTo(table);
        EnumerableMembers.AddTo(table);
        TimeMembers.AddTo(table);
        return table.Members;
    }
}
