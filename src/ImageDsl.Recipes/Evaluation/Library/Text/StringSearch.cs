namespace ImageDsl.Recipes.Evaluation;

/// <summary>string: what is found in it, and how it compares.</summary>
internal static class StringSearch
{
    private const string S = "M:System.String.";

    /// <summary>
    /// The number of StringComparison.Ordinal; below it CurrentCulture 0, CurrentCultureIgnoreCase 1, InvariantCulture 2 and
    /// InvariantCultureIgnoreCase 3, above it OrdinalIgnoreCase 5.
    /// </summary>
    public const int Ordinal = 4;

    public static void AddTo(KnownMemberTable table)
    {
        AddSearch(table);
        AddComparison(table);
    }

    private static void AddSearch(KnownMemberTable table)
    {
        table.Instance(S + "Contains(System.String)", c => c.Box(c.Text(0).IndexOf(c.Text(1), StringComparison.Ordinal) >= 0));
        table.Instance(S + "Contains(System.Char)", c => c.Box(c.Text(0).IndexOf(c.Char(1)) >= 0));
        table.Instance(S + "Contains(System.String,System.StringComparison)", c => c.Box(IndexOf(c.Text(0), c.Text(1), Kind(c, 2, c.Text(0), c.Text(1))) >= 0));
        table.Instance(S + "StartsWith(System.String)", c => c.Box(c.Text(0).StartsWith(c.Text(1), ByCulture(c.Text(0), c.Text(1)))));
        table.Instance(S + "EndsWith(System.String)", c => c.Box(c.Text(0).EndsWith(c.Text(1), ByCulture(c.Text(0), c.Text(1)))));
        table.Instance(S + "StartsWith(System.Char)", c => c.Box(c.Text(0) is [var first, ..] && first == c.Char(1)));
        table.Instance(S + "EndsWith(System.Char)", c => c.Box(c.Text(0) is [.., var last] && last == c.Char(1)));
        table.Instance(S + "StartsWith(System.String,System.StringComparison)", c => c.Box(Compared(c.Text(0), c.Text(1), Kind(c, 2, c.Text(0), c.Text(1)), (text, value) => text.StartsWith(value, StringComparison.Ordinal))));
        table.Instance(S + "EndsWith(System.String,System.StringComparison)", c => c.Box(Compared(c.Text(0), c.Text(1), Kind(c, 2, c.Text(0), c.Text(1)), (text, value) => text.EndsWith(value, StringComparison.Ordinal))));
        table.Instance(S + "IndexOf(System.Char)", c => c.Text(0).IndexOf(c.Char(1)));
        table.Instance(S + "IndexOf(System.Char,System.Int32)", c => c.Text(0).IndexOf(c.Char(1), c.Int(2)));
        table.Instance(S + "IndexOf(System.String)", c => c.Text(0).IndexOf(c.Text(1), ByCulture(c.Text(0), c.Text(1))));
        table.Instance(S + "IndexOf(System.String,System.Int32)", c => Found(c, -1, kind => Compared(c.Text(0), c.Text(1), kind, (text, value) => text.IndexOf(value, c.Int(2), StringComparison.Ordinal))));
        table.Instance(S + "IndexOf(System.String,System.StringComparison)", c => IndexOf(c.Text(0), c.Text(1), Kind(c, 2, c.Text(0), c.Text(1))));
        table.Instance(S + "IndexOf(System.String,System.Int32,System.StringComparison)", c => Found(c, 3, kind => Compared(c.Text(0), c.Text(1), kind, (text, value) => text.IndexOf(value, c.Int(2), StringComparison.Ordinal))));
        table.Instance(S + "LastIndexOf(System.Char)", c => c.Text(0).LastIndexOf(c.Char(1)));
        table.Instance(S + "LastIndexOf(System.Char,System.Int32)", c => c.Text(0).LastIndexOf(c.Char(1), c.Int(2)));
        table.Instance(S + "LastIndexOf(System.String)", c => LastIndexOf(c, ByCulture(c.Text(0), c.Text(1))));
        table.Instance(S + "LastIndexOf(System.String,System.StringComparison)", c => LastIndexOf(c, Kind(c, 2, c.Text(0), c.Text(1))));
        table.Instance(S + "Contains(System.Char,System.StringComparison)", c => c.Box(IndexOfChar(c, 2) >= 0));
        table.Instance(S + "IndexOf(System.Char,System.StringComparison)", c => IndexOfChar(c, 2));
        table.Instance(S + "IndexOf(System.Char,System.Int32,System.Int32)", c => c.Text(0).IndexOf(c.Char(1), c.Int(2), c.Int(3)));
        table.Instance(S + "IndexOf(System.String,System.Int32,System.Int32)", c => Found(c, -1, kind => Compared(c.Text(0), c.Text(1), kind, (text, value) => text.IndexOf(value, c.Int(2), c.Int(3), StringComparison.Ordinal))));
        table.Instance(S + "IndexOf(System.String,System.Int32,System.Int32,System.StringComparison)", c =>
            Found(c, 4, kind => Compared(c.Text(0), c.Text(1), kind, (text, value) => text.IndexOf(value, c.Int(2), c.Int(3), StringComparison.Ordinal))));
        table.Instance(S + "LastIndexOf(System.String,System.Int32)", c => Found(c, -1, kind => LastIndexFrom(c, kind)));
        table.Instance(S + "LastIndexOf(System.String,System.Int32,System.StringComparison)", c => Found(c, 3, kind => LastIndexFrom(c, kind)));
        table.Instance(S + "IndexOfAny(System.Char[],System.Int32)", c => c.Text(0).IndexOfAny(NotNullChars(c, 1), c.Int(2)));
        table.Instance(S + "IndexOfAny(System.Char[])", c => c.Text(0).IndexOfAny(NotNullChars(c, 1)));
        table.Instance(S + "LastIndexOfAny(System.Char[])", c => c.Text(0).LastIndexOfAny(NotNullChars(c, 1)));
    }

