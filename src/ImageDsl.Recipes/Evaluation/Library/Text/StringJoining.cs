using System.Text;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>string: made of several values, by Join, Concat and Format.</summary>
internal static class StringJoining
{
    private const string S = "M:System.String.";

    public static void AddTo(KnownMemberTable table)
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

    private static string JoinPart(LibraryCall call, string? separator)
    {
        var values = call.Of<ArrayValue>(1);

        return call.Int(2) < 0 || call.Int(3) < 0 || call.Int(2) > values.Count - call.Int(3)
            ? throw new ThrownException(nameof(ArgumentOutOfRangeException))
            : Join(call, separator, values.Skip(call.Int(2)).Take(call.Int(3)));
    }

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
}
