using ImageDsl.Dockerfile;

namespace ImageDsl.Recipes;

/// <summary>A reference to a type.</summary>
/// <param name="Id">
/// The documentation id of the definition (<c>T:System.String</c>, <c>T:System.Collections.Generic.List`1</c>), <c>[]</c> for a
/// one-dimensional array of the one argument, <c>!N</c> and <c>!!N</c> for the type parameters of the type and of the method.
/// </param>
/// <param name="Arguments">Type arguments.</param>
public sealed record RecipeType(string Id, EquatableArray<RecipeType> Arguments = default)
{
    /// <summary>The id of one-dimensional arrays.</summary>
    public const string ArrayId = "[]";
}
