namespace ImageDsl.Recipes.Evaluation;

/// <summary>
/// A merge sort. The run time's own sorts wrap what a comparison throws, and compare in another order on each host, which would move the
/// place where a bound is reached.
/// </summary>
internal static class StableSort
{
    public static T[] Sort<T>(IReadOnlyList<T> items, Comparison<T> compare)
    {
        var sorted = items.ToArray();
        var other = new T[sorted.Length];

        for (var width = 1; width < sorted.Length; width *= 2)
        {
            for (var start = 0; start < sorted.Length; start += 2 * width)
                Merge(sorted, other, start, Math.Min(start + width, sorted.Length), Math.Min(start + (2 * width), sorted.Length), compare);

            (sorted, other) = (other, sorted);
        }

        return sorted;
    }

    private static void Merge<T>(T[] from, T[] to, int start, int middle, int end, Comparison<T> compare)
    {
        var left = start;
        var right = middle;

        for (var i = start; i < end; i++)
        {
            var takesLeft = left < middle && (right >= end || compare(from[left], from[right]) <= 0);
            to[i] = takesLeft ? from[left++] : from[right++];
        }
    }
}