    private static void AddComparison(KnownMemberTable table)
    {
        table.Instance(S + "Equals(System.String)", c => c.Box(string.Equals(c.Text(0), c.TextOrNull(1), StringComparison.Ordinal)));
        table.Instance(S + "Equals(System.Object)", c => c.Box(string.Equals(c.Text(0), c[1] as string, StringComparison.Ordinal)));
        table.Instance(S + "Equals(System.String,System.StringComparison)", c => c.Box(Equal(c, c.TextOrNull(0), c.TextOrNull(1), 2)));
        table.Static(S + "Equals(System.String,System.String)", c => c.Box(string.Equals(c.TextOrNull(0), c.TextOrNull(1), StringComparison.Ordinal)));
        table.Static(S + "Equals(System.String,System.String,System.StringComparison)", c => c.Box(Equal(c, c.TextOrNull(0), c.TextOrNull(1), 2)));
        table.Static(S + "op_Equality(System.String,System.String)", c => c.Box(string.Equals(c.TextOrNull(0), c.TextOrNull(1), StringComparison.Ordinal)));
        table.Static(S + "op_Inequality(System.String,System.String)", c => c.Box(!string.Equals(c.TextOrNull(0), c.TextOrNull(1), StringComparison.Ordinal)));
        table.Instance(S + "CompareTo(System.Object)", c => c[1] is null or string ? c.Interpreter.Order.Compare(c[0], c[1]) : throw new ThrownException(nameof(ArgumentException)));
        table.Static(S + "CompareOrdinal(System.String,System.String)", c => OrdinalComparer.CaseSensitive.Compare(c[0], c[1]));
        table.Static(S + "Compare(System.String,System.String)", c => c.Interpreter.Order.Compare(c[0], c[1]));
        table.Static(S + "Compare(System.String,System.String,System.StringComparison)", c => Compare(c, c.Option(2)));
        table.Static(S + "Compare(System.String,System.String,System.Boolean)", c => Compare(c, c.Bool(2) ? 1 : 0));
        table.Instance(S + "CompareTo(System.String)", c => c.Interpreter.Order.Compare(c[0], c[1]));

        table.Static("M:System.StringComparer.get_Ordinal", c => OrdinalComparer.CaseSensitive);
        table.Static("M:System.StringComparer.get_OrdinalIgnoreCase", c => OrdinalComparer.IgnoreCase);
        table.Instance("M:System.StringComparer.Equals(System.String,System.String)", c => c.Box(((IEqualityComparer<object?>)c.Of<OrdinalComparer>(0)).Equals(c[1], c[2])));
        table.Instance("M:System.StringComparer.Compare(System.String,System.String)", c => c.Of<OrdinalComparer>(0).Compare(c[1], c[2]));
    }

