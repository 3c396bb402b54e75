namespace ImageDsl.Recipes.Evaluation;

/// <summary><c>StringComparer.Ordinal</c> and <c>StringComparer.OrdinalIgnoreCase</c>.</summary>
internal sealed class OrdinalComparer : IEqualityComparer<object?>, IComparer<object?>
{
    private readonly StringComparer _comparer;

    private OrdinalComparer(StringComparer comparer) => _comparer = comparer;

    public static OrdinalComparer CaseSensitive { get; } = new(StringComparer.Ordinal);

    public static OrdinalComparer IgnoreCase { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Only the sign: .NET leaves the amount open, and hosts differ.</summary>
    public int Compare(object? x, object? y) => Math.Sign(_comparer.Compare((string?)LibraryCall.Known(x), (string?)LibraryCall.Known(y)));

    public static int Compare(string? x, string? y) => CaseSensitive.Compare((object?)x, y);

    bool IEqualityComparer<object?>.Equals(object? x, object? y) => _comparer.Equals((string?)LibraryCall.Known(x), (string?)LibraryCall.Known(y));

    int IEqualityComparer<object?>.GetHashCode(object? obj) => obj is null ? 0 : _comparer.GetHashCode((string)LibraryCall.Known(obj)!);
}
