using System.Collections;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>
/// A part of an array as a span sees it: what is written to the one is read from the other. A span of all of an array is that array, and one of
/// characters that nothing can change is a string.
/// </summary>
internal sealed class SpanValue : IReadOnlyList<object?>, IFreezable
{
    private readonly ArrayValue _array;
    private readonly int _start;

    private SpanValue(ArrayValue array, int start, int count)
    {
        _array = array;
        _start = start;
        Count = count;
    }

    public RecipeType? ElementType => _array.ElementType;

    public int Count { get; }

    public bool IsFrozen
    {
        get => _array.IsFrozen;
        set => _array.IsFrozen = value;
    }

    public object? this[int index]
    {
        get => _array.Items[_start + index];
        set => _array.Items[_start + index] = value;
    }

    /// <summary>A part of an array or of another span, or of a string.</summary>
    /// <exception cref="ThrownException">It is outside of the whole.</exception>
    public static object Part(object? whole, int start, int count)
    {
        var length = whole switch
        {
            null => 0,
            string text => text.Length,
            IReadOnlyCollection<object?> items => items.Count,
            _ => throw new NotEvaluableException("a span of such an object is not evaluated; use an array"),
        };

        if (start < 0 || count < 0 || start > length - count)
            throw new ThrownException(nameof(ArgumentOutOfRangeException));

        return whole switch
        {
            string text => text.Substring(start, count),
            ArrayValue array => new SpanValue(array, start, count),
            SpanValue span => new SpanValue(span._array, span._start + start, count),
            _ => new ArrayValue(null, []),
        };
    }

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
