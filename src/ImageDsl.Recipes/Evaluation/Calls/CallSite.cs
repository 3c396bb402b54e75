using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>A call as written, with its type arguments closed.</summary>
internal sealed record CallSite(
    string Method,
    bool IsVirtual,
    EquatableArray<RecipeType> TypeArguments,
    RecipeType? ContainingType,
    Node Node,
    Frame Frame,
    bool IsBaseCall = false,
    RecipeType? ConstrainedTo = null);
