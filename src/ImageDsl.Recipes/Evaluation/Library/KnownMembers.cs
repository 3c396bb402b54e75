namespace ImageDsl.Recipes.Evaluation;

/// <summary>
/// The members of the base class library that can be evaluated, by documentation id. All are pure, and give the same answer on every
/// host and under every culture. To add one, add a line to the table of its type.
/// </summary>
internal static class KnownMembers
{
    private static readonly Lazy<Dictionary<string, KnownMember>> Table = new(Build);
    private static readonly Lazy<HashSet<string>> Types = new(() => [.. Table.Value.Keys.Select(Evaluation.Ids.DeclaringType)]);

    /// <summary>All ids.</summary>
    public static IEnumerable<string> Ids => Table.Value.Keys;

    /// <summary>Whether the table has members of the type.</summary>
    public static bool KnowsType(string id) => Types.Value.Contains(id);

    public static KnownMember? Find(string id) =>
        id.StartsWith("M:System.", StringComparison.Ordinal) && Table.Value.TryGetValue(id, out var member) ? member : null;

    private static Dictionary<string, KnownMember> Build()
    {
        var table = new KnownMemberTable();

        foreach (var addTo in (Action<KnownMemberTable>[])
        [
            ObjectMembers.AddTo, NullableMembers.AddTo, TupleMembers.AddTo, IndexMembers.AddTo, LazyMembers.AddTo, ArgumentGuards.AddTo, EnumMembers.AddTo,
            TimeSpanMembers.AddTo, VersionMembers.AddTo, GuidMembers.AddTo,
            StringMembers.AddTo, StringSearch.AddTo, StringJoining.AddTo, StringSplitting.AddTo, StringBuilderMembers.AddTo, CharMembers.AddTo, Utf8Members.AddTo,
            NumberMembers.AddTo, ConvertMembers.AddTo, MathMembers.AddTo, GenericMathMembers.AddTo, BitMembers.AddTo,
            ArrayMembers.AddTo, SpanMembers.AddTo, ListMembers.AddTo, DictionaryMembers.AddTo, SetMembers.AddTo, InterfaceMembers.AddTo, QueueMembers.AddTo, LinkedListMembers.AddTo,
            PriorityQueueMembers.AddTo, SortedMembers.AddTo, ImmutableMembers.AddTo, EnumeratorMembers.AddTo, Comparers.AddTo,
            EnumerableMembers.AddTo, EnumerableAggregates.AddTo, EnumerableSets.AddTo, EnumerableGroups.AddTo, EnumerableOrder.AddTo,
        ])
        {
            addTo(table);
        }

        return table.Members;
    }
}
