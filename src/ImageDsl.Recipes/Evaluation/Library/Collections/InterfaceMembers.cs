namespace ImageDsl.Recipes.Evaluation;

/// <summary>Members of the interfaces of collections: what they do is what the collection behind the interface does.</summary>
internal static class InterfaceMembers
{
    private const string Generic = "M:System.Collections.Generic.";
    private const string Sequence = "(System.Collections.Generic.IEnumerable{`0})";

    public static void AddTo(KnownMemberTable table)
    {
        foreach (var (@interface, member) in ((string, string)[])
        [
            ("ICollection`1", "Clear"), ("IList`1", "Insert(System.Int32,`0)"), ("IList`1", "RemoveAt(System.Int32)"),
            ("ISet`1", "UnionWith" + Sequence), ("ISet`1", "ExceptWith" + Sequence), ("ISet`1", "IntersectWith" + Sequence), ("ISet`1", "SymmetricExceptWith" + Sequence),
        ])
        {
            table.Changing(Generic + @interface + "." + member, c => Behind(table, c, member)(c));
        }

        table.Changing(Generic + "ICollection`1.Remove(`0)", c => c[0] is IDictionaryValue dictionary ? RemovePair(c, dictionary) : Behind(table, c, "Remove(`0)")(c));
        table.Instance(Generic + "ICollection`1.CopyTo(`0[],System.Int32)", c => ArrayMembers.Copy(c, [.. c.Sequence(0)], 0, 1, c.Int(2), ArrayMembers.CountOf(c[0]!)));
        table.Instance(Generic + "ICollection`1.get_IsReadOnly", c => c.Box(c[0] is ArrayValue));
    }

    /// <summary>The member of the collection itself; arrays have those of their interfaces that would change their length, and throw.</summary>
    private static Func<LibraryCall, object?> Behind(KnownMemberTable table, LibraryCall call, string member) =>
        TypeOf(call.NotNull(0)) is { } type && table.Members.TryGetValue(Generic + type + "." + member, out var own)
            ? own.Evaluate
            : throw new ThrownException(nameof(NotSupportedException));

    public static bool IsMutable(IDictionaryValue dictionary) => dictionary.Type.StartsWith("T:System.Collections.Generic.", StringComparison.Ordinal);

    /// <summary>A pair is removed when both its key and its value are there.</summary>
    private static object RemovePair(LibraryCall call, IDictionaryValue dictionary)
    {
        if (!IsMutable(dictionary))
            throw new ThrownException(nameof(NotSupportedException));

        var pair = call.Of<KeyValuePair<object?, object?>>(1);
        return call.Box(dictionary.TryGet(pair.Key, out var value) && call.Interpreter.Equality.AreEqual(value, pair.Value) && dictionary.Remove(pair.Key));
    }

    private static string? TypeOf(object collection) => collection switch
    {
        ICollectionValue { Type: var type } => Ids.Name(type),
        IDictionaryValue { Type: var type } => Ids.Name(type),
        _ => null,
    };
}
