using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes;

/// <summary>
/// One lowered member body: a method, accessor, constructor, operator, or the initialiser of a field. It names other members by
/// documentation id; nothing is inlined. It holds no source places: nodes carry an ordinal, and who lowered the member keeps the table
/// from ordinals to places. Accessors of auto-properties need no recipe, nor do constructors that
/// nobody wrote, unless the base's takes arguments: they follow from the type.
/// </summary>
/// <param name="Id">The documentation id; accessors and initialisers have those of their own (<c>M:T.get_P</c>, <c>F:T.f</c>).</param>
/// <param name="Body">What runs. For an initialiser, a <see cref="ReturnNode"/>.</param>
public sealed record MemberRecipe(string Id, Node Body)
{
    /// <summary>Whether there is no <c>this</c>.</summary>
    public bool IsStatic { get; init; }

    /// <summary>The slots that receive the arguments, in order.</summary>
    public EquatableArray<ParameterRecipe> Parameters { get; init; }

    /// <summary>How many slots a frame has: parameters, locals, pattern variables, those of lambdas and local functions included.</summary>
    public int FrameSize { get; init; }

    /// <summary>Whether the body yields: calling it gives a lazy sequence.</summary>
    public bool IsIterator { get; init; }

    /// <summary>A constructor's <c>: base(…)</c> or <c>: this(…)</c>, written or implied; null for other members.</summary>
    public ConstructorInitializer? Initializer { get; init; }

    /// <summary>
    /// A primary constructor's: the fields that receive the arguments, in order, before any field initialiser runs. Members and
    /// initialisers read the parameters from there. Empty for other members.
    /// </summary>
    public EquatableArray<string> ParameterFields { get; init; }

    /// <summary>Whether the body refers to something outside of the subset or that does not compile; evaluation says where.</summary>
    public bool HasUnsupported { get; init; }
}

/// <summary>A parameter.</summary>
/// <param name="Slot">The slot of the frame.</param>
/// <param name="Type">The type.</param>
/// <param name="IsByReference">Whether it is <c>ref</c> or <c>out</c>.</param>
public sealed record ParameterRecipe(int Slot, RecipeType Type, bool IsByReference = false);

/// <summary>The other constructor that a constructor calls first.</summary>
/// <param name="Constructor">The documentation id.</param>
/// <param name="IsThis">Whether it is one of the same type, which then runs the field initialisers.</param>
/// <param name="Arguments">The arguments.</param>
public sealed record ConstructorInitializer(string Constructor, bool IsThis, EquatableArray<ArgumentNode> Arguments);
