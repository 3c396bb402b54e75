using System.Globalization;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Convert: between numbers, bool, char and text, in other bases, and bytes as text.</summary>
internal static class ConvertMembers
{
    private const string C = "M:System.Convert.";
    private const string Provider = "System.IFormatProvider";

    public static void AddTo(KnownMemberTable table)
    {
        foreach (var pair in NumberMembers.Types)
            AddTarget(table, pair.Key, pair.Value.Zero, pair.Value.Parse);

        foreach (var source in Numbers)
        {
            table.Static($"{C}ToString(System.{source})", c => c.Interpreter.Text.Of(c[0]));
            table.Static($"{C}ToString(System.{source},{Provider})", c => c.Interpreter.Text.Of(c[0]));
        }

        table.Static(C + "ToString(System.Boolean)", c => c.Interpreter.Text.Of(c[0]));
        table.Static(C + "ToString(System.Char)", c => c.Interpreter.Text.Of(c[0]));
        table.Static(C + "ToString(System.String)", c => c[0]);
        table.Static(C + "ToString(System.Object)", c => c.Interpreter.Text.Of(c[0]));
        table.Static($"{C}ToString(System.Object,{Provider})", c => c.Interpreter.Text.Format(c[0], null, 0, c[1]));
        table.Static(C + "ToChar(System.Int32)", c => checked((char)c.Int(0)));

        foreach (var type in (string[])["Byte", "Int16", "Int32", "Int64"])
            table.Static($"{C}ToString(System.{type},System.Int32)", InBase);

        table.Static(C + "ToInt32(System.String,System.Int32)", c => Convert.ToInt32(c.TextOrNull(0), c.Int(1)));
        table.Static(C + "ToInt64(System.String,System.Int32)", c => Convert.ToInt64(c.TextOrNull(0), c.Int(1)));
        table.Static(C + "ToBase64String(System.Byte[])", c => c.Made(Convert.ToBase64String(c.Bytes(0))));
        table.Static(C + "FromBase64String(System.String)", c => c.Made(Convert.FromBase64String(c.Text(0))));

        foreach (var bytes in (string[])["System.Byte[]", "System.ReadOnlySpan{System.Byte}"])
        {
            table.Static($"{C}ToHexString({bytes})", c => c.Made(Hex(c.Bytes(0), "X2")));
            table.Static($"{C}ToHexStringLower({bytes})", c => c.Made(Hex(c.Bytes(0), "x2")));
        }
    }

    private static IEnumerable<string> Numbers => NumberMembers.Types.Keys.Where(k => k is not "Boolean");

    /// <summary>All that becomes one type of number, or bool. No provider but the invariant culture can be named.</summary>
    private static void AddTarget(KnownMemberTable table, string target, object zero, Func<string, object> parse)
    {
        var method = C + "To" + target;
        object Read(LibraryCall call) => call[0] is null ? zero : parse(call.Text(0));
        object Take(LibraryCall call) => OfObject(target, call[0]) ?? Read(call);

        table.Static($"{method}(System.String)", Read);

        // Convert.ToSByte is the one that hands null on to Parse when it is told a provider.
        table.Static($"{method}(System.String,{Provider})", c => target == "SByte" ? parse(c.Text(0)) : Read(c));
        table.Static($"{method}(System.Object)", Take);
        table.Static($"{method}(System.Object,{Provider})", Take);

        foreach (var source in Numbers)
            table.Static($"{method}(System.{source})", c => To(target, c[0]!));

        table.Static($"{method}(System.Boolean)", c => To(target, c[0]!));

        // Of those that are no whole numbers there are members for characters too, but they only throw.
        if (target is not ("Boolean" or "Single" or "Double" or "Decimal"))
            table.Static($"{method}(System.Char)", c => To(target, c[0]!));
    }

    /// <summary>What a value is converted to, whatever it is; null for text and null, which are read.</summary>
    private static object? OfObject(string target, object? value)
    {
        switch (value)
        {
            case null or string:
                return null;
            case EnumValue { Number: var number }:
                return To(target, number);
            case char when target is "Boolean" or "Single" or "Double" or "Decimal":
                throw new ThrownException(nameof(InvalidCastException));
            case IConvertible:
                return To(target, value);
            case InstanceValue own when own.Type.DerivesFrom("T:System.IConvertible"):
                throw new NotEvaluableException("an IConvertible of one's own decides what it is converted to; call its method");
            default:
                throw new ThrownException(nameof(InvalidCastException));
        }
    }

    /// <summary>Convert rounds to even where a cast cuts off.</summary>
    private static object To(string target, object value) => target switch
    {
        "Boolean" => Convert.ToBoolean(value, CultureInfo.InvariantCulture),
        "SByte" => Convert.ToSByte(value, CultureInfo.InvariantCulture),
        "Byte" => Convert.ToByte(value, CultureInfo.InvariantCulture),
        "Int16" => Convert.ToInt16(value, CultureInfo.InvariantCulture),
        "UInt16" => Convert.ToUInt16(value, CultureInfo.InvariantCulture),
        "Int32" => Convert.ToInt32(value, CultureInfo.InvariantCulture),
        "UInt32" => Convert.ToUInt32(value, CultureInfo.InvariantCulture),
        "Int64" => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        "UInt64" => Convert.ToUInt64(value, CultureInfo.InvariantCulture),
        "Single" => Convert.ToSingle(value, CultureInfo.InvariantCulture),
        "Double" => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
    };

    private static string InBase(LibraryCall call) => (call[0], call.Int(1)) switch
    {
        (byte b, var radix) => Convert.ToString(b, radix),
        (short s, var radix) => Convert.ToString(s, radix),
        (int i, var radix) => Convert.ToString(i, radix),
        (var l, var radix) => Convert.ToString((long)l!, radix),
    };

    private static string Hex(byte[] bytes, string format) => string.Concat(bytes.Select(b => b.ToString(format, CultureInfo.InvariantCulture)));
}
