namespace ImageDsl.Recipes.Evaluation;

/// <summary>A member of the base class library that can be evaluated.</summary>
/// <param name="Evaluate">Gives the value. The receiver of an instance member is argument 0.</param>
/// <param name="IsInstance">Whether there is a receiver.</param>
internal sealed record KnownMember(Func<LibraryCall, object?> Evaluate, bool IsInstance)
{
    /// <summary>Whether the member changes its receiver, so that it must not be frozen, and an argument that is unknown would be lost.</summary>
    public bool Changes { get; init; }

    /// <summary>Whether an unknown argument may simply be stored.</summary>
    public bool StoresUnknown { get; init; }

    /// <summary>Whether the receiver may be null: the members of <c>Nullable&lt;T&gt;</c>.</summary>
    public bool AcceptsNullReceiver { get; init; }
}

/// <summary>Collects the members of the table.</summary>
internal sealed class KnownMemberTable
{
    public Dictionary<string, KnownMember> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>A static member, constructor or extension method.</summary>
    public void Static(string id, Func<LibraryCall, object?> evaluate) => Members.Add(id, new KnownMember(evaluate, IsInstance: false));

    /// <summary>An instance member that changes nothing.</summary>
    public void Instance(string id, Func<LibraryCall, object?> evaluate) => Members.Add(id, new KnownMember(evaluate, IsInstance: true));

    /// <summary>An instance member that changes its receiver.</summary>
    public void Changing(string id, Func<LibraryCall, object?> evaluate, bool storesUnknown = false) =>
        Members.Add(id, new KnownMember(evaluate, IsInstance: true) { Changes = true, StoresUnknown = storesUnknown });

    /// <summary>A member of <c>Nullable&lt;T&gt;</c>.</summary>
    public void OnNullable(string id, Func<LibraryCall, object?> evaluate) =>
        Members.Add(id, new KnownMember(evaluate, IsInstance: true) { AcceptsNullReceiver = true });
}
