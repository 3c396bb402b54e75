namespace ImageDsl.Recipes.Evaluation;

/// <summary>
/// Operations on strings that .NET does by the rules of a culture. Even the invariant one differs between hosts (ICU, NLS, invariant
/// mode), so they are answered only where all hosts agree with the ordinal answer.
/// </summary>
internal static class CultureText
{
    private const string Advice = "; say StringComparison.Ordinal or StringComparer.Ordinal";

    public static int Compare(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal))
            return 0;

        // Letters and digits of ASCII have one order but for their case, which comes last or, without tables of a culture, first.
        var order = string.CompareOrdinal(left, right);
        var folded = string.CompareOrdinal(left.ToLowerInvariant(), right.ToLowerInvariant());

        return left.All(IsSafeInOrder) && right.All(IsSafeInOrder) && Math.Sign(order) == Math.Sign(folded)
            ? Math.Sign(order)
            : throw new NotEvaluableException("strings are compared by the rules of a culture, which differ between machines" + Advice);
    }

    /// <summary>Makes sure that a search by culture finds what an ordinal one finds.</summary>
    public static void EnsureSameAsOrdinal(string text, string value)
    {
        if (!text.All(IsSafeInSearch) || !value.All(IsSafeInSearch))
            throw new NotEvaluableException("text beyond plain ASCII is searched by the rules of a culture, which differ between machines" + Advice);
    }

    private static bool IsSafeInOrder(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');

    // A carriage return and a line feed are one element to ICU; control characters are none at all.
    private static bool IsSafeInSearch(char c) => c is (>= ' ' and <= '~') or '\t' or '\n';
}
