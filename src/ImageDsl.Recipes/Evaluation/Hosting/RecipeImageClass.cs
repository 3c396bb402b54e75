using ImageDsl.Hosting;
using ImageDsl.Model;

namespace ImageDsl.Recipes.Evaluation.Hosting;

/// <summary>An image class that is described by a recipe.</summary>
internal sealed class RecipeImageClass(UserType type, ImageEvaluator evaluator) : ImageClass
{
    /// <summary>What the slots of the virtual members of <see cref="Image"/> begin with.</summary>
    public const string SlotPrefix = "M:ImageDsl.Image.";

    private HashSet<string>? _overrides;

    public UserType Type { get; } = type;

    public override string FullName => Type.Recipe.FullName;

    public override string Name => Type.Recipe.Name;

    public override bool IsAbstract => Type.Recipe.IsAbstract;

    public override ImageClass? Base => Type.Base is { IsImage: true } b ? evaluator.ClassOf(b) : null;

    public override LayerInfo? Layer { get; } = type.Recipe.Layer is { } layer ? new LayerInfo(layer.Kind, layer.Repository) : null;

    public override string? DeclaredDeepHierarchyReason => Type.Recipe.DeepHierarchyReason;

    public override bool Overrides(string member) => (_overrides ??= FindOverrides()).Contains(member);

    public override string? GetAssemblyMetadata(string key) => Type.Recipe.AssemblyMetadata.FirstOrDefault(m => m.Key == key)?.Value;

    public override string? GetBuildProperty(string name) => evaluator.PropertyOf(name);

    public override Image CreateInstance() => evaluator.Current.Construction.CreateImage(this);

    protected override ImageModel EvaluateModel() => evaluator.ModelOf(Type.Id);

    private HashSet<string> FindOverrides()
    {
        const string Getter = "get_";
        var names = new HashSet<string>(StringComparer.Ordinal);

        foreach (var slot in Type.Recipe.Slots)
        {
            if (slot.Slot.StartsWith(SlotPrefix, StringComparison.Ordinal) && Ids.Name(slot.Slot) is var name)
                _ = names.Add(name.StartsWith(Getter, StringComparison.Ordinal) ? name.Substring(Getter.Length) : name);
        }

        return names;
    }
}
