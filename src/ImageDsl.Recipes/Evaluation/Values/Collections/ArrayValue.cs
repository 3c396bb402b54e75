using System.Collections;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>An array, or an immutable array or list.</summary>
internal sealed class ArrayValue(RecipeType? elementType, object?[] items) : IReadOnlyList<object?>, IFreezable, ICollectionValue
{
    public string Type { get; init; } = RecipeType.ArrayId;

    public RecipeType? ElementType { get; } = elementType;

    public object?[] Items { get; } = items;

    public bool IsFrozen { get; set; }

    public int Count => Items.Length;

    public object? this[int index] => Items[index];

    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
