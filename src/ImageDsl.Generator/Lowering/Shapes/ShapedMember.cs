using ImageDsl.Dockerfile;
using ImageDsl.Recipes;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Lowering.Shapes;

/// <summary>
/// What its declaration says of a member whose body is made of shapes. It becomes plain data when the body has been read, and stays with the recipe:
/// a body is edited far more often than a declaration, and is then lowered again without any symbol.
/// </summary>
internal sealed class ShapedMember
{
    private Dictionary<string, NamedProperty?>? _properties;
    private Func<string, NamedProperty?>? _find;

    /// <summary>Describes a member.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="isStatic">Whether it has no <c>this</c>.</param>
    /// <param name="parameters">Its parameters, in the first slots.</param>
    /// <param name="find">Finds what a simple name stands for, as long as there are symbols.</param>
    public ShapedMember(string id, bool isStatic, EquatableArray<ParameterRecipe> parameters, Func<string, NamedProperty?> find)
    {
        Id = id;
        IsStatic = isStatic;
        Parameters = parameters;
        _find = find;
    }

    /// <summary>The member's id.</summary>
    public string Id { get; }

    /// <summary>Whether it has no <c>this</c>.</summary>
    public bool IsStatic { get; }

    /// <summary>Its parameters.</summary>
    public EquatableArray<ParameterRecipe> Parameters { get; }

    /// <summary>The names of the parameters that are builders, by slot; null for the others.</summary>
    public EquatableArray<string?> Builders { get; init; }

    /// <summary>Whether it returns nothing.</summary>
    public bool ReturnsVoid { get; init; }

    /// <summary>Whether it returns a builder.</summary>
    public bool ReturnsBuilder { get; init; }

    /// <summary>The name of the type that it returns, by which all of a compilation mean the same; null for other types.</summary>
    public string? ReturnType { get; init; }

    /// <summary>The instance property of a built-in type that a simple name stands for, to be read; null for everything else, in doubt, and when nobody knows any more.</summary>
    public NamedProperty? FindProperty(string name)
    {
        if (_properties is not null && _properties.TryGetValue(name, out var property))
            return property;

        return _find is null ? null : (_properties ??= new(StringComparer.Ordinal))[name] = _find(name);
    }

    /// <summary>The slot of the builder with this name, or -1.</summary>
    public int FindBuilder(string name)
    {
        for (var i = 0; i < Builders.Count; i++)
        {
            if (Builders[i] == name)
                return i;
        }

        return -1;
    }

    /// <summary>The same member of a class that is declared as this one's.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="find">Finds what a simple name stands for there.</param>
    public ShapedMember Like(string id, Func<string, NamedProperty?> find) =>
        new(id, IsStatic, Parameters, find) { Builders = Builders, ReturnsVoid = ReturnsVoid, ReturnsBuilder = ReturnsBuilder, ReturnType = ReturnType };

    /// <summary>Lets go of all symbols. What names were not asked for is not known from now on.</summary>
    public void Detach() => _find = null;

    /// <summary>The recipe with a body of shapes.</summary>
    public MemberRecipe Recipe(Node body) => new(Id, body) { IsStatic = IsStatic, Parameters = Parameters, FrameSize = Parameters.Count };
}

/// <summary>A property that a simple name stands for.</summary>
/// <param name="Type">The number of its built-in type.</param>
/// <param name="Access">How it is read, without the object.</param>
internal sealed record NamedProperty(SpecialType Type, PropertyNode Access);
