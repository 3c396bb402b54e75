using System.Reflection;
using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>What the classes of the base class library are besides themselves, as far as a program can ask it of a value.</summary>
internal static class LibraryTypes
{
    public const string Array = "T:System.Array";
    public const string Delegate = "T:System.Delegate";
    public const string Enum = "T:System.Enum";
    public const string KeyValuePair = "T:System.Collections.Generic.KeyValuePair`2";
    public const string Tuple = "T:System.ValueTuple`";
    public const string ValueType = "T:System.ValueType";

    /// <summary>What the compiler makes of a collection expression for an interface that cannot be written through; it has no name in C#.</summary>
    public const string ReadOnlyArray = "T:<>z__ReadOnlyArray`1";

    public const string ReadOnlySpan = "T:System.ReadOnlySpan`1";

    public const string StringComparer = "T:System.StringComparer";
    public const string Comparer = "T:System.Collections.Generic.Comparer`1";
    public const string EqualityComparer = "T:System.Collections.Generic.EqualityComparer`1";

    private const string Generic = "T:System.Collections.Generic.";
    private const string Immutable = "T:System.Collections.Immutable.";
    private const string Frozen = "T:System.Collections.Frozen.";
    private const string Plain = "T:System.Collections.";

    private static readonly string[] Structural = [Plain + "IStructuralComparable", Plain + "IStructuralEquatable"];
    private static readonly string[] Sequence = [Generic + "IEnumerable`1", Plain + "IEnumerable"];
    private static readonly string[] Counted = [.. Sequence, Generic + "IReadOnlyCollection`1"];
    private static readonly string[] Queue = [.. Counted, Plain + "ICollection"];
    private static readonly string[] Set = [.. Counted, Generic + "ICollection`1", Generic + "ISet`1", Generic + "IReadOnlySet`1"];
    private static readonly string[] FullSet = [.. Set, Plain + "ICollection"];
    private static readonly string[] Elements = [Generic + "IList`1", Generic + "IReadOnlyList`1", Plain + "IList"];
    private static readonly string[] List = [.. Queue, .. Elements, Generic + "ICollection`1"];
    private static readonly string[] Dictionary = [.. Queue, Generic + "ICollection`1", Generic + "IDictionary`2", Generic + "IReadOnlyDictionary`2", Plain + "IDictionary"];
    private static readonly string[] Grid = [Array, Plain + "IEnumerable", Plain + "ICollection", Plain + "IList", "T:System.ICloneable", .. Structural];

    private static readonly HashSet<string> Later = Of(
    [
        "T:System.ISpanFormattable", "T:System.IUtf8SpanFormattable", "T:System.IParsable`1", "T:System.ISpanParsable`1", "T:System.IUtf8SpanParsable`1",
        "T:System.Runtime.Serialization.ISerializable", "T:System.Runtime.CompilerServices.ITuple",
    ]);

