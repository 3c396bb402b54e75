namespace ImageDsl.Recipes.Evaluation;

/// <summary>A type of the user's with its place in the hierarchy and the layout of its objects.</summary>
internal sealed class UserType
{
    private readonly Dictionary<string, int> _fieldIndex = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _slots = new(StringComparer.Ordinal);
    private readonly RecipeProgram _program;

    public UserType(RecipeProgram program, TypeRecipe recipe, UserType? baseType)
    {
        _program = program;
        Recipe = recipe;
        Base = baseType;
        Fields = baseType is null ? [.. recipe.Fields] : [.. baseType.Fields, .. recipe.Fields];

        for (var i = 0; i < Fields.Length; i++)
            _fieldIndex[Fields[i].Id] = i;

        IsImage = baseType?.IsImage ?? (recipe.Base?.Id == Ids.Image);
    }

    public TypeRecipe Recipe { get; }

    public string Id => Recipe.Id;

    /// <summary>The base class when it is one of the user's.</summary>
    public UserType? Base { get; }

    /// <summary>The base class when it is the library's: Image, Exception.</summary>
    public string? ForeignBase => Base is null ? Recipe.Base?.Id : Base.ForeignBase;

    public bool IsImage { get; }

    public bool IsStruct => Recipe.Kind == RecipeTypeKind.Struct;

    /// <summary>All instance fields, those of base classes first.</summary>
    public FieldRecipe[] Fields { get; }

    /// <summary>The named values of an enum.</summary>
    public IEnumerable<FieldRecipe> EnumMembers => Recipe.StaticFields.Concat(Recipe.Fields).Where(f => f.Constant is not null);

    public int IndexOfField(string id) => _fieldIndex.TryGetValue(id, out var index) ? index : -1;

    /// <summary>The type's classes from itself to the root.</summary>
    public IEnumerable<UserType> Chain
    {
        get
        {
            for (var t = this; t is not null; t = t.Base)
                yield return t;
        }
    }

    public bool DerivesFrom(string id) =>
        Chain.Any(t => t.Id == id || t.Recipe.Base?.Id == id || t.Recipe.Interfaces.Any(i => i.Id == id));

    /// <summary>The method of an object of this type that stands for a virtual, abstract or interface method; null when none overrides it.</summary>
    public string? FindImplementation(string slot)
    {
        if (!_slots.TryGetValue(slot, out var implementation))
            _slots.Add(slot, implementation = Search(slot));

        return implementation;
    }

    /// <summary>Whether the type itself, not a base type, implements the slot.</summary>
    public bool Declares(string slot) => Recipe.Slots.Any(s => s.Slot == slot);

    private string? Search(string slot)
    {
        foreach (var type in Chain)
        {
            foreach (var entry in type.Recipe.Slots)
            {
                if (entry.Slot == slot)
                    return entry.Implementation;
            }
        }

        // A default implementation that a more derived interface gives.
        foreach (var reference in Chain.SelectMany(t => t.Recipe.Interfaces))
        {
            if (_program.FindType(reference.Id)?.Recipe.Slots.FirstOrDefault(s => s.Slot == slot) is { } entry)
                return entry.Implementation;
        }

        return null;
    }
}
