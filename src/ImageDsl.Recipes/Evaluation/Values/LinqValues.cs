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

/// <summary>An ordered sequence, which further keys can refine. It sorts when it is enumerated.</summary>
internal sealed class OrderedValue : IEnumerable<object?>
{
    private readonly IEnumerable<object?> _source;
    private readonly Key[] _keys;

    public OrderedValue(IEnumerable<object?> source, Func<object?, object?> key, IComparer<object?> comparer, bool descends)
        : this(source, [new Key(key, comparer, descends)])
    {
    }

    private OrderedValue(IEnumerable<object?> source, Key[] keys)
    {
        _source = source;
        _keys = keys;
    }

    public OrderedValue Then(Func<object?, object?> key, IComparer<object?> comparer, bool descends) =>
        new(_source, [.. _keys, new Key(key, comparer, descends)]);

    public IEnumerator<object?> GetEnumerator()
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

        foreach (var row in StableSort.Sort(rows, Compare))
            yield return row.Element;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Compare(Row left, Row right)
    {
        for (var i = 0; i < _keys.Length; i++)
        {
            var order = _keys[i].Comparer.Compare(left.Keys[i], right.Keys[i]);

            if (order != 0)
                return _keys[i].Descends ? -Math.Sign(order) : order;
        }

        return 0;
    }

    private sealed record Key(Func<object?, object?> Select, IComparer<object?> Comparer, bool Descends);

    private sealed record Row(object? Element, object?[] Keys);
}
