using System.Collections;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>A <c>Dictionary&lt;TKey, TValue&gt;</c>. It enumerates in the order of insertion, which .NET does too until something is removed.</summary>
internal sealed class DictionaryValue(RecipeType? keyType, RecipeType? valueType, IEqualityComparer<object?> comparer)
    : IReadOnlyCollection<object?>, IFreezable, IUnordered, IDictionaryValue
{
    private const string Mutable = "T:System.Collections.Generic.Dictionary`2";

    /// <summary>The id of the type; immutable and frozen dictionaries have no order from the beginning.</summary>
    public string Type { get; init; } = Mutable;

    public IEqualityComparer<object?> Comparer { get; } = comparer;

    public bool HasOrder => !_hasRemovals && Type == Mutable;

    private readonly Dictionary<object, int> _index = new(new NonNullComparer(comparer));
    private readonly List<KeyValuePair<object?, object?>> _items = [];
    private bool _hasRemovals;
    private int _version;

    public RecipeType? KeyType { get; } = keyType;

    public RecipeType? ValueType { get; } = valueType;

    public bool IsFrozen { get; set; }

    public int Count => _index.Count;

    public bool ContainsKey(object? key) => _index.ContainsKey(NotNull(key));

    public bool TryGet(object? key, out object? value)
    {
        var found = _index.TryGetValue(NotNull(key), out var i);
        value = found ? _items[i].Value : null;
        return found;
    }

    public bool TryAdd(object? key, object? value)
    {
        if (_index.ContainsKey(NotNull(key)))
            return false;

        Append(key!, value);
        return true;
    }

    public void Set(object? key, object? value)
    {
        if (_index.TryGetValue(NotNull(key), out var i))
            _items[i] = new KeyValuePair<object?, object?>(_items[i].Key, value);
        else
            Append(key!, value);
    }

    public bool Remove(object? key)
    {
        if (!_index.Remove(NotNull(key)))
            return false;

        _hasRemovals = true;
        return true;
    }

    public void Clear()
    {
        _index.Clear();
        _items.Clear();
        _hasRemovals = false;
    }

    public IEnumerable<object?> InAnyOrder() => _items.Where((p, i) => _index.TryGetValue(p.Key!, out var at) && at == i).Select(p => (object?)p);

    public IEnumerable<KeyValuePair<object?, object?>> Pairs()
    {
        if (!HasOrder)
        {
            throw new NotEvaluableException(_hasRemovals
                ? "the order of a dictionary after a removal is not defined; build a new one, sort it, or use a list"
                : "the order of this dictionary depends on hash codes; sort it, or use a list");
        }

        var version = _version;

        for (var i = 0; i < _items.Count; i++)
        {
            yield return _items[i];

            if (version != _version)
                throw new ThrownException(nameof(InvalidOperationException));
        }
    }

    public IEnumerator<object?> GetEnumerator() => Pairs().Select(p => (object?)p).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Append(object key, object? value)
    {
        _index.Add(key, _items.Count);
        _items.Add(new KeyValuePair<object?, object?>(key, value));
        _version++;
    }

    private static object NotNull(object? key) => key ?? throw new ThrownException(nameof(ArgumentNullException));
}

/// <summary>The keys or the values of a dictionary, which follow it.</summary>
internal sealed class PartsValue(IDictionaryValue dictionary, bool isKeys) : IReadOnlyCollection<object?>, IUnordered
{
    public int Count => dictionary.Count;

    public bool HasOrder => dictionary is not IUnordered { HasOrder: false };

    public bool ContainsKey(object? key) => dictionary.TryGet(key, out _);

    public IEnumerable<object?> InAnyOrder() => ((IUnordered)dictionary).InAnyOrder().Select(Part);

    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)dictionary).Select(Part).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private object? Part(object? pair) => isKeys ? ((KeyValuePair<object?, object?>)pair!).Key : ((KeyValuePair<object?, object?>)pair!).Value;
}

/// <summary>Adapts a comparer to a dictionary of non-null keys.</summary>
internal sealed class NonNullComparer(IEqualityComparer<object?> inner) : IEqualityComparer<object>
{
    bool IEqualityComparer<object>.Equals(object? x, object? y) => inner.Equals(x, y);

    int IEqualityComparer<object>.GetHashCode(object obj) => inner.GetHashCode(obj);
}
