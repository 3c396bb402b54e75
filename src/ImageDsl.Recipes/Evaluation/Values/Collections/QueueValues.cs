using System.Collections;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>A <c>Queue&lt;T&gt;</c>.</summary>
internal sealed class QueueValue(RecipeType? elementType) : IReadOnlyCollection<object?>, IFreezable, ICollectionValue
{
    public string Type => "T:System.Collections.Generic.Queue`1";

    public RecipeType? ElementType { get; } = elementType;

    public Queue<object?> Items { get; } = new();

    public bool IsFrozen { get; set; }

    public int Count => Items.Count;

    public IEnumerator<object?> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A <c>Stack&lt;T&gt;</c>, which enumerates from its top.</summary>
internal sealed class StackValue(RecipeType? elementType) : IReadOnlyCollection<object?>, IFreezable, ICollectionValue
{
    public string Type => "T:System.Collections.Generic.Stack`1";

    public RecipeType? ElementType { get; } = elementType;

    public Stack<object?> Items { get; } = new();

    public bool IsFrozen { get; set; }

    public int Count => Items.Count;

    public IEnumerator<object?> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
