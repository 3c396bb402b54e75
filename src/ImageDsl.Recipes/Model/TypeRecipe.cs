using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes;

/// <summary>The shape of a user's type: what dispatch and construction need. Bodies are <see cref="MemberRecipe"/>s of their own.</summary>
/// <param name="Id">The documentation id.</param>
/// <param name="FullName">Namespace, containing types and name, joined by dots.</param>
public sealed record TypeRecipe(string Id, string FullName)
{
    /// <summary>The name alone.</summary>
    public string Name => FullName.Substring(FullName.LastIndexOf('.') + 1);

    /// <summary>Class, struct, interface or enum, and whether a record.</summary>
    public RecipeTypeKind Kind { get; init; }

    /// <summary>Whether the type is declared as a record.</summary>
    public bool IsRecord { get; init; }

    /// <summary>Whether an enum carries <c>[Flags]</c>, which decides the text of combined values.</summary>
    public bool IsFlags { get; init; }

    /// <summary>Whether no instances can be made.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>The base class; null for interfaces and for classes and structs that derive from object or ValueType alone.</summary>
    public RecipeType? Base { get; init; }

    /// <summary>All interfaces, those of base types and base interfaces included.</summary>
    public EquatableArray<RecipeType> Interfaces { get; init; }

    /// <summary>How the arguments of an interface may differ where one takes the place of another; empty when they may not.</summary>
    public EquatableArray<TypeVariance> Variances { get; init; }

    /// <summary>Instance fields and backing fields of auto-properties in textual order, which is the order of their initialisers.</summary>
    public EquatableArray<FieldRecipe> Fields { get; init; }

    /// <summary>Static fields that are not constants, in textual order.</summary>
    public EquatableArray<FieldRecipe> StaticFields { get; init; }

    /// <summary>The id of the static constructor, or null.</summary>
    public string? StaticConstructor { get; init; }

    /// <summary>Which method of this type stands for which virtual, abstract or interface method.</summary>
    public EquatableArray<SlotRecipe> Slots { get; init; }

    /// <summary>The layer attribute on the type, or null.</summary>
    public LayerRecipe? Layer { get; init; }

    /// <summary>The reason that a <see cref="DeepHierarchyAttribute"/> on the type itself states, or null.</summary>
    public string? DeepHierarchyReason { get; init; }

    /// <summary>Values of the <c>AssemblyMetadataAttribute</c>s of the declaring assembly that images read (<c>RepositoryUrl</c>).</summary>
    public EquatableArray<MetadataRecipe> AssemblyMetadata { get; init; }
}

/// <summary>What kind of type a <see cref="TypeRecipe"/> describes.</summary>
public enum RecipeTypeKind
{
    /// <summary>A reference type.</summary>
    Class,

    /// <summary>A value type: copied on assignment.</summary>
    Struct,

    /// <summary>An interface.</summary>
    Interface,

    /// <summary>An enumeration; its members are constants and need no recipe, their names serve ToString.</summary>
    Enum,
}

/// <summary>What a type parameter of an interface is declared as.</summary>
public enum TypeVariance
{
    /// <summary>Neither: the arguments are the same.</summary>
    None,

    /// <summary><c>out</c>: an interface of more derived ones takes the place of one of less derived ones.</summary>
    Out,

    /// <summary><c>in</c>: the other way round.</summary>
    In,
}

/// <summary>A field.</summary>
/// <param name="Id">The documentation id; a backing field's is made from the compiler's name, <c>F:T.&lt;P&gt;k__BackingField</c>.</param>
/// <param name="Type">The type, whose default value the field starts with.</param>
/// <param name="HasInitializer">Whether a <see cref="MemberRecipe"/> with the field's id computes its first value.</param>
public sealed record FieldRecipe(string Id, RecipeType Type, bool HasInitializer)
{
    /// <summary>The value of an enum member; null for other fields.</summary>
    public object? Constant { get; init; }
}

/// <summary>An entry of the dispatch table.</summary>
/// <param name="Slot">The documentation id of the least derived declaration: <c>M:ImageDsl.Image.get_Tag</c>.</param>
/// <param name="Implementation">The documentation id of the method of this type.</param>
public sealed record SlotRecipe(string Slot, string Implementation)
{
    /// <summary>The constructed interface that has the slot, when it is generic; null for all other slots.</summary>
    public RecipeType? Interface { get; init; }
}

/// <summary>A layer attribute.</summary>
/// <param name="Kind">The kind of conceptual layer.</param>
/// <param name="Repository">The repository as written.</param>
public sealed record LayerRecipe(LayerKind Kind, string Repository);

/// <summary>A key and value of the assembly.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
public sealed record MetadataRecipe(string Key, string? Value);
