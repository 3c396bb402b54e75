using ImageDsl.Recipes;

namespace ImageDsl.Generator.Caching;

/// <summary>Recipes lowered from source on demand; notes what was asked for, so that the answer can be remembered with the question.</summary>
internal sealed class SourceRecipes(ImageCompilation compilation, CancellationToken cancellationToken) : RecipeSource
{
    private readonly Dictionary<string, MemberEntry> _members = new(StringComparer.Ordinal);

    /// <summary>The members that were asked for.</summary>
    public KeyValuePair<string, MemberEntry>[] Members => _members.Where(m => m.Value.Tree >= 0).ToArray();

    /// <inheritdoc/>
    public override TypeRecipe? FindType(string id) => compilation.FindType(id, cancellationToken);

    /// <inheritdoc/>
    public override MemberRecipe? FindMember(string id)
    {
        if (!_members.TryGetValue(id, out var entry))
            _members.Add(id, entry = compilation.FindMember(id, cancellationToken));

        return entry.Lowered?.Recipe;
    }
}
