using System.Collections;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>A <c>SortedSet&lt;T&gt;</c>, or an immutable one.</summary>
internal sealed class SortedSetValue(RecipeType? elementType, IComparer<object?> comparer, string type) : IReadOnlyCollection<object?>, IFreezable, ICollectionValue
{
    public string Type { get; } = type;

    public RecipeType? ElementType { get; } = elementType;

    public IComparer<object?> Comparer { get; } = comparer;

    public SortedSet<object?> Items { get; } = new(comparer);

    public bool IsFrozen { get; set; }

    public int Count => Items.Count;

    public IEnumerator<object?> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A <c>SortedDictionary&lt;TKey, TValue&gt;</c>, a <c>SortedList</c> of the same, or an immutable one.</summary>
internal sealed class SortedDictionaryValue(RecipeType? keyType, RecipeType? valueType, IComparer<object?> comparer, string type) : IDictionaryValue, IFreezable
{
    private const string SortedList = "T:System.Collections.Generic.SortedList`2";

    private readonly SortedDictionary<object, object?> _items = new(new NonNullOrder(comparer, type == SortedList));

    public string Type { get; } = type;

    public RecipeType? KeyType { get; } = keyType;

    public RecipeType? ValueType { get; } = valueType;

    public IComparer<object?> Comparer { get; } = comparer;

    public bool IsFrozen { get; set; }

    public int Count => _items.Count;

    public bool TryGet(object? key, out object? value) => _items.TryGetValue(NotNull(key), out value);

    public bool TryAdd(object? key, object? value)
    {
        if (_items.ContainsKey(NotNull(key)))
            return false;

        _items.Add(key!, value);
        return true;
    }

    public void Set(object? key, object? value) => _items[NotNull(key)] = value;

    public bool Remove(object? key) => _items.Remove(NotNull(key));

    public void Clear() => _items.Clear();

    public IEnumerator<object?> GetEnumerator() => _items.Select(p => (object?)new KeyValuePair<object?, object?>(p.Key, p.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static object NotNull(object? key) => key ?? throw new ThrownException(nameof(ArgumentNullException));

    /// <summary>A sorted list looks for keys as arrays do, and what compares them throws accordingly.</summary>
    private sealed class NonNullOrder(IComparer<object?> inner, bool searches) : IComparer<object>
    {
        public int Compare(object? x, object? y) => searches ? ListMembers.Compared(inner.Compare, x, y) : inner.Compare(x, y);
    }
}
