using System.Collections;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>A <c>List&lt;T&gt;</c>.</summary>
internal sealed class ListValue(RecipeType? elementType, List<object?> items) : IReadOnlyList<object?>, IFreezable, ICollectionValue
{
    public string Type => "T:System.Collections.Generic.List`1";

    public RecipeType? ElementType { get; } = elementType;

    public List<object?> Items { get; } = items;

    public bool IsFrozen { get; set; }

    public int Count => Items.Count;

    public object? this[int index] => Items[index];

    public IEnumerator<object?> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
