namespace ImageDsl.Recipes.Evaluation;

/// <summary>Span and ReadOnlySpan, and what extends them. Since C# 14 an array's Contains, IndexOf and so on may be these, too.</summary>
internal static class SpanMembers
{
    private const string M = "M:System.MemoryExtensions.";
    private const string Of = "(System.ReadOnlySpan{``0},";
    private const string OfChars = "(System.ReadOnlySpan{System.Char}";
    private const string Chars = "System.ReadOnlySpan{System.Char}";
    private const string Kind = "System.StringComparison";

    public static void AddTo(KnownMemberTable table)
    {
        foreach (var span in (string[])["Span`1", "ReadOnlySpan`1"])
            AddSpan(table, $"M:System.{span}.");

        AddWriting(table);
        AddMaking(table);
        AddSearching(table);
        AddText(table);
    }

    private static void AddSpan(KnownMemberTable table, string id)
    {
        table.Instance(id + "get_Length", c => ArrayMembers.CountOf(c[0]!));
        table.Instance(id + "get_IsEmpty", c => c.Box(ArrayMembers.CountOf(c[0]!) == 0));
        table.Instance(id + "get_Item(System.Int32)", c => ArrayMembers.At(c, Inside(c)));
        table.Instance(id + "ToArray", c => c.ToArray(c.Sequence(0), c.ContainingArgument(0)));
        table.Instance(id + "Slice(System.Int32)", c => Part(c, 0, c.Int(1), ArrayMembers.CountOf(c[0]!) - c.Int(1)));
        table.Instance(id + "Slice(System.Int32,System.Int32)", c => Part(c, 0, c.Int(1), c.Int(2)));
        table.Static(id + "get_Empty", c => new ArrayValue(c.ContainingArgument(0), []));
    }

    private static void AddWriting(KnownMemberTable table)
    {
        table.Changing("M:System.Span`1.Fill(`0)", c => Fill(c, c[1]));
        table.Changing("M:System.Span`1.Clear", c => Fill(c, c.Default(c.ContainingArgument(0))));
        table.Static(M + "Reverse``1(System.Span{``0})", c => Write(c, 0, [.. c.Sequence(0).Reverse()]));
    }

    private static void AddMaking(KnownMemberTable table)
    {
        table.Static(M + "AsSpan(System.String)", c => c[0] ?? "");
        table.Static(M + "AsSpan(System.String,System.Int32)", c => Part(c, 0, c.Int(1), (c.TextOrNull(0)?.Length ?? 0) - c.Int(1)));
        table.Static(M + "AsSpan(System.String,System.Int32,System.Int32)", c => Part(c, 0, c.Int(1), c.Int(2)));
        table.Static(M + "AsSpan``1(``0[])", c => c[0] ?? new ArrayValue(c.TypeArgument(0), []));
        table.Static(M + "AsSpan``1(``0[],System.Int32)", c => Part(c, 0, c.Int(1), (c[0] is null ? 0 : ArrayMembers.CountOf(c[0]!)) - c.Int(1)));
        table.Static(M + "AsSpan``1(``0[],System.Int32,System.Int32)", c => Part(c, 0, c.Int(1), c.Int(2)));
    }

    private static void AddSearching(KnownMemberTable table)
    {
        table.Static($"{M}Contains``1{Of}``0)", c => c.Box(ArrayMembers.Contains(c, c[1])));
        table.Static($"{M}Contains``1{Of}``0,System.Collections.Generic.IEqualityComparer{{``0}})", c => c.Box(c.Sequence(0).Any(x => Comparers.Equality(c, 2).Equals(x, c[1]))));
        table.Static($"{M}IndexOf``1{Of}``0)", c => ArrayMembers.IndexOf(c, [.. c.Sequence(0)], c[1]));
        table.Static($"{M}LastIndexOf``1{Of}``0)", c => LastIndexOf(c, [c[1]]));
        table.Static($"{M}IndexOfAny``1{Of}``0,``0)", c => IndexOfAny(c, [c[1], c[2]]));
        table.Static($"{M}IndexOfAny``1{Of}``0,``0,``0)", c => IndexOfAny(c, [c[1], c[2], c[3]]));
        table.Static($"{M}IndexOfAny``1{Of}System.ReadOnlySpan{{``0}})", c => IndexOfAny(c, [.. c.Sequence(1)]));
        table.Static($"{M}SequenceEqual``1{Of}System.ReadOnlySpan{{``0}})", c => c.Box(c.Sequence(0).SequenceEqual(c.Sequence(1), c.Equality)));
        table.Static($"{M}StartsWith``1{Of}System.ReadOnlySpan{{``0}})", c => c.Box(HasAt(c, 0)));
        table.Static($"{M}EndsWith``1{Of}System.ReadOnlySpan{{``0}})", c => c.Box(HasAt(c, ArrayMembers.CountOf(c[0]!) - ArrayMembers.CountOf(c[1]!))));
    }

