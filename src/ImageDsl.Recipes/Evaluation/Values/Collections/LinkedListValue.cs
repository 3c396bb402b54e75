using System.Collections;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>A <c>LinkedList&lt;T&gt;</c>. Its nodes are those of .NET's own.</summary>
internal sealed class LinkedListValue(RecipeType? elementType) : IReadOnlyCollection<object?>, IFreezable, ICollectionValue
{
    public string Type => "T:System.Collections.Generic.LinkedList`1";

    public RecipeType? ElementType { get; } = elementType;

    public LinkedList<object?> Items { get; } = new();

    public bool IsFrozen { get; set; }

    public int Count => Items.Count;

    public IEnumerator<object?> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
