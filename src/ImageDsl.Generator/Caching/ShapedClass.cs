using ImageDsl.Dockerfile;
using ImageDsl.Generator.Lowering.Shapes;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Caching;

/// <summary>
/// An image class that is declared as another one is. What is said of the one is said of the other as soon as its members have their own names: a type that is
/// mentioned anywhere is the same for both, since neither mentions itself.
/// </summary>
/// <param name="Id">The class.</param>
/// <param name="Repository">What its layer attribute says.</param>
/// <param name="Source">Its file.</param>
/// <param name="Tree">The number of the file.</param>
/// <param name="File">What is known of the file.</param>
/// <param name="Exemplar">The other class.</param>
internal sealed record ShapedClass(string Id, string Repository, SyntaxTree Source, int Tree, TreeFingerprint File, ExemplarClass Exemplar)
{
    private string FullName => Id.Substring(2);

    /// <summary>What it is.</summary>
    public ImageCandidate Candidate() => Exemplar.Candidate with { FullName = FullName, Tree = Tree };

    /// <summary>Its recipe.</summary>
    public TypeRecipe Recipe() => Exemplar.Recipe with
    {
        Id = Id,
        FullName = FullName,
        Fields = Own(Exemplar.Recipe.Fields),
        StaticFields = Own(Exemplar.Recipe.StaticFields),
        StaticConstructor = Exemplar.Recipe.StaticConstructor is { } constructor ? Own(constructor) : null,
        Slots = Own(Exemplar.Recipe.Slots),
        Layer = Exemplar.Recipe.Layer! with { Repository = Repository },
    };

    /// <summary>The same member of the other class.</summary>
    public string IdInExemplar(string member) => Moved(member, Id, Exemplar.Recipe.Id);

    /// <summary>How the same property is read here.</summary>
    public NamedProperty Own(NamedProperty property) => property with { Access = property.Access with { Getter = OwnOrNull(property.Access.Getter), Setter = OwnOrNull(property.Access.Setter) } };

    private string Own(string member) => Moved(member, Exemplar.Recipe.Id, Id);

    private string? OwnOrNull(string? member) => member is null ? null : Own(member);

    private EquatableArray<FieldRecipe> Own(EquatableArray<FieldRecipe> fields) => fields.IsEmpty ? fields : fields.Select(f => f with { Id = Own(f.Id) }).ToEquatableArray();

    private EquatableArray<SlotRecipe> Own(EquatableArray<SlotRecipe> slots) =>
        slots.IsEmpty ? slots : slots.Select(s => s with { Slot = Own(s.Slot), Implementation = Own(s.Implementation) }).ToEquatableArray();

    /// <summary>The id of a member of one class in another; that of a member of any other class stays.</summary>
    private static string Moved(string member, string from, string to)
    {
        var isOfClass = member.Length > from.Length && member[from.Length] == '.' && string.CompareOrdinal(member, 2, from, 2, from.Length - 2) == 0;
        return isOfClass ? string.Concat(member.Substring(0, 2), to.Substring(2), member.Substring(from.Length)) : member;
    }
}
