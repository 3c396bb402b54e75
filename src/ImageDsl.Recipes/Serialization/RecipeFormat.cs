namespace ImageDsl.Recipes;

/// <summary>
/// The serialised form of recipes: a version, a colon, and base64. Numbers are written in groups of seven bits; strings and types are
/// written where they first occur and counted from then on. The same recipe always gives the same text. It is described in
/// <c>docs/recipe-format.md</c>.
/// </summary>
internal static class RecipeFormat
{
    /// <summary>
    /// Grows with the first release that adds a kind of node or a field. What was written in an earlier format is still read: a kind of node
    /// never changes, it gets a successor with a tag of its own.
    /// </summary>
    public const int Version = 1;

    /// <summary>
    /// Nodes within nodes, chains of calls and sums aside, which are written flat. What is nested deeper is written as unsupported, since
    /// the reader runs on the stack of a compiler.
    /// </summary>
    public const int MaxDepth = 400;

    /// <summary>Types within a type, each counted as often as it occurs: a few types that mention each other twice could mean millions.</summary>
    public const int MaxTypeSize = 1_000;

    /// <summary>The number of a chain of calls, properties or operators.</summary>
    public const int Chain = 1;

    /// <summary>The place of a chain's previous link in the next one.</summary>
    public const int Previous = 2;

    /// <summary>The child through which a chain goes on, or null.</summary>
    public static Node? Link(Node node) => node switch
    {
        BinaryNode binary => binary.Left,
        CallNode call => call.Receiver,
        PropertyNode property => property.Receiver,
        _ => null,
    };
}

/// <summary>The kinds of constants.</summary>
internal enum ConstantKind
{
    Null,
    False,
    True,
    Char,
    String,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Single,
    Double,
    Decimal,
}
