namespace ImageDsl.Recipes.Evaluation;

/// <summary>An object of one of the user's types.</summary>
internal sealed class InstanceValue(UserType type, RecipeType reference, object?[] fields) : IStructValue
{
    public UserType Type { get; } = type;

    /// <summary>The constructed type, with the type arguments.</summary>
    public RecipeType Reference { get; } = reference;

    /// <summary>The fields of base classes first.</summary>
    public object?[] Fields { get; } = fields;

    /// <summary>The library's side of an object whose class derives from <see cref="Image"/> or <see cref="ExternalImage"/>.</summary>
    public Hosting.IHosted? Host { get; set; }

    /// <summary>The message that a class derived from Exception handed to its base.</summary>
    public string? ExceptionMessage { get; set; }

    /// <summary>Whether the object can be reached from a static field, so that nothing may change it.</summary>
    public bool IsFrozen { get; set; }

    public bool IsBoxed { get; set; }

    IStructValue IStructValue.Copy() => Copy();

    public InstanceValue Copy()
    {
        Type.Program.Budget?.CopyPart(Fields.Length);
        var copy = new object?[Fields.Length];

        for (var i = 0; i < copy.Length; i++)
            copy[i] = StructValue.Copied(Fields[i]);

        return new InstanceValue(Type, Reference, copy) { ExceptionMessage = ExceptionMessage };
    }
}

/// <summary>An exception of the base class library that the user's code made, to throw it.</summary>
internal sealed record ExceptionValue(string Type, string? Message);

/// <summary><c>typeof(T)</c>: a marker without members.</summary>
internal sealed record TypeValue(RecipeType Type);
