namespace ImageDsl.Recipes.Evaluation;

/// <summary>A <c>PriorityQueue&lt;TElement, TPriority&gt;</c>: sorted by priority. Which of several with the least one comes first is no promise of .NET's.</summary>
internal sealed class PriorityQueueValue(IComparer<object?> comparer) : IFreezable
{
    private readonly List<(object? Element, object? Priority)> _items = [];

    public bool IsFrozen { get; set; }

    public int Count => _items.Count;

    public void Clear() => _items.Clear();

    public void Enqueue(object? element, object? priority)
    {
        var (low, high) = (0, _items.Count);

        while (low < high)
        {
            var middle = low + ((high - low) >> 1);

            if (comparer.Compare(_items[middle].Priority, priority) > 0)
                low = middle + 1;
            else
                high = middle;
        }

        // The last is the next to leave.
        _items.Insert(low, (element, priority));
    }

    /// <summary>The element with the least priority.</summary>
    /// <exception cref="NotEvaluableException">Several have it, and they are not the same.</exception>
    public (object? Element, object? Priority) Peek()
    {
        var first = _items[_items.Count - 1];

        for (var i = _items.Count - 2; i >= 0 && comparer.Compare(_items[i].Priority, first.Priority) == 0; i--)
        {
            if (!ValueEquality.AreIndistinguishable(_items[i].Element, first.Element) || !ValueEquality.AreIndistinguishable(_items[i].Priority, first.Priority))
                throw new NotEvaluableException("a priority queue may give elements of equal priority in any order; add a second criterion to the priority, or use OrderBy");
        }

        return first;
    }

    public (object? Element, object? Priority) Dequeue()
    {
        var first = Peek();
        _items.RemoveAt(_items.Count - 1);
        return first;
    }
}
