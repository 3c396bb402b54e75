namespace ImageDsl.Recipes.Evaluation;

/// <summary>string: taken apart by Split.</summary>
internal static class StringSplitting
{
    private const string S = "M:System.String.";

    public static void AddTo(KnownMemberTable table)
    {
        table.Instance(S + "Split(System.Char[])", c => Split(c, AnyOf(c), int.MaxValue, 0));
        table.Instance(S + "Split(System.ReadOnlySpan{System.Char})", c => Split(c, AnyOf(c), int.MaxValue, 0));
        table.Instance(S + "Split(System.Char[],System.Int32)", c => Split(c, AnyOf(c), c.Int(2), 0));
        table.Instance(S + "Split(System.Char[],System.StringSplitOptions)", c => Split(c, AnyOf(c), int.MaxValue, c.Option(2)));
        table.Instance(S + "Split(System.Char,System.StringSplitOptions)", c => Split(c, [c.Char(1).ToString()], int.MaxValue, c.Option(2)));
        table.Instance(S + "Split(System.Char,System.Int32,System.StringSplitOptions)", c => Split(c, [c.Char(1).ToString()], c.Int(2), c.Option(3)));
        table.Instance(S + "Split(System.String,System.StringSplitOptions)", c => Split(c, [c.TextOrNull(1) ?? ""], int.MaxValue, c.Option(2)));
        table.Instance(S + "Split(System.String,System.Int32,System.StringSplitOptions)", c => Split(c, [c.TextOrNull(1) ?? ""], c.Int(2), c.Option(3)));
        table.Instance(S + "Split(System.Char[],System.Int32,System.StringSplitOptions)", c => Split(c, AnyOf(c), c.Int(2), c.Option(3)));
        table.Instance(S + "Split(System.String[],System.Int32,System.StringSplitOptions)", c => Split(c, AnyOf(c), c.Int(2), c.Option(3)));
        table.Instance(S + "Split(System.String[],System.StringSplitOptions)", c => Split(c, AnyOf(c), int.MaxValue, c.Option(2)));
    }

    /// <summary>The separators of the list in argument 1; null, which means white space, when there are none.</summary>
    private static string[]? AnyOf(LibraryCall call)
    {
        if (call[1] is null)
            return null;

        var separators = call.Sequence(1).Select(s => LibraryCall.Known(s)?.ToString() ?? "").ToArray();
        return separators.Length == 0 ? null : separators;
    }

    /// <summary>
    /// Written out, because .NET Framework knows neither all overloads nor trimming. StringSplitOptions: RemoveEmptyEntries 1, TrimEntries 2.
    /// </summary>
    private static ArrayValue Split(LibraryCall call, string[]? separators, int count, int options)
    {
        if (count < 0)
            throw new ThrownException(nameof(ArgumentOutOfRangeException));

        if (options is < 0 or > 3)
            throw new ThrownException(nameof(ArgumentException));

        var removesEmpty = (options & 1) != 0;
        var trims = (options & 2) != 0;
        var text = call.Text(0);
        var pieces = new List<object?>();
        var start = 0;
        call.Budget.Make(text.Length);

        for (var i = 0; i < text.Length && pieces.Count < count - 1; i++)
        {
            var length = SeparatorLength(text, i, separators);

            if (length == 0)
                continue;

            Add(text.Substring(start, i - start));
            start = i + length;
            i = start - 1;
        }

        // What is left is the last piece; separators at its beginning go with the empty pieces that are not wanted.
        while (removesEmpty && count > 1 && pieces.Count == count - 1 && LeadingSeparator(text, start, separators, trims) is var skip and > 0)
            start += skip;

        if (count > 0)
            Add(text.Substring(start));

        return new ArrayValue(new RecipeType(Ids.String), [.. pieces]);

        void Add(string piece)
        {
            var kept = trims ? piece.Trim() : piece;

            if (kept.Length == 0 && removesEmpty)
                return;

            call.Budget.Make(1);
            pieces.Add(kept);
        }
    }

    private static int LeadingSeparator(string text, int start, string[]? separators, bool trims)
    {
        var at = start;

        while (trims && at < text.Length && char.IsWhiteSpace(text[at]) && SeparatorLength(text, at, separators) == 0)
            at++;

        return at < text.Length && SeparatorLength(text, at, separators) is var length and > 0 ? at - start + length : 0;
    }

    private static int SeparatorLength(string text, int at, string[]? separators)
    {
        if (separators is null)
            return char.IsWhiteSpace(text[at]) ? 1 : 0;

        foreach (var separator in separators)
        {
            if (separator.Length > 0 && string.CompareOrdinal(text, at, separator, 0, separator.Length) == 0)
                return separator.Length;
        }

        return 0;
    }
}
