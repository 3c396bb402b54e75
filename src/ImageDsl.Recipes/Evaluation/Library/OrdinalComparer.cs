namespace ImageDsl.Recipes.Evaluation;

/// <summary><c>StringComparer.Ordinal</c> and <c>StringComparer.OrdinalIgnoreCase</c>.</summary>
internal sealed class OrdinalComparer : IEqualityComparer<object?>, IComparer<object?>
{
    private OrdinalComparer()
    {
    }

    public static OrdinalComparer CaseSensitive { get; } = new();

    public static OrdinalComparer IgnoreCase { get; } = new();

    public int Compare(object? x, object? y) => Compare((string?)LibraryCall.Known(x), (string?)LibraryCall.Known(y), this == IgnoreCase);

    /// <summary>Not only the sign but the number that .NET gives.</summary>
    private static int Compare(string? x, string? y, bool ignoresCase)
    {
        if (x is null || y is null)
            return x is null ? y is null ? 0 : -1 : 1;

        return ignoresCase ? IgnoringCase(CaseTable.Fold(x), CaseTable.Fold(y)) : CompareOrdinal(x, y);
    }

    /// <summary>
    /// The distance of the first characters that differ, or of the lengths. .NET compares two characters at a time and so may meet the
    /// zero behind the end of the shorter string.
    /// </summary>
    private static int CompareOrdinal(string x, string y)
    {
        var shorter = Math.Min(x.Length, y.Length);

        for (var i = 0; i < Math.Max(2, shorter + (shorter % 2)); i++)
        {
            if (At(x, i) != At(y, i))
                return At(x, i) - At(y, i);
        }

        return x.Length - y.Length;
    }

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';

    /// <summary>The distance of the first characters that differ in texts whose case is the same; two surrogates that belong together come behind all that are none.</summary>
    private static int IgnoringCase(string x, string y)
    {
        for (var i = 0; i < x.Length && i < y.Length; i++)
        {
            var (isPair, isOtherPair) = (IsPair(x, i), IsPair(y, i));

            if (isPair != isOtherPair)
                return isPair ? 1 : -1;

            if (x[i] != y[i])
                return x[i] - y[i];
        }

        return x.Length - y.Length;
    }

    private static bool IsPair(string text, int index) => index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);

    bool IEqualityComparer<object?>.Equals(object? x, object? y) => string.Equals(Compared(x), Compared(y), StringComparison.Ordinal);

    int IEqualityComparer<object?>.GetHashCode(object? obj) => Compared(obj) is { } text ? StringComparer.Ordinal.GetHashCode(text) : 0;

    private string? Compared(object? value) => (string?)LibraryCall.Known(value) is { } text && this == IgnoreCase ? CaseTable.Fold(text) : (string?)LibraryCall.Known(value);
}
