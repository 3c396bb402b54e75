namespace ImageDsl.Recipes.Evaluation;

/// <summary>A value tuple: mutable, copied on assignment, equal by its elements.</summary>
internal sealed class TupleValue(object?[] items) : IStructValue
{
    public object?[] Items { get; } = items;

    public bool IsBoxed { get; set; }

    public IStructValue Copy() => new TupleValue([.. Items.Select(StructValue.Copied)]);
}

/// <summary>An object of an anonymous type: immutable, equal by its values.</summary>
internal sealed class AnonymousValue(string[] names, object?[] items)
{
    public string[] Names { get; } = names;

    public object?[] Items { get; } = items;

    public int IndexOf(string name) => Array.IndexOf(Names, name);

    public AnonymousValue Copy() => new(Names, [.. Items]);
}

/// <summary>A value that is copied when it is stored.</summary>
internal interface IStructValue
{
    /// <summary>Whether the value is in a box, which is shared like any object.</summary>
    bool IsBoxed { get; set; }

    IStructValue Copy();
}

internal static class StructValue
{
    /// <summary>What storing the value stores: a copy of a struct, everything else itself.</summary>
    public static object? Copied(object? value) => value switch
    {
        TupleValue { IsBoxed: false } tuple => tuple.Copy(),
        InstanceValue { IsBoxed: false, Type.IsStruct: true } instance => instance.Copy(),
        _ => value,
    };

    /// <summary>A copy in a box, for the conversion to an object or interface.</summary>
    public static object? Boxed(object? value)
    {
        if (value is not IStructValue { IsBoxed: false } || value is InstanceValue { Type.IsStruct: false })
            return value;

        var box = ((IStructValue)value).Copy();
        box.IsBoxed = true;
        return box;
    }

    /// <summary>A copy of what is in a box, for the conversion back.</summary>
    public static object? Unboxed(object? value) => value is IStructValue { IsBoxed: true } box ? box.Copy() : value;
}
