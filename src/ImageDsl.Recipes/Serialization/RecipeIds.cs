using ImageDsl.Recipes.Evaluation;

namespace ImageDsl.Recipes;

/// <summary>
/// Ids as they travel between assemblies. Two assemblies may have types of one name, of which code at the other end can name one at most;
/// the ids of the other then say their assembly: <c>T:Acme.BaseImages!Acme.Versions</c>.
/// </summary>
internal static class RecipeIds
{
    private const char Separator = '!';

    /// <summary>Whether a text has the form of an id of a type or member.</summary>
    public static bool IsId(string text) => text.Length > 2 && text[1] == ':' && text[0] is 'T' or 'M' or 'F';

    /// <summary>The type that an id is about: itself, or the one that declares the member.</summary>
    public static string TypeOf(string id) => id[0] == 'T' ? id : Ids.DeclaringType(id);

    /// <summary>An id that says its assembly.</summary>
    public static string Qualify(string id, string assembly) => id.Substring(0, 2) + assembly + Separator + id.Substring(2);

    /// <summary>Takes the assembly, if there is one, off a type's id.</summary>
    public static (string? Assembly, string Id) Split(string typeId)
    {
        var separator = typeId.IndexOf(Separator);
        return separator < 2 ? (null, typeId) : (typeId.Substring(2, separator - 2), "T:" + typeId.Substring(separator + 1));
    }
}
