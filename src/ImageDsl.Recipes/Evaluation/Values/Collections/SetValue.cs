using System.Collections;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>A <c>HashSet&lt;T&gt;</c>. It enumerates in the order of insertion, which .NET does too until something is removed.</summary>
internal sealed class SetValue(RecipeType? elementType, IEqualityComparer<object?> comparer) : IReadOnlyCollection<object?>, IFreezable, IUnordered, ICollectionValue
{
    public const string Mutable = "T:System.Collections.Generic.HashSet`1";

    /// <summary>The id of the type; immutable and frozen sets have no order from the beginning.</summary>
    public string Type { get; init; } = Mutable;

    public bool HasOrder => !_hasRemovals && Type == Mutable;

    private readonly Dictionary<object, int> _index = new(new NonNullComparer(comparer));
    private readonly List<object?> _items = [];
    private int _nullIndex = -1;
    private bool _hasRemovals;

    public RecipeType? ElementType { get; } = elementType;

    public IEqualityComparer<object?> Comparer { get; } = comparer;

    public bool IsFrozen { get; set; }

    public int Count => _index.Count + (_nullIndex < 0 ? 0 : 1);

    public bool Contains(object? item) => item is null ? _nullIndex >= 0 : _index.ContainsKey(item);

    public bool Add(object? item)
    {
        if (Contains(item))
            return false;

        if (item is null)
            _nullIndex = _items.Count;
        else
            _index.Add(item, _items.Count);

        _items.Add(item);
        return true;
    }

    public bool Remove(object? item)
    {
        if (!Contains(item))
            return false;

        _hasRemovals = true;

        if (item is null)
            _nullIndex = -1;
        else
            _ = _index.Remove(item);

        return true;
    }

    public void Clear()
    {
        _index.Clear();
        _items.Clear();
        _nullIndex = -1;
        _hasRemovals = false;
    }

    public IEnumerable<object?> InAnyOrder() => _items.Where((item, i) => item is null ? _nullIndex == i : _index.TryGetValue(item, out var at) && at == i);

    public IEnumerator<object?> GetEnumerator() => HasOrder
        ? _items.GetEnumerator()
        : throw new NotEvaluableException(_hasRemovals
            ? "the order of a hash set after a removal is not defined; build a new set, sort it, or use a list"
            : "the order of this set depends on hash codes; sort it, or use a list");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