    private static StringComparison ByCulture(string text, string value)
    {
        CultureText.EnsureSameAsOrdinal(text, value);
        return StringComparison.Ordinal;
    }

    /// <summary>What an argument says about case, once it is sure that no culture makes a difference to the two texts.</summary>
    public static StringComparison Kind(LibraryCall call, int index, string? left, string? right)
    {
        var kind = call.Option(index);

        if (kind is < 0 or > 5)
            throw new ThrownException(nameof(ArgumentException));

        if (kind < Ordinal)
            CultureText.EnsureSameAsOrdinal(left ?? "", right ?? "");

        return kind is 1 or 3 or 5 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    }

    private static int IndexOf(string text, string value, StringComparison kind) => Compared(text, value, kind, (t, v) => t.IndexOf(v, StringComparison.Ordinal));

    private static int IndexOfChar(LibraryCall call, int kind) =>
        IndexOf(call.Text(0), call.Char(1).ToString(), Kind(call, kind, call.Text(0), call.Char(1).ToString()));

    /// <summary>What ignores case compares texts in which it is the same: the tables of hosts differ.</summary>
    private static T Compared<T>(string text, string value, StringComparison kind, Func<string, string, T> compare) =>
        kind == StringComparison.Ordinal ? compare(text, value) : compare(CaseTable.Fold(text), CaseTable.Fold(value));

    private static bool Equal(LibraryCall call, string? left, string? right, int kind) => Kind(call, kind, left, right) is var comparison && left is not null && right is not null
        ? Compared(left, right, comparison, (l, r) => string.Equals(l, r, StringComparison.Ordinal))
        : left == right;

    private static int Compare(LibraryCall call, int kind) => kind switch
    {
        Ordinal => OrdinalComparer.CaseSensitive.Compare(call[0], call[1]),
        Ordinal + 1 => OrdinalComparer.IgnoreCase.Compare(call[0], call[1]),
        0 or 2 => call.Interpreter.Order.Compare(call[0], call[1]),
        1 or 3 => call.Interpreter.Order.Compare(call.TextOrNull(0)?.ToLowerInvariant(), call.TextOrNull(1)?.ToLowerInvariant()),
        _ => throw new ThrownException(nameof(ArgumentException)),
    };

    private static int LastIndexOf(LibraryCall call, StringComparison kind)
    {
        var (text, value) = (call.Text(0), call.Text(1));

        // .NET Framework finds the empty text before the last character, .NET behind it.
        return value.Length == 0 ? text.Length : Compared(text, value, kind, (t, v) => t.LastIndexOf(v, StringComparison.Ordinal));
    }

    /// <summary>.NET finds the empty text behind the place, .NET Framework before it.</summary>
    private static int LastIndexFrom(LibraryCall call, StringComparison kind)
    {
        var (text, value, start) = (call.Text(0), call.Text(1), call.Int(2));

        if (value.Length > 0)
            return Compared(text, value, kind, (t, v) => t.LastIndexOf(v, start, StringComparison.Ordinal));

        if (start > text.Length || start < (text.Length == 0 ? -1 : 0))
            throw new ThrownException(nameof(ArgumentOutOfRangeException));

        return Math.Min(start + 1, text.Length);
    }

    /// <summary>Searches, which tells of places outside of the text, and only then asks whether a culture would find the same.</summary>
    /// <param name="call">The call: the text and what is searched are its first arguments.</param>
    /// <param name="kind">The argument that says how to compare, or -1 when a culture does.</param>
    /// <param name="search">The search.</param>
    private static int Found(LibraryCall call, int kind, Func<StringComparison, int> search)
    {
        var found = search(kind < 0 ? StringComparison.Ordinal : Kind(call, kind, "", ""));

        if (kind < 0 || call.Option(kind) < Ordinal)
            CultureText.EnsureSameAsOrdinal(call.Text(0), call.Text(1));

        return found;
    }

    private static char[] NotNullChars(LibraryCall call, int index) =>
        [.. call.Sequence(index).Select(c => (char)LibraryCall.Known(c)!)];
}
