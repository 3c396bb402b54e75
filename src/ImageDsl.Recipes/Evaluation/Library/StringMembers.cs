using System.Text;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>string.</summary>
internal static class StringMembers
{
    private const string S = "M:System.String.";

    // StringComparison: CurrentCulture 0, CurrentCultureIgnoreCase 1, InvariantCulture 2, InvariantCultureIgnoreCase 3, Ordinal 4, OrdinalIgnoreCase 5.
    private const int Ordinal = 4;

    public static void AddTo(KnownMemberTable table)
    {
        AddBasics(table);
        AddSearch(table);
        AddComparison(table);
        AddChange(table);
        AddJoining(table);
        AddSplitting(table);
    }

    private static void AddBasics(KnownMemberTable table)
    {
        table.Instance(S + "get_Length", c => c.Text(0).Length);
        table.Instance(S + "get_Chars(System.Int32)", c => c.Text(0)[c.Int(1)]);
        table.Instance(S + "ToString", c => c[0]);
        table.Instance(S + "Clone", c => c[0]);
        table.Instance(S + "ToString(System.IFormatProvider)", c => c[0]);
        table.Instance(S + "ToCharArray(System.Int32,System.Int32)", c => c.ToArray(Slice(c), new RecipeType("T:System.Char")));
        table.Instance(S + "ToCharArray", c => c.ToArray(c.Sequence(0), new RecipeType("T:System.Char")));
        table.Instance(S + "Substring(System.Int32)", c => Made(c, c.Text(0).Substring(c.Int(1))));
        table.Instance(S + "Substring(System.Int32,System.Int32)", c => Made(c, c.Text(0).Substring(c.Int(1), c.Int(2))));
        table.Static(S + "IsNullOrEmpty(System.String)", c => c.Box(string.IsNullOrEmpty(c.TextOrNull(0))));
        table.Static(S + "IsNullOrWhiteSpace(System.String)", c => c.Box(string.IsNullOrWhiteSpace(c.TextOrNull(0))));
        table.Static(S + "#ctor(System.Char,System.Int32)", c => c.Make(c.Int(1), () => new string(c.Char(0), c.Int(1))));
        table.Static(S + "#ctor(System.Char[])", c => c[0] is null ? "" : Chars(c, c.Sequence(0)));
        table.Static(S + "#ctor(System.Char[],System.Int32,System.Int32)", c => Chars(c, Slice(c)));
        table.Static(S + "Create``1(System.Int32,``0,System.Buffers.SpanAction{System.Char,``0})", c => Filled(c));
        table.Static(S + "#ctor(System.ReadOnlySpan{System.Char})", c => Chars(c, c.Sequence(0)));
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

    private static void AddChange(KnownMemberTable table)
    {
        table.Instance(S + "ToUpperInvariant", c => Made(c, CaseTable.ToUpper(c.Text(0))));
        table.Instance(S + "ToLowerInvariant", c => Made(c, CaseTable.ToLower(c.Text(0))));
        table.Instance(S + "ToUpper", c => Made(c, CaseTable.ToUpper(c.Text(0))));
        table.Instance(S + "ToLower", c => Made(c, CaseTable.ToLower(c.Text(0))));
        table.Instance(S + "Trim", c => Made(c, c.Text(0).Trim()));
        table.Instance(S + "TrimStart", c => Made(c, c.Text(0).TrimStart()));
        table.Instance(S + "TrimEnd", c => Made(c, c.Text(0).TrimEnd()));
        table.Instance(S + "Trim(System.Char)", c => Made(c, c.Text(0).Trim(c.Char(1))));
        table.Instance(S + "TrimStart(System.Char)", c => Made(c, c.Text(0).TrimStart(c.Char(1))));
        table.Instance(S + "TrimEnd(System.Char)", c => Made(c, c.Text(0).TrimEnd(c.Char(1))));
        table.Instance(S + "Trim(System.Char[])", c => Made(c, c.Text(0).Trim(CharArray(c, 1))));
        table.Instance(S + "TrimStart(System.Char[])", c => Made(c, c.Text(0).TrimStart(CharArray(c, 1))));
        table.Instance(S + "TrimEnd(System.Char[])", c => Made(c, c.Text(0).TrimEnd(CharArray(c, 1))));
        // Several characters may arrive as a span since .NET 9.
        table.Instance(S + "Trim(System.ReadOnlySpan{System.Char})", c => Made(c, c.Text(0).Trim(CharArray(c, 1))));
        table.Instance(S + "TrimStart(System.ReadOnlySpan{System.Char})", c => Made(c, c.Text(0).TrimStart(CharArray(c, 1))));
        table.Instance(S + "TrimEnd(System.ReadOnlySpan{System.Char})", c => Made(c, c.Text(0).TrimEnd(CharArray(c, 1))));
        table.Instance(S + "PadLeft(System.Int32)", c => c.Make(c.Int(1), () => c.Text(0).PadLeft(c.Int(1))));
        table.Instance(S + "PadLeft(System.Int32,System.Char)", c => c.Make(c.Int(1), () => c.Text(0).PadLeft(c.Int(1), c.Char(2))));
        table.Instance(S + "PadRight(System.Int32)", c => c.Make(c.Int(1), () => c.Text(0).PadRight(c.Int(1))));
        table.Instance(S + "PadRight(System.Int32,System.Char)", c => c.Make(c.Int(1), () => c.Text(0).PadRight(c.Int(1), c.Char(2))));
        table.Instance(S + "Replace(System.Char,System.Char)", c => Made(c, c.Text(0).Replace(c.Char(1), c.Char(2))));
        table.Instance(S + "Replace(System.String,System.String)", c => Replace(c, c.Text(0), c.Text(1), c.TextOrNull(2) ?? ""));
        table.Instance(S + "Replace(System.String,System.String,System.StringComparison)", c => c.Option(3) == Ordinal
            ? Replace(c, c.Text(0), c.Text(1), c.TextOrNull(2) ?? "")
            : ReplaceByKind(c));
        // By Substring, since older hosts refuse to remove from the end on.
        table.Instance(S + "Remove(System.Int32)", c => Made(c, c.Text(0).Substring(0, c.Int(1))));
        table.Instance(S + "Remove(System.Int32,System.Int32)", c => Made(c, c.Text(0).Remove(c.Int(1), c.Int(2))));
        table.Instance(S + "Insert(System.Int32,System.String)", c => c.Make((long)c.Text(0).Length + c.Text(2).Length, () => c.Text(0).Insert(c.Int(1), c.Text(2))));
        table.Instance(S + "ReplaceLineEndings", c => throw new NotEvaluableException("the end of a line differs between machines; say which: \"\\n\""));
        table.Instance(S + "ReplaceLineEndings(System.String)", c => Replace(c, ReplaceLineEndings(c.Text(0)), "\n", c.Text(1)));
    }

    private static void AddJoining(KnownMemberTable table)
    {
        table.Static(S + "Join(System.String,System.String[])", c => Join(c, c.TextOrNull(0), c.Sequence(1)));
        table.Static(S + "Join(System.String,System.Object[])", c => Join(c, c.TextOrNull(0), c.Sequence(1)));
        table.Static(S + "Join(System.String,System.ReadOnlySpan{System.String})", c => Join(c, c.TextOrNull(0), c.Sequence(1)));
        table.Static(S + "Join(System.String,System.ReadOnlySpan{System.Object})", c => Join(c, c.TextOrNull(0), c.Sequence(1)));
        table.Static(S + "Join(System.String,System.Collections.Generic.IEnumerable{System.String})", c => Join(c, c.TextOrNull(0), c.Sequence(1)));
        table.Static(S + "Join``1(System.String,System.Collections.Generic.IEnumerable{``0})", c => Join(c, c.TextOrNull(0), c.Sequence(1)));
        table.Static(S + "Join(System.Char,System.String[])", c => Join(c, c.Char(0).ToString(), c.Sequence(1)));
        table.Static(S + "Join(System.Char,System.Object[])", c => Join(c, c.Char(0).ToString(), c.Sequence(1)));
        table.Static(S + "Join(System.Char,System.ReadOnlySpan{System.String})", c => Join(c, c.Char(0).ToString(), c.Sequence(1)));
        table.Static(S + "Join(System.Char,System.ReadOnlySpan{System.Object})", c => Join(c, c.Char(0).ToString(), c.Sequence(1)));
        table.Static(S + "Join(System.String,System.String[],System.Int32,System.Int32)", c => JoinPart(c, c.TextOrNull(0)));
        table.Static(S + "Join(System.Char,System.String[],System.Int32,System.Int32)", c => JoinPart(c, c.Char(0).ToString()));
        table.Static(S + "Join``1(System.Char,System.Collections.Generic.IEnumerable{``0})", c => Join(c, c.Char(0).ToString(), c.Sequence(1)));

        table.Static(S + "Concat(System.Object)", c => Join(c, "", [c[0]]));
        table.Static(S + "Concat(System.Object,System.Object)", c => Join(c, "", [c[0], c[1]]));
        table.Static(S + "Concat(System.Object,System.Object,System.Object)", c => Join(c, "", [c[0], c[1], c[2]]));
        table.Static(S + "Concat(System.String,System.String)", c => Join(c, "", [c[0], c[1]]));
        table.Static(S + "Concat(System.String,System.String,System.String)", c => Join(c, "", [c[0], c[1], c[2]]));
        table.Static(S + "Concat(System.String,System.String,System.String,System.String)", c => Join(c, "", [c[0], c[1], c[2], c[3]]));
        table.Static(S + "Concat(System.String[])", c => Join(c, "", c.Sequence(0)));
        table.Static(S + "Concat(System.Object[])", c => Join(c, "", c.Sequence(0)));
        table.Static(S + "Concat(System.ReadOnlySpan{System.String})", c => Join(c, "", c.Sequence(0)));
        table.Static(S + "Concat(System.ReadOnlySpan{System.Object})", c => Join(c, "", c.Sequence(0)));
        table.Static(S + "Concat(System.Collections.Generic.IEnumerable{System.String})", c => Join(c, "", c.Sequence(0)));
        table.Static(S + "Concat``1(System.Collections.Generic.IEnumerable{``0})", c => Join(c, "", c.Sequence(0)));

        // A provider can only be the invariant culture; all others are refused where they are asked for.
        foreach (var (provider, at) in ((string, int)[])[("", 0), ("System.IFormatProvider,", 1)])
        {
            var id = $"{S}Format({provider}System.String";
            table.Static(id + ",System.Object)", c => c.Composite(at, [c[at + 1]]));
            table.Static(id + ",System.Object,System.Object)", c => c.Composite(at, [c[at + 1], c[at + 2]]));
            table.Static(id + ",System.Object,System.Object,System.Object)", c => c.Composite(at, [c[at + 1], c[at + 2], c[at + 3]]));
            table.Static(id + ",System.Object[])", c => c.Composite(at, [.. c.Sequence(at + 1)]));
            table.Static(id + ",System.ReadOnlySpan{System.Object})", c => c.Composite(at, [.. c.Sequence(at + 1)]));
        }
    }

    private static void AddSplitting(KnownMemberTable table)
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

    private static string Made(LibraryCall call, string result)
    {
        call.Budget.Make(result.Length);
        return result;
    }

    private static string Chars(LibraryCall call, IEnumerable<object?> characters)
    {
        var text = new StringBuilder();

        foreach (var c in characters)
        {
            call.Budget.Make(1);
            _ = text.Append((char)LibraryCall.Known(c)!);
        }

        return text.ToString();
    }

    private static IEnumerable<object?> Slice(LibraryCall call)
    {
        var characters = call.Sequence(0).ToList();
        return call.Int(1) < 0 || call.Int(2) < 0 || call.Int(1) > characters.Count - call.Int(2)
            ? throw new ThrownException(nameof(ArgumentOutOfRangeException))
            : characters.GetRange(call.Int(1), call.Int(2));
    }

    private static char[] CharArray(LibraryCall call, int index) =>
        call[index] is null ? [] : [.. call.Sequence(index).Select(c => (char)LibraryCall.Known(c)!)];

    private static char[] NotNullChars(LibraryCall call, int index) =>
        [.. call.Sequence(index).Select(c => (char)LibraryCall.Known(c)!)];

    private static StringComparison ByCulture(string text, string value)
    {
        CultureText.EnsureSameAsOrdinal(text, value);
        return StringComparison.Ordinal;
    }

    private static StringComparison Kind(LibraryCall call, int index, string? left, string? right)
    {
        var kind = call.Option(index);

        if (kind is < 0 or > 5)
            throw new ThrownException(nameof(ArgumentException));

        if (kind < Ordinal)
            CultureText.EnsureSameAsOrdinal(left ?? "", right ?? "");

        return kind is 1 or 3 or 5 ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    }

    private static int IndexOf(string text, string value, StringComparison kind) => Compared(text, value, kind, (t, v) => t.IndexOf(v, StringComparison.Ordinal));

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

    public static string Replace(LibraryCall call, string text, string old, string replacement)
    {
        if (old.Length == 0)
            throw new ThrownException(nameof(ArgumentException));

        var count = 0L;

        for (var i = text.IndexOf(old, StringComparison.Ordinal); i >= 0; i = text.IndexOf(old, i + old.Length, StringComparison.Ordinal))
            count++;

        return call.Make(text.Length + (count * (replacement.Length - old.Length)), () => text.Replace(old, replacement));
    }

    private static string ReplaceByKind(LibraryCall call)
    {
        var (text, old, replacement) = (call.Text(0), call.Text(1), call.TextOrNull(2) ?? "");

        if (old.Length == 0)
            throw new ThrownException(nameof(ArgumentException));

        var kind = Kind(call, 3, text, old);
        var result = new StringBuilder();
        var start = 0;

        var (searched, value) = kind == StringComparison.Ordinal ? (text, old) : (CaseTable.Fold(text), CaseTable.Fold(old));

        for (var i = searched.IndexOf(value, StringComparison.Ordinal); i >= 0; i = searched.IndexOf(value, start, StringComparison.Ordinal))
        {
            call.Budget.Make(i - start + replacement.Length);
            _ = result.Append(text, start, i - start).Append(replacement);
            start = i + old.Length;
        }

        call.Budget.Make(text.Length - start);
        return result.Append(text, start, text.Length - start).ToString();
    }

    private static int IndexOfChar(LibraryCall call, int kind) =>
        IndexOf(call.Text(0), call.Char(1).ToString(), Kind(call, kind, call.Text(0), call.Char(1).ToString()));

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

    private static string JoinPart(LibraryCall call, string? separator)
    {
        var values = call.Of<ArrayValue>(1);

        return call.Int(2) < 0 || call.Int(3) < 0 || call.Int(2) > values.Count - call.Int(3)
            ? throw new ThrownException(nameof(ArgumentOutOfRangeException))
            : Join(call, separator, values.Skip(call.Int(2)).Take(call.Int(3)));
    }

    /// <summary>A string whose characters a function writes.</summary>
    private static string Filled(LibraryCall call)
    {
        var write = call.Function(2);

        if (call.Int(0) < 0)
            throw new ThrownException(nameof(ArgumentOutOfRangeException));

        call.Budget.Make(2L * call.Int(0));
        var characters = new ArrayValue(new RecipeType("T:System.Char"), [.. Enumerable.Repeat((object?)'\0', call.Int(0))]);

        if (characters.Count > 0)
            _ = LibraryCall.Known(write.Invoke(characters, call[1]));

        return string.Concat(characters.Items.Select(c => (char)LibraryCall.Known(c)!));
    }

    private static string ReplaceLineEndings(string text) =>
        text.Replace("\r\n", "\n").Replace('\r', '\n').Replace('\f', '\n').Replace('\u0085', '\n').Replace('\u2028', '\n').Replace('\u2029', '\n');

    private static string Join(LibraryCall call, string? separator, IEnumerable<object?> values)
    {
        var text = new StringBuilder();
        var isFirst = true;

        foreach (var value in values)
        {
            var piece = call.Interpreter.Text.Of(value);
            call.Budget.Make(piece.Length + (isFirst ? 0 : separator?.Length ?? 0));
            _ = (isFirst ? text : text.Append(separator)).Append(piece);
            isFirst = false;
        }

        return text.ToString();
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