    private static void AddText(KnownMemberTable table)
    {
        foreach (var (trim, trimmed) in ((string, Func<string, string>)[])[("Trim", s => s.Trim()), ("TrimStart", s => s.TrimStart()), ("TrimEnd", s => s.TrimEnd())])
            table.Static($"{M}{trim}{OfChars})", c => c.Make(ArrayMembers.CountOf(c[0]!), () => trimmed(Text(c, 0))));

        foreach (var (trim, trimmed) in ((string, Func<string, char, string>)[])[("Trim", (s, x) => s.Trim(x)), ("TrimStart", (s, x) => s.TrimStart(x)), ("TrimEnd", (s, x) => s.TrimEnd(x))])
            table.Static($"{M}{trim}{OfChars},System.Char)", c => c.Make(ArrayMembers.CountOf(c[0]!), () => trimmed(Text(c, 0), c.Char(1))));

        table.Static($"{M}IsWhiteSpace{OfChars})", c => c.Box(string.IsNullOrWhiteSpace(Text(c, 0))));

        foreach (var (name, test) in ((string, Func<string, string, bool>)[])
        [
            ("Equals", (text, other) => text == other), ("Contains", (text, other) => text.IndexOf(other, StringComparison.Ordinal) >= 0),
            ("StartsWith", (text, other) => text.StartsWith(other, StringComparison.Ordinal)), ("EndsWith", (text, other) => text.EndsWith(other, StringComparison.Ordinal)),
        ])
        {
            table.Static($"{M}{name}{OfChars},{Chars},{Kind})", c => c.Box(test(Folded(c, 0), Folded(c, 1))));
        }

        foreach (var type in (string[])["Byte", "Int16", "Int32", "Int64", "UInt16", "UInt32", "UInt64"])
        {
            var id = "M:System." + type;
            var parse = KnownParse(table, $"{id}.Parse(System.String)");
            table.Static($"{id}.Parse({Chars},System.IFormatProvider)", c => parse(c.WithText(0, Text(c, 0))));
            var styled = KnownParse(table, $"{id}.Parse(System.String,System.Globalization.NumberStyles,System.IFormatProvider)");
            table.Static($"{id}.Parse({Chars},System.Globalization.NumberStyles,System.IFormatProvider)", c => styled(c.WithText(0, Text(c, 0))));
            var tryParse = KnownParse(table, $"{id}.TryParse(System.String,System.{type}@)");
            table.Static($"{id}.TryParse({Chars},System.{type}@)", c => tryParse(c.WithText(0, Text(c, 0))));
        }

        for (var count = 2; count <= 4; count++)
        {
            var parts = count;
            table.Static($"M:System.String.Concat({string.Join(",", Enumerable.Repeat(Chars, count))})", c =>
                c.Make(Enumerable.Range(0, parts).Sum(i => (long)ArrayMembers.CountOf(c[i]!)), () => string.Concat(Enumerable.Range(0, parts).Select(i => Text(c, i)))));
        }
    }

    private static Func<LibraryCall, object?> KnownParse(KnownMemberTable table, string id) => table.Members[id].Evaluate;

    /// <summary>A span of characters as text, folded when the comparison ignores case.</summary>
    private static string Folded(LibraryCall call, int index) => call.Option(2) switch
    {
        4 => Text(call, index),
        5 => CaseTable.Fold(Text(call, index)),
        _ => throw new NotEvaluableException("spans are compared by the rules of a culture, which differ between machines; say StringComparison.Ordinal"),
    };

    private static string Text(LibraryCall call, int index) => call[index] as string ?? string.Concat(call.Sequence(index).Select(x => (char)LibraryCall.Known(x)!));

    private static int Inside(LibraryCall call) =>
        call.Int(1) >= 0 && call.Int(1) < ArrayMembers.CountOf(call[0]!) ? call.Int(1) : throw new ThrownException(nameof(IndexOutOfRangeException));

    private static object Part(LibraryCall call, int whole, int start, int count)
    {
        call.Budget.Make(Math.Max(0, count));
        return SpanValue.Part(call[whole], start, count);
    }

    private static object? Set(LibraryCall call, int index, object? value)
    {
        if (call[0] is IFreezable { IsFrozen: true })
            throw new NotEvaluableException("the array is held by a static field; make a copy first");

        switch (call[0])
        {
            case ArrayValue array:
                return array.Items[index] = StructValue.Copied(value);
            case SpanValue span:
                return span[index] = StructValue.Copied(value);
            default:
                throw new NotEvaluableException("a span that cannot be changed is changed");
        }
    }

    private static object? Fill(LibraryCall call, object? value) => Write(call, 0, [.. Enumerable.Repeat(value, ArrayMembers.CountOf(call[0]!))]);

    private static object? Write(LibraryCall call, int start, object?[] values)
    {
        call.Budget.Work(values.Length);

        for (var i = 0; i < values.Length; i++)
            _ = Set(call, start + i, values[i]);

        return null;
    }

    private static int LastIndexOf(LibraryCall call, object?[] wanted)
    {
        var items = call.Sequence(0).ToList();
        return items.FindLastIndex(x => wanted.Any(w => call.Equality.Equals(x, w)));
    }

    private static int IndexOfAny(LibraryCall call, object?[] wanted)
    {
        var items = call.Sequence(0).ToList();
        call.Budget.Work((long)items.Count * wanted.Length);
        return items.FindIndex(x => wanted.Any(w => call.Equality.Equals(x, w)));
    }

    private static bool HasAt(LibraryCall call, int start)
    {
        var count = ArrayMembers.CountOf(call[1]!);
        return start >= 0 && ArrayMembers.CountOf(call[0]!) - start >= count && call.Sequence(0).Skip(start).Take(count).SequenceEqual(call.Sequence(1), call.Equality);
    }
}
