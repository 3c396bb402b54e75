namespace ImageDsl.Recipes;

/// <summary>
/// Where the evaluator finds recipes: lowered from source, read from a referenced assembly, or both. It asks for one id at a time, so
/// whoever answers may lower on demand and note what was asked for.
/// </summary>
public abstract class RecipeSource
{
    /// <summary>The shape of a type of the user's, or null when the id is none.</summary>
    /// <exception cref="UnreadableRecipeException">An assembly has one that cannot be read.</exception>
    public abstract TypeRecipe? FindType(string id);

    /// <summary>The body of a member of the user's, or null when the id is none.</summary>
    /// <exception cref="UnreadableRecipeException">An assembly has one that cannot be read.</exception>
    public abstract MemberRecipe? FindMember(string id);
}
