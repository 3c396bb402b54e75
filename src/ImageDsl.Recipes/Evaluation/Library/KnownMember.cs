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

    public Dictionary<string, KnownMember> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>A static member, constructor or extension method.</summary>
    public void Static(string id, Func<LibraryCall, object?> evaluate) => Members.Add(id, new KnownMember(evaluate, IsInstance: false) { IsConstant = IsConstant(id) });

    /// <summary>An instance member that changes nothing.</summary>
    public void Instance(string id, Func<LibraryCall, object?> evaluate) => Members.Add(id, new KnownMember(evaluate, IsInstance: true) { IsConstant = IsConstant(id) });

    /// <summary>An instance member that changes its receiver.</summary>
    public void Changing(string id, Func<LibraryCall, object?> evaluate, bool storesUnknown = false) =>
        Members.Add(id, new KnownMember(evaluate, IsInstance: true) { Changes = true, StoresUnknown = storesUnknown, IsConstant = IsConstant(id) });

    /// <summary>A member of <c>Nullable&lt;T&gt;</c>.</summary>
    public void OnNullable(string id, Func<LibraryCall, object?> evaluate) =>
        Members.Add(id, new KnownMember(evaluate, IsInstance: true) { AcceptsNullReceiver = true, IsConstant = true });

    private static bool IsConstant(string id) => ConstantNames.Contains(Ids.Name(id)) || (id.Contains("Set`1.") && Ids.Name(id) == "Contains");
}
