namespace ImageDsl.Recipes.Evaluation;

/// <summary><c>StringComparer.Ordinal</c> and <c>StringComparer.OrdinalIgnoreCase</c>.</summary>
internal sealed class OrdinalComparer : IEqualityComparer<object?>, IComparer<object?>
{
    private readonly StringComparer _comparer;

    private OrdinalComparer(StringComparer comparer) => _comparer = comparer;

    public static OrdinalComparer CaseSensitive { get; } = new(StringComparer.Ordinal);

    public static OrdinalComparer IgnoreCase { get; } = new(StringComparer.OrdinalIgnoreCase);

    public int Compare(object? x, object? y) => Compare((string?)LibraryCall.Known(x), (string?)LibraryCall.Known(y), this == IgnoreCase);

    /// <summary>Not only the sign but the number that .NET gives: the distance of the first two characters that differ, or of the lengths.</summary>
    private static int Compare(string? x, string? y, bool ignoresCase)
    {
        if (x is null || y is null)
            return x is null ? y is null ? 0 : -1 : 1;

        for (var i = 0; i < x.Length && i < y.Length; i++)
        {
            var (l, r) = ignoresCase ? (char.ToUpperInvariant(x[i]), char.ToUpperInvariant(y[i])) : (x[i], y[i]);

            if (l != r)
                return l - r;
        }

        return x.Length - y.Length;
    }

    bool IEqualityComparer<object?>.Equals(object? x, object? y) => _comparer.Equals((string?)LibraryCall.Known(x), (string?)LibraryCall.Known(y));

    int IEqualityComparer<object?>.GetHashCode(object? obj) => obj is null ? 0 : _comparer.GetHashCode((string)LibraryCall.Known(obj)!);
}
