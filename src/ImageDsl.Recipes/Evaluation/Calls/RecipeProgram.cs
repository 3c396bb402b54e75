namespace ImageDsl.Recipes.Evaluation;

/// <summary>The recipes of one state of the sources, looked up once per id.</summary>
internal sealed class RecipeProgram(RecipeSource source)
{
    private readonly Func<string, TypeRecipe?> _findType = source.FindType;
    private readonly Func<string, MemberRecipe?> _findMember = source.FindMember;
    private readonly Dictionary<string, UserType?> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Callee> _callees = new(StringComparer.Ordinal);
    private readonly Dictionary<string, MemberRecipe?> _members = new(StringComparer.Ordinal);

    /// <summary>The budget of the image that is being evaluated, which copies of structs are charged to; null in between.</summary>
    public Budget? Budget { get; set; }

    public UserType? FindType(string id)
    {
        if (_types.TryGetValue(id, out var known))
            return known;

        // Held as unknown while the bases are looked up: a damaged recipe may name itself as its base.
        _types.Add(id, null);

        if (Read(_findType, id) is not { } recipe)
            return null;

        var baseType = recipe.Base is { } b && b.Id != Ids.Image ? FindType(b.Id) : null;
        return _types[id] = new UserType(this, recipe, baseType);
    }

    public MemberRecipe? FindMember(string id)
    {
        if (!_members.TryGetValue(id, out var member))
            _members.Add(id, member = Read(_findMember, id));

        return member;
    }

    /// <summary>What a call of the method runs.</summary>
    public Callee Resolve(string method)
    {
        // The members of the DSL have a table of their own, and each is called a few times at most.
        if (Hosting.HostMembers.Find(method) is { } host)
            return host;

        if (!_callees.TryGetValue(method, out var callee))
            _callees.Add(method, callee = Search(method));

        return callee;
    }

    private static T? Read<T>(Func<string, T?> find, string id)
        where T : class
    {
        try
        {
            return find(id);
        }
        catch (UnreadableRecipeException unreadable)
        {
            throw new EvaluationStoppedException(new EvaluationFinding("IMG008", unreadable.Message, null));
        }
    }

    private Callee Search(string method)
    {
        if (KnownMembers.Find(method) is { } known)
            return new LibraryCallee(method, known);

        if (FindMember(method) is { } member)
            return new RecipeCallee(method, member, FindType(Ids.DeclaringType(method)));

        return (Callee?)CompilerMade(method) ?? new MissingCallee(method);
    }

    /// <summary>Members that nobody wrote: accessors of auto-properties, constructors, what a record gets.</summary>
    private CompilerMadeCallee? CompilerMade(string method)
    {
        if (FindType(Ids.DeclaringType(method)) is not { } type)
            return null;

        var name = Ids.Name(method);
        var isGetter = name.StartsWith("get_", StringComparison.Ordinal);

        if (isGetter || name.StartsWith("set_", StringComparison.Ordinal))
        {
            var field = "F:" + type.Id.Substring(2) + ".<" + name.Substring(4) + ">k__BackingField";
            var isStatic = type.Recipe.StaticFields.Any(f => f.Id == field);

            return isStatic || type.IndexOfField(field) >= 0
                ? new CompilerMadeCallee(method, isGetter ? CompilerMember.Getter : CompilerMember.Setter, type, field, isStatic)
                : null;
        }

        return name switch
        {
            "#ctor" => new CompilerMadeCallee(method, CompilerMember.Constructor, type),
            "op_Equality" when type.Recipe.IsRecord => new CompilerMadeCallee(method, CompilerMember.Equality, type),
            "op_Inequality" when type.Recipe.IsRecord => new CompilerMadeCallee(method, CompilerMember.Inequality, type),
            "Equals" when type.Recipe.IsRecord => new CompilerMadeCallee(method, CompilerMember.EqualsMethod, type),
            _ => null,
        };
    }
}
