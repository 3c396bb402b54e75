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

/// <summary>An ordered sequence, which further keys can refine.</summary>
internal sealed class OrderedValue : IEnumerable<object?>
{
    private readonly IOrderedEnumerable<object?> _ordered;

    public OrderedValue(IEnumerable<object?> source, Func<object?, object?> key, IComparer<object?> comparer, bool descends)
        : this(descends ? source.OrderByDescending(key, comparer) : source.OrderBy(key, comparer))
    {
    }

    private OrderedValue(IOrderedEnumerable<object?> ordered) => _ordered = ordered;

    public OrderedValue Then(Func<object?, object?> key, IComparer<object?> comparer, bool descends) =>
        new(descends ? _ordered.ThenByDescending(key, comparer) : _ordered.ThenBy(key, comparer));

    public IEnumerator<object?> GetEnumerator() => _ordered.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
