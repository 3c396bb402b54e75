namespace ImageDsl.Recipes.Evaluation;

/// <summary>What a call of a method runs.</summary>
internal abstract class Callee(string id)
{
    public string Id { get; } = id;
}

/// <summary>A body of the user's.</summary>
internal sealed class RecipeCallee(string id, MemberRecipe recipe, UserType? declaringType) : Callee(id)
{
    public MemberRecipe Recipe { get; } = recipe;

    public UserType? DeclaringType { get; } = declaringType;
}

/// <summary>A member of the base class library that <see cref="KnownMembers"/> lists.</summary>
internal sealed class LibraryCallee(string id, KnownMember member) : Callee(id)
{
    public KnownMember Member { get; } = member;
}

internal enum CompilerMember
{
    Getter,
    Setter,
    Constructor,
    Equality,
    Inequality,
    EqualsMethod,
}

/// <summary>A member that the compiler makes.</summary>
internal sealed class CompilerMadeCallee(string id, CompilerMember member, UserType type, string field = "", bool isStatic = false) : Callee(id)
{
    public CompilerMember Member { get; } = member;

    public UserType Type { get; } = type;

    public string Field { get; } = field;

    public bool IsStatic { get; } = isStatic;
}

/// <summary>Nobody knows the method.</summary>
internal sealed class MissingCallee(string id) : Callee(id);