    private static readonly Dictionary<string, HashSet<string>> Types = new(System.StringComparer.Ordinal)
    {
        [RecipeType.ArrayId] = Of(List, Grid, ["T:System.ReadOnlySpan`1", "T:System.Span`1"]),
        [Array] = Of(Grid),
        [ReadOnlyArray] = Of(List),
        [Generic + "List`1"] = Of(List),
        [Generic + "HashSet`1"] = Of(Set),
        [Generic + "SortedSet`1"] = Of(FullSet),
        [Generic + "Queue`1"] = Of(Queue),
        [Generic + "Stack`1"] = Of(Queue),
        [Generic + "LinkedList`1"] = Of(Queue, [Generic + "ICollection`1"]),
        [Generic + "Dictionary`2"] = Of(Dictionary),
        [Generic + "SortedDictionary`2"] = Of(Dictionary),
        [Generic + "SortedList`2"] = Of(Dictionary),
        [Immutable + "ImmutableList`1"] = Of(List, [Immutable + "IImmutableList`1"]),
        [Immutable + "ImmutableArray`1"] = Of(List, Structural, [Immutable + "IImmutableList`1", ValueType]),
        [Immutable + "ImmutableHashSet`1"] = Of(FullSet, [Immutable + "IImmutableSet`1"]),
        [Immutable + "ImmutableSortedSet`1"] = Of(FullSet, Elements, [Immutable + "IImmutableSet`1"]),
        [Immutable + "ImmutableDictionary`2"] = Of(Dictionary, [Immutable + "IImmutableDictionary`2"]),
        [Immutable + "ImmutableSortedDictionary`2"] = Of(Dictionary, [Immutable + "IImmutableDictionary`2"]),
        [Frozen + "FrozenSet`1"] = Of(FullSet),
        [Frozen + "FrozenDictionary`2"] = Of(Dictionary),
        [Enum] = Of([ValueType, "T:System.IComparable", "T:System.IFormattable", "T:System.IConvertible"]),
        [Tuple] = Of([ValueType, "T:System.IComparable"], Structural),
        [KeyValuePair] = Of([ValueType]),
        [Comparer] = Of([Generic + "IComparer`1", Plain + "IComparer"]),
        [EqualityComparer] = Of([Generic + "IEqualityComparer`1", Plain + "IEqualityComparer"]),
        [StringComparer] = Of([Generic + "IComparer`1", Generic + "IEqualityComparer`1", Plain + "IComparer", Plain + "IEqualityComparer"]),
        [Delegate] = Of(["T:System.MulticastDelegate", "T:System.ICloneable"]),
    };

    /// <summary>Whether a class is the type, or derives from it or implements it; type arguments are not looked at.</summary>
    public static bool Is(string type, string other) => type == other || (Types.TryGetValue(type, out var others) && others.Contains(other));

    /// <summary>Whether the type is an interface that values of the library got one after the other, as .NET grew.</summary>
    public static bool IsOfLaterVersions(string id) => Later.Contains(id) || id.StartsWith("T:System.Numerics.I", StringComparison.Ordinal);

    /// <summary>Whether an object of an exception class is of another one too.</summary>
    public static bool IsException(string type, string other) => type == other || (Find(type) is { } from && Find(other)?.IsAssignableFrom(from) == true);

    /// <summary>Whether a generic interface takes a sequence of more derived elements for one of less derived ones.</summary>
    public static bool IsCovariant(string type) => type is Generic + "IEnumerable`1" or Generic + "IReadOnlyCollection`1" or Generic + "IReadOnlyList`1";

    /// <summary>How the type parameters of an interface or delegate of the library vary.</summary>
    public static EquatableArray<TypeVariance> Variances(string type) => type.IndexOf('`') < 0 || Find(type) is not { IsGenericTypeDefinition: true } found ? default : found.GetGenericArguments()
        .Select(parameter => (parameter.GenericParameterAttributes & GenericParameterAttributes.VarianceMask) switch
        {
            GenericParameterAttributes.Covariant => TypeVariance.Out,
            GenericParameterAttributes.Contravariant => TypeVariance.In,
            _ => TypeVariance.None,
        })
        .ToEquatableArray();

    /// <summary>Whether the type is one of the interfaces that values of the base class library have; the generic ones are of their own type.</summary>
    public static bool HasInterface(object value, RecipeType type) => type.Id switch
    {
        "T:System.IComparable`1" or "T:System.IEquatable`1" => (value is IComparable || type.Id == "T:System.IEquatable`1")
            && (TypeParameters.IsOpen(type.Arguments[0]) || type.Arguments[0].Id == "T:" + value.GetType().FullName),
        "T:System.IComparable" => value is IComparable,

        // Characters and versions became so with .NET 6.
        "T:System.IFormattable" => value is IFormattable or char or Version,
        "T:System.IConvertible" => value is IConvertible,
        "T:System.ICloneable" => value is ICloneable,
        ValueType => value is System.ValueType,
        _ => false,
    };

    /// <summary>A type of the core library.</summary>
    public static Type? Find(string id) => id.StartsWith("T:System.", StringComparison.Ordinal) ? typeof(string).Assembly.GetType(id.Substring(2)) : null;

    private static HashSet<string> Of(params string[][] types) => new(types.SelectMany(t => t), System.StringComparer.Ordinal);
}
