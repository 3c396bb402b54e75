using System.Text;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>StringBuilder.</summary>
internal static class StringBuilderMembers
{
    private const string B = "M:System.Text.StringBuilder.";
    private static readonly string[] Appended =
        ["String", "Object", "Boolean", "Char", "SByte", "Byte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64", "Single", "Double", "Decimal"];

    public static void AddTo(KnownMemberTable table)
    {
        table.Static(B + "#ctor", c => new StringBuilder());
        table.Static(B + "#ctor(System.Int32)", c => ListMembers.OfCapacity(c, new StringBuilder()));
        table.Static(B + "#ctor(System.String,System.Int32)", c => c.Int(1) < 0
            ? throw new ThrownException(nameof(ArgumentOutOfRangeException))
            : Append(c, new StringBuilder(), c.TextOrNull(0) ?? ""));
        table.Static(B + "#ctor(System.String)", c => Append(c, new StringBuilder(), c.TextOrNull(0) ?? ""));

        foreach (var type in Appended)
        {
            table.Changing($"{B}Append(System.{type})", c => Append(c, Self(c), c.Interpreter.Text.Of(c[1])));
            table.Changing($"{B}Insert(System.Int32,System.{type})", c => c[2] is null && type == "Object" ? c[0] : Insert(c, c.Interpreter.Text.Of(c[2])));
        }

        table.Changing(B + "Append(System.Char,System.Int32)", c => c.Int(2) < 0
            ? throw new ThrownException(nameof(ArgumentOutOfRangeException))
            : Append(c, Self(c), c.Make(c.Int(2), () => new string(c.Char(1), c.Int(2)))));
        table.Changing(B + "Append(System.Text.StringBuilder)", c => Append(c, Self(c), c.Interpreter.Text.Of(c[1])));
        table.Changing(B + "AppendLine", c => Append(c, Self(c), NewLine()));
        table.Changing(B + "AppendLine(System.String)", c => Append(c, Self(c), (c.TextOrNull(1) ?? "") + NewLine()));

        foreach (var separator in (string[])["System.String", "System.Char"])
        {
            table.Changing($"{B}AppendJoin({separator},System.String[])", c => Append(c, Self(c), Join(c)));
            table.Changing($"{B}AppendJoin({separator},System.Object[])", c => Append(c, Self(c), Join(c)));
            table.Changing($"{B}AppendJoin({separator},System.ReadOnlySpan{{System.String}})", c => Append(c, Self(c), Join(c)));
            table.Changing($"{B}AppendJoin({separator},System.ReadOnlySpan{{System.Object}})", c => Append(c, Self(c), Join(c)));
            table.Changing($"{B}AppendJoin``1({separator},System.Collections.Generic.IEnumerable{{``0}})", c => Append(c, Self(c), Join(c)));
        }

        foreach (var (provider, at) in ((string, int)[])[("", 1), ("System.IFormatProvider,", 2)])
        {
            var id = $"{B}AppendFormat({provider}System.String";
            table.Changing(id + ",System.Object)", c => Append(c, Self(c), c.Composite(at, [c[at + 1]])));
            table.Changing(id + ",System.Object,System.Object)", c => Append(c, Self(c), c.Composite(at, [c[at + 1], c[at + 2]])));
            table.Changing(id + ",System.Object,System.Object,System.Object)", c =>
                Append(c, Self(c), c.Composite(at, [c[at + 1], c[at + 2], c[at + 3]])));
            table.Changing(id + ",System.Object[])", c => Append(c, Self(c), c.Composite(at, [.. c.Sequence(at + 1)])));
            table.Changing(id + ",System.ReadOnlySpan{System.Object})", c => Append(c, Self(c), c.Composite(at, [.. c.Sequence(at + 1)])));
        }

        table.Changing(B + "Append(System.Char[])", c => c[1] is null ? c[0] : Append(c, Self(c), string.Concat(c.Sequence(1).Select(x => (char)LibraryCall.Known(x)!))));
        table.Changing(B + "Append(System.ReadOnlySpan{System.Char})", c => Append(c, Self(c), string.Concat(c.Sequence(1).Select(x => (char)LibraryCall.Known(x)!))));
        table.Changing(B + "Append(System.String,System.Int32,System.Int32)", c => Append(c, Self(c), Part(c)));
        table.Instance(B + "EnsureCapacity(System.Int32)", ListMembers.Capacity);
        table.Changing(B + "Remove(System.Int32,System.Int32)", c => Self(c).Remove(c.Int(1), c.Int(2)));
        table.Changing(B + "Clear", c => Self(c).Clear());
        table.Changing(B + "Replace(System.Char,System.Char)", c => Self(c).Replace(c.Char(1), c.Char(2)));
        table.Changing(B + "Replace(System.String,System.String)", c => Replace(c));
        table.Changing(B + "set_Length(System.Int32)", c => SetLength(c));
        table.Changing(B + "set_Chars(System.Int32,System.Char)", c => Self(c)[c.Int(1)] = c.Char(2));
        table.Instance(B + "get_Length", c => Self(c).Length);
        table.Instance(B + "get_Chars(System.Int32)", c => Self(c)[c.Int(1)]);
        table.Instance(B + "ToString", c => c.Interpreter.Text.Of(c[0]));
        table.Instance(B + "ToString(System.Int32,System.Int32)", c => c.Make(c.Int(2), () => Self(c).ToString(c.Int(1), c.Int(2))));
    }

    private static StringBuilder Self(LibraryCall call) => call.Of<StringBuilder>(0);

    private static string NewLine() =>
        throw new NotEvaluableException("the end of a line differs between machines; append \"\\n\"");

    private static StringBuilder Append(LibraryCall call, StringBuilder builder, string text)
    {
        call.Budget.Make(text.Length);
        return builder.Append(text);
    }

    private static StringBuilder Insert(LibraryCall call, string text)
    {
        call.Budget.Make(text.Length);
        call.Budget.Work(Self(call).Length);
        return Self(call).Insert(call.Int(1), text);
    }

    private static string Part(LibraryCall call)
    {
        var (start, count) = (call.Int(2), call.Int(3));

        if (start < 0 || count < 0)
            throw new ThrownException(nameof(ArgumentOutOfRangeException));

        if (start == 0 && count == 0)
            return "";

        var text = call.Text(1);
        return count == 0 ? "" : start <= text.Length - count ? text.Substring(start, count) : throw new ThrownException(nameof(ArgumentOutOfRangeException));
    }

    private static string? Separator(LibraryCall call) => call[1] is char c ? c.ToString() : call.TextOrNull(1);

    private static string Join(LibraryCall call) =>
        string.Join(Separator(call), call.Sequence(2).Select(v => Piece(call, v)));

    private static string Piece(LibraryCall call, object? value)
    {
        var text = call.Interpreter.Text.Of(value);
        call.Budget.Make(text.Length + (Separator(call)?.Length ?? 0));
        return text;
    }

    private static StringBuilder Replace(LibraryCall call)
    {
        var text = Self(call).ToString();
        var replaced = StringMembers.Replace(call, text, call.Text(1), call.TextOrNull(2) ?? "");
        return Self(call).Clear().Append(replaced);
    }

    private static object? SetLength(LibraryCall call)
    {
        call.Budget.Make(Math.Max(0, call.Int(1) - Self(call).Length));
        Self(call).Length = call.Int(1);
        return null;
    }
}
