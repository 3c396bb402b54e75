using System.Collections;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>What can be reached from a static field does not change any more.</summary>
internal interface IFreezable
{
    bool IsFrozen { get; set; }
}

/// <summary>A collection whose order .NET does not define, or does not define any more.</summary>
internal interface IUnordered
{
    bool HasOrder { get; }

    /// <summary>The elements for those to whom the order is all the same.</summary>
    IEnumerable<object?> InAnyOrder();
}

/// <summary>A collection of elements of one type.</summary>
internal interface ICollectionValue
{
    /// <summary>The id of its class.</summary>
    string Type { get; }

    /// <summary>Null when the library made it and nobody can see the difference.</summary>
    RecipeType? ElementType { get; }
}

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

/// <summary>A dictionary, whatever keeps its order.</summary>
internal interface IDictionaryValue : IReadOnlyCollection<object?>
{
    /// <summary>The id of its class.</summary>
    string Type { get; }

    RecipeType? KeyType { get; }

    RecipeType? ValueType { get; }

    bool TryGet(object? key, out object? value);

    bool TryAdd(object? key, object? value);

    void Set(object? key, object? value);

    bool Remove(object? key);

    void Clear();
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

/// <summary>A sequence that runs again whenever it is enumerated.</summary>
internal sealed class LazySequence(Func<IEnumerator<object?>> enumerate) : IEnumerable<object?>
{
    private EnumeratorValue? _enumerator;

    /// <summary>The one enumeration of an iterator that is declared as an <c>IEnumerator</c>.</summary>
    public EnumeratorValue AsEnumerator => _enumerator ??= new EnumeratorValue(enumerate());

    public IEnumerator<object?> GetEnumerator() => enumerate();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
