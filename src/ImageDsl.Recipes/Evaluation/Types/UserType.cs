namespace ImageDsl.Recipes.Evaluation;

/// <summary>A type of the user's with its place in the hierarchy and the layout of its objects.</summary>
internal sealed class UserType
{
    private const string ParameterField = ">P";

    private readonly Dictionary<string, int> _fieldIndex = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (UserType Type, SlotRecipe Slot)[]> _slots = new(StringComparer.Ordinal);

    private int[]? _comparedFields;
    private int[]? _uncertainFields;

    public UserType(RecipeProgram program, TypeRecipe recipe, UserType? baseType)
    {
        Program = program;
        Recipe = recipe;
        Base = baseType;
        Fields = baseType is null ? [.. recipe.Fields] : [.. baseType.Fields, .. recipe.Fields];

        for (var i = 0; i < Fields.Length; i++)
            _fieldIndex[Fields[i].Id] = i;

        IsImage = baseType?.IsImage ?? (recipe.Base?.Id == Ids.Image);
        IsExternalImage = baseType?.IsExternalImage ?? (recipe.Base?.Id == Ids.ExternalImage);
    }

    public TypeRecipe Recipe { get; }

    /// <summary>The program that the type belongs to.</summary>
    public RecipeProgram Program { get; }

    public string Id => Recipe.Id;

    /// <summary>The base class when it is one of the user's.</summary>
    public UserType? Base { get; }

    /// <summary>The base class when it is the library's: Image, Exception.</summary>
    public string? ForeignBase => Base is null ? Recipe.Base?.Id : Base.ForeignBase;

    /// <summary>Whether the type derives from <see cref="Image"/>.</summary>
    public bool IsImage { get; }

    /// <summary>Whether the type derives from <see cref="ExternalImage"/>.</summary>
    public bool IsExternalImage { get; }

    public bool IsStruct => Recipe.Kind == RecipeTypeKind.Struct;

    /// <summary>All instance fields, those of base classes first.</summary>
    public FieldRecipe[] Fields { get; }

    /// <summary>
    /// The numbers of the fields that tell objects apart. A parameter of a primary constructor has a field in .NET only where a member uses it,
    /// which no member of a record does without being a property itself.
    /// </summary>
    public IReadOnlyList<int> ComparedFields => _comparedFields ??= [.. Enumerable.Range(0, Fields.Length).Where(i => !IsParameter(i))];

    /// <summary>The numbers of the fields that a struct has for parameters, if a member uses them.</summary>
    public IReadOnlyList<int> UncertainFields => _uncertainFields ??= IsStruct && !Recipe.IsRecord ? [.. Enumerable.Range(0, Fields.Length).Where(IsParameter)] : [];

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
    public string? FindImplementation(string slot) => Entries(slot) is [var entry, ..] ? entry.Slot.Implementation : null;

    /// <summary>The same for what an object is asked about its own kind: of <c>IEquatable&lt;string&gt;</c> and <c>IEquatable&lt;Name&gt;</c> that of its class.</summary>
    public string? FindImplementationForOwn(string slot, RecipeType self)
    {
        var entries = Entries(slot);

        if (entries.Length < 2)
            return entries.Length == 0 ? null : entries[0].Slot.Implementation;

        foreach (var own in Chain.Select(type => type.ReferenceFrom(this, self)))
        {
            foreach (var (type, entry) in entries)
            {
                if (entry.Interface is { Arguments: [_] } @interface && TypeParameters.Bind(@interface, type.ReferenceFrom(this, self)).Arguments[0] == own)
                    return entry.Implementation;
            }
        }

        return entries[0].Slot.Implementation;
    }

    /// <summary>The same for a call through a constructed interface, of which a type may implement several: <c>IHandle&lt;A&gt;</c> and <c>IHandle&lt;B&gt;</c>.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="through">The constructed interface, or null when it is not generic.</param>
    /// <param name="self">The constructed type of the object.</param>
    /// <param name="assignability">Knows which construction takes the place of another.</param>
    public string? FindImplementation(string slot, RecipeType? through, RecipeType self, Assignability assignability)
    {
        var entries = Entries(slot);

        if (entries.Length < 2 || through is null)
            return entries.Length == 0 ? null : entries[0].Slot.Implementation;

        string? varying = null;

        foreach (var (type, entry) in entries)
        {
            if (entry.Interface is not { } @interface || TypeParameters.Bind(@interface, type.ReferenceFrom(this, self)) is not { } implemented)
                continue;

            if (implemented == through)
                return entry.Implementation;

            if (varying is null && assignability.Varies(implemented, through))
                varying = entry.Implementation;
        }

        return varying ?? entries[0].Slot.Implementation;
    }

    /// <summary>This base type as the given derived one constructs it.</summary>
    public RecipeType ReferenceFrom(UserType derived, RecipeType reference)
    {
        for (var type = derived; type is not null && type != this; type = type.Base)
        {
            if (type.Recipe.Base is { } b)
                reference = TypeParameters.Bind(b, reference);
        }

        return reference;
    }

    /// <summary>The classes and interfaces of the type as its construction makes them.</summary>
    public IEnumerable<RecipeType> References(RecipeType self)
    {
        foreach (var type in Chain)
        {
            var reference = type.ReferenceFrom(this, self);
            yield return reference;

            if (type.Base is null && type.Recipe.Base is { } foreign)
                yield return TypeParameters.Bind(foreign, reference);

            foreach (var implemented in type.Recipe.Interfaces)
                yield return TypeParameters.Bind(implemented, reference);
        }
    }

    /// <summary>Whether the type itself, not a base type, implements the slot.</summary>
    public bool Declares(string slot) => Recipe.Slots.Any(s => s.Slot == slot);

    private bool IsParameter(int field) => Fields[field].Id.EndsWith(ParameterField, StringComparison.Ordinal);

    private (UserType Type, SlotRecipe Slot)[] Entries(string slot)
    {
        if (!_slots.TryGetValue(slot, out var entries))
            _slots.Add(slot, entries = Search(slot));

        return entries;
    }

    private (UserType Type, SlotRecipe Slot)[] Search(string slot)
    {
        List<(UserType, SlotRecipe)>? entries = null;

        for (var type = this; type is not null; type = type.Base)
        {
            foreach (var entry in type.Recipe.Slots)
            {
                if (entry.Slot == slot)
                    (entries ??= []).Add((type, entry));
            }
        }

        if (entries is not null)
            return entries.ToArray();

        // What classes of the library declare, no interface implements.
        if (slot.StartsWith(Hosting.RecipeImageClass.SlotPrefix, StringComparison.Ordinal))
            return [];

        // A default implementation that a more derived interface gives.
        foreach (var reference in Chain.SelectMany(t => t.Recipe.Interfaces))
        {
            if (Program.FindType(reference.Id)?.Recipe.Slots.FirstOrDefault(s => s.Slot == slot) is { } entry)
                return [(this, entry)];
        }

        return [];
    }
}
