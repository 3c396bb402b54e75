namespace ImageDsl.Recipes.Evaluation;

/// <summary>A value tuple: mutable, copied on assignment, equal by its elements.</summary>
internal sealed class TupleValue(object?[] items) : IStructValue
{
    public object?[] Items { get; } = items;

    public object Copy() => new TupleValue([.. Items.Select(StructValue.Copied)]);
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
    object Copy();
}

internal static class StructValue
{
    /// <summary>What storing the value stores: a copy of a struct, everything else itself.</summary>
    public static object? Copied(object? value) => value switch
    {
        IStructValue s => s.Copy(),
        InstanceValue { Type.IsStruct: true } o => o.Copy(),
        _ => value,
    };
}
