using ImageDsl.Generator.References;
using ImageDsl.Recipes;

namespace ImageDsl.Generator.Caching;

/// <summary>
/// Recipes as one evaluation asks for them: lowered from source on demand, or read from a reference. Notes what was asked for, so that the
/// answer can be remembered with the question.
/// </summary>
internal sealed class SourceRecipes(ImageCompilation compilation, CancellationToken cancellationToken) : RecipeSource
{
    private readonly Dictionary<string, MemberEntry> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _references = new(StringComparer.Ordinal);
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private readonly HashSet<string> _foreignTypes = new(StringComparer.Ordinal);

    /// <summary>The members that were asked for.</summary>
    public KeyValuePair<string, MemberEntry>[] Members => _members.Where(m => m.Value.Tree >= 0).ToArray();

    /// <summary>The types of referenced projects that were asked for, with their exported form.</summary>
    public KeyValuePair<string, string>[] References => _references.ToArray();

    /// <summary>The types of the source that were asked for, by id.</summary>
    public string[] Types => _types.ToArray();

    /// <summary>The types of other assemblies that were asked for, compiled ones included, by id.</summary>
    public string[] ForeignTypes => _foreignTypes.ToArray();

    /// <inheritdoc/>
    public override TypeRecipe? FindType(string id)
    {
        if (compilation.FindType(id, cancellationToken) is not { } type)
            return Referenced(id)?.Recipe;

        _ = _types.Add(id);
        return type;
    }

    /// <inheritdoc/>
    public override MemberRecipe? FindMember(string id)
    {
        var typeId = RecipeIds.TypeOf(id);

        if (!compilation.IsSourceType(typeId, cancellationToken))
            return Referenced(typeId)?.FindMember(id);

        if (!_members.TryGetValue(id, out var entry))
            _members.Add(id, entry = compilation.FindMember(id, cancellationToken));

        return entry.Lowered?.Recipe;
    }

    private ReferencedType? Referenced(string typeId)
    {
        var type = compilation.References(cancellationToken).FindType(typeId, cancellationToken);

        if (type is not null)
            _ = _foreignTypes.Add(typeId);

        if (type is { IsSource: true })
            _references[typeId] = type.Text;

        return type;
    }
}
