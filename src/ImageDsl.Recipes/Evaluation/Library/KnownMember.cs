namespace ImageDsl.Recipes.Evaluation;

/// <summary>A member of the base class library that can be evaluated.</summary>
/// <param name="Evaluate">Gives the value. The receiver of an instance member is argument 0.</param>
/// <param name="IsInstance">Whether there is a receiver.</param>
internal sealed record KnownMember(Func<LibraryCall, object?> Evaluate, bool IsInstance)
{
    /// <summary>Whether the member changes its receiver, so that it must not be frozen, and an argument that is unknown would be lost.</summary>
    public bool Changes { get; init; }

    /// <summary>Whether the call takes the same time however large the collections are; all others cost work in proportion.</summary>
    public bool IsConstant { get; init; }

    /// <summary>Whether an unknown argument may simply be stored.</summary>
    public bool StoresUnknown { get; init; }

    /// <summary>The places of the arguments that .NET refuses at once when they are null: functions and sequences. The receiver does not count.</summary>
    public int[] NeverNull { get; init; } = [];

    /// <summary>Whether the receiver may be null: the members of <c>Nullable&lt;T&gt;</c>.</summary>
    public bool AcceptsNullReceiver { get; init; }
}

/// <summary>Collects the members of the table.</summary>
internal sealed class KnownMemberTable
{
    /// <summary>Members that take the same time whatever they are called on, by name; sets also look up in constant time.</summary>
    private static readonly HashSet<string> ConstantNames = new(StringComparer.Ordinal)
    {
        "get_Count", "get_Length", "get_Item", "set_Item", "get_Chars", "get_Keys", "get_Values", "get_IsEmpty", "Add", "TryAdd", "ContainsKey", "TryGetValue", "GetValueOrDefault", "Enqueue",
        "Dequeue", "TryDequeue", "Push", "Pop", "TryPop", "Peek", "TryPeek", "GetEnumerator", "MoveNext", "get_Current", "Append", "AsReadOnly", "ReferenceEquals",
    };

    private static readonly string[] NeverNull =
    [
        "System.Func{", "System.Action", "System.Predicate{", "System.Comparison{", "System.Converter{", "System.Collections.Generic.IEnumerable{", "System.Collections.IEnumerable",
    ];

    public Dictionary<string, KnownMember> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>A static member, constructor or extension method.</summary>
    /// <param name="id">The documentation id.</param>
    /// <param name="evaluate">Gives the value.</param>
    /// <param name="mayBeNull">The place of a function or sequence that may be null.</param>
    public void Static(string id, Func<LibraryCall, object?> evaluate, int mayBeNull = -1) => Add(id, new KnownMember(evaluate, IsInstance: false) { IsConstant = IsConstant(id) }, mayBeNull);

    /// <summary>An instance member that changes nothing.</summary>
    /// <param name="id">The documentation id.</param>
    /// <param name="evaluate">Gives the value.</param>
    /// <param name="mayBeNull">The place of a function that may be null, or that the member itself asks for.</param>
    public void Instance(string id, Func<LibraryCall, object?> evaluate, int mayBeNull = -1) => Add(id, new KnownMember(evaluate, IsInstance: true) { IsConstant = IsConstant(id) }, mayBeNull);

    /// <summary>An instance member that changes its receiver.</summary>
    public void Changing(string id, Func<LibraryCall, object?> evaluate, bool storesUnknown = false) =>
        Add(id, new KnownMember(evaluate, IsInstance: true) { Changes = true, StoresUnknown = storesUnknown, IsConstant = IsConstant(id) });

    /// <summary>A member of <c>Nullable&lt;T&gt;</c>.</summary>
    public void OnNullable(string id, Func<LibraryCall, object?> evaluate) =>
        Add(id, new KnownMember(evaluate, IsInstance: true) { AcceptsNullReceiver = true, IsConstant = true });

    private void Add(string id, KnownMember member, int mayBeNull = -1)
    {
        var places = Ids.ParameterTypes(id).Select((type, i) => NeverNull.Any(n => type.StartsWith(n, StringComparison.Ordinal)) ? i : -1).Where(i => i >= 0 && i != mayBeNull).ToArray();
        Members.Add(id, places.Length == 0 ? member : member with { NeverNull = places });
    }

    private static bool IsConstant(string id) => ConstantNames.Contains(Ids.Name(id)) || (id.Contains("Set`1.") && Ids.Name(id) == "Contains");
}
