using System.Collections;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>A group of <c>GroupBy</c>.</summary>
internal sealed class GroupingValue(object? key, List<object?> items) : IReadOnlyCollection<object?>
{
    public object? Key { get; } = key;

    public List<object?> Items { get; } = items;

    public int Count => Items.Count;

    public IEnumerator<object?> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>The groups of <c>ToLookup</c>, and what joins look up in.</summary>
internal sealed class LookupValue : IReadOnlyCollection<object?>
{
    private readonly Dictionary<object, GroupingValue> _index;
    private GroupingValue? _ofNull;

    public LookupValue(List<GroupingValue> groups, IEqualityComparer<object?> comparer)
    {
        _index = new(new NonNullComparer(comparer));
        Groups = groups;

        foreach (var group in groups)
        {
            if (group.Key is { } key)
                _index.Add(key, group);
            else
                _ofNull = group;
        }
    }

    public List<GroupingValue> Groups { get; }

    public int Count => Groups.Count;

    public GroupingValue? Find(object? key) => key is null ? _ofNull : _index.TryGetValue(key, out var group) ? group : null;

    public GroupingValue FindOrAdd(object? key)
    {
        if (Find(key) is { } known)
            return known;

        var group = new GroupingValue(key, []);
        Groups.Add(group);

        if (key is null)
            _ofNull = group;
        else
            _index.Add(key, group);

        return group;
    }

    public IEnumerator<object?> GetEnumerator() => ((IEnumerable<object?>)Groups).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>An ordered sequence, which further keys can refine. It sorts when it is enumerated.</summary>
internal sealed class OrderedValue : IEnumerable<object?>
{
    private readonly IEnumerable<object?> _source;
    private readonly Key[] _keys;

    private readonly IEqualityComparer<object?>? _ties;

    /// <summary>Creates an ordered sequence.</summary>
    /// <param name="source">The elements.</param>
    /// <param name="key">What orders them.</param>
    /// <param name="comparer">How.</param>
    /// <param name="descends">Whether the greatest comes first.</param>
    /// <param name="ties">For a source without an order of its own: what tells whether two elements that the keys leave equal are the same.</param>
    public OrderedValue(
        IEnumerable<object?> source, Func<object?, object?> key, IComparer<object?> comparer, bool descends, IEqualityComparer<object?>? ties = null)
        : this(source, [new Key(key, comparer, descends)], ties)
    {
    }

    private OrderedValue(IEnumerable<object?> source, Key[] keys, IEqualityComparer<object?>? ties)
    {
        _source = source;
        _keys = keys;
        _ties = ties;
    }

    public OrderedValue Then(Func<object?, object?> key, IComparer<object?> comparer, bool descends) =>
        new(_source, [.. _keys, new Key(key, comparer, descends)], _ties);

    /// <summary>The elements in the same order; what a comparison throws is not wrapped in what a sort throws.</summary>
    public IEnumerable<object?> Unwrapped => new LazySequence(() => Sorted(wraps: false));

    public IEnumerator<object?> GetEnumerator() => Sorted(wraps: true);

    private IEnumerator<object?> Sorted(bool wraps)
    {
        var rows = new List<Row>();

        foreach (var element in _source)
            rows.Add(new Row(element, new object?[_keys.Length]));

        // As in .NET, all keys of one kind are asked for before those of the next.
        for (var i = 0; i < _keys.Length; i++)
        {
            foreach (var row in rows)
                row.Keys[i] = _keys[i].Select(row.Element);
        }

        var sorted = StableSort.Sort(rows, (left, right) => Compare(left, right, wraps));
        EnsureOrder(sorted);

        foreach (var row in sorted)
            yield return row.Element;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>What has no order of its own gets one from the keys, unless they leave two elements equal.</summary>
    private void EnsureOrder(Row[] sorted)
    {
        for (var i = 1; i < sorted.Length && _ties is not null; i++)
        {
            if (Compare(sorted[i - 1], sorted[i], wraps: true) == 0 && !_ties.Equals(sorted[i - 1].Element, sorted[i].Element))
                throw new NotEvaluableException("two elements have equal keys, and the collection has no order of its own; add a ThenBy");
        }
    }

    private int Compare(Row left, Row right, bool wraps)
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            var order = wraps ? ListMembers.Compared(_keys[i].Comparer.Compare, left.Keys[i], right.Keys[i]) : _keys[i].Comparer.Compare(left.Keys[i], right.Keys[i]);

            if (order != 0)
                return _keys[i].Descends ? -Math.Sign(order) : order;
        }

        return 0;
    }

    private sealed record Key(Func<object?, object?> Select, IComparer<object?> Comparer, bool Descends);

    private sealed record Row(object? Element, object?[] Keys);
}
