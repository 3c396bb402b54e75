using System.Text;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>string: making, looking at and changing one.</summary>
internal static class StringMembers
{
    private const string S = "M:System.String.";

    public static void AddTo(KnownMemberTable table)
    {
        AddBasics(table);
        AddChange(table);
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
        table.Instance(S + "Substring(System.Int32)", c => c.Made(c.Text(0).Substring(c.Int(1))));
        table.Instance(S + "Substring(System.Int32,System.Int32)", c => c.Made(c.Text(0).Substring(c.Int(1), c.Int(2))));
        table.Static(S + "IsNullOrEmpty(System.String)", c => c.Box(string.IsNullOrEmpty(c.TextOrNull(0))));
        table.Static(S + "IsNullOrWhiteSpace(System.String)", c => c.Box(string.IsNullOrWhiteSpace(c.TextOrNull(0))));
        table.Static(S + "#ctor(System.Char,System.Int32)", c => c.Make(c.Int(1), () => new string(c.Char(0), c.Int(1))));
        table.Static(S + "#ctor(System.Char[])", c => c[0] is null ? "" : Chars(c, c.Sequence(0)));
        table.Static(S + "#ctor(System.Char[],System.Int32,System.Int32)", c => Chars(c, Slice(c)));
        table.Static(S + "Create``1(System.Int32,``0,System.Buffers.SpanAction{System.Char,``0})", c => Filled(c));
        table.Static(S + "#ctor(System.ReadOnlySpan{System.Char})", c => Chars(c, c.Sequence(0)));
    }

    private static void AddChange(KnownMemberTable table)
    {
        table.Instance(S + "ToUpperInvariant", c => c.Made(CaseTable.ToUpper(c.Text(0))));
        table.Instance(S + "ToLowerInvariant", c => c.Made(CaseTable.ToLower(c.Text(0))));
        table.Instance(S + "ToUpper", c => c.Made(CaseTable.ToUpper(c.Text(0))));
        table.Instance(S + "ToLower", c => c.Made(CaseTable.ToLower(c.Text(0))));
        table.Instance(S + "Trim", c => c.Made(c.Text(0).Trim()));
        table.Instance(S + "TrimStart", c => c.Made(c.Text(0).TrimStart()));
        table.Instance(S + "TrimEnd", c => c.Made(c.Text(0).TrimEnd()));
        table.Instance(S + "Trim(System.Char)", c => c.Made(c.Text(0).Trim(c.Char(1))));
        table.Instance(S + "TrimStart(System.Char)", c => c.Made(c.Text(0).TrimStart(c.Char(1))));
        table.Instance(S + "TrimEnd(System.Char)", c => c.Made(c.Text(0).TrimEnd(c.Char(1))));
        table.Instance(S + "Trim(System.Char[])", c => c.Made(c.Text(0).Trim(CharArray(c, 1))));
        table.Instance(S + "TrimStart(System.Char[])", c => c.Made(c.Text(0).TrimStart(CharArray(c, 1))));
        table.Instance(S + "TrimEnd(System.Char[])", c => c.Made(c.Text(0).TrimEnd(CharArray(c, 1))));

        // Several characters may arrive as a span since .NET 9.
        table.Instance(S + "Trim(System.ReadOnlySpan{System.Char})", c => c.Made(c.Text(0).Trim(CharArray(c, 1))));
        table.Instance(S + "TrimStart(System.ReadOnlySpan{System.Char})", c => c.Made(c.Text(0).TrimStart(CharArray(c, 1))));
        table.Instance(S + "TrimEnd(System.ReadOnlySpan{System.Char})", c => c.Made(c.Text(0).TrimEnd(CharArray(c, 1))));
        table.Instance(S + "PadLeft(System.Int32)", c => c.Make(c.Int(1), () => c.Text(0).PadLeft(c.Int(1))));
        table.Instance(S + "PadLeft(System.Int32,System.Char)", c => c.Make(c.Int(1), () => c.Text(0).PadLeft(c.Int(1), c.Char(2))));
        table.Instance(S + "PadRight(System.Int32)", c => c.Make(c.Int(1), () => c.Text(0).PadRight(c.Int(1))));
        table.Instance(S + "PadRight(System.Int32,System.Char)", c => c.Make(c.Int(1), () => c.Text(0).PadRight(c.Int(1), c.Char(2))));
        table.Instance(S + "Replace(System.Char,System.Char)", c => c.Made(c.Text(0).Replace(c.Char(1), c.Char(2))));
        table.Instance(S + "Replace(System.String,System.String)", c => Replace(c, c.Text(0), c.Text(1), c.TextOrNull(2) ?? ""));
        table.Instance(S + "Replace(System.String,System.String,System.StringComparison)", c => c.Option(3) == StringSearch.Ordinal
            ? Replace(c, c.Text(0), c.Text(1), c.TextOrNull(2) ?? "")
            : ReplaceByKind(c));

        // By Substring, since older hosts refuse to remove from the end on.
        table.Instance(S + "Remove(System.Int32)", c => c.Made(c.Text(0).Substring(0, c.Int(1))));
        table.Instance(S + "Remove(System.Int32,System.Int32)", c => c.Made(c.Text(0).Remove(c.Int(1), c.Int(2))));
        table.Instance(S + "Insert(System.Int32,System.String)", c => c.Make((long)c.Text(0).Length + c.Text(2).Length, () => c.Text(0).Insert(c.Int(1), c.Text(2))));
        table.Instance(S + "ReplaceLineEndings", c => throw new NotEvaluableException("the end of a line differs between machines; say which: \"\\n\""));
        table.Instance(S + "ReplaceLineEndings(System.String)", c => Replace(c, ReplaceLineEndings(c.Text(0)), "\n", c.Text(1)));
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

    /// <summary>Replaces a text by another wherever it occurs; the length of the result is counted before it is made.</summary>
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

        var kind = StringSearch.Kind(call, 3, text, old);
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
}
