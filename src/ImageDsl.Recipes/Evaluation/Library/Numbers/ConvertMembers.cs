using System.Globalization;
using System.Text;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Convert beyond numbers: other bases, bytes as text; and UTF-8.</summary>
internal static class ConvertMembers
{
    private const string C = "M:System.Convert.";
    private const string Utf8 = "M:System.Text.Encoding.";

    public static void AddTo(KnownMemberTable table)
    {
        foreach (var type in (string[])["Byte", "Int16", "Int32", "Int64"])
            table.Static($"{C}ToString(System.{type},System.Int32)", c => InBase(c));

        table.Static(C + "ToInt32(System.String,System.Int32)", c => Convert.ToInt32(c.TextOrNull(0), c.Int(1)));
        table.Static(C + "ToInt64(System.String,System.Int32)", c => Convert.ToInt64(c.TextOrNull(0), c.Int(1)));
        table.Static(C + "ToString(System.Boolean)", c => c.Interpreter.Text.Of(c[0]));
        table.Static(C + "ToString(System.Char)", c => c.Interpreter.Text.Of(c[0]));
        table.Static(C + "ToString(System.String)", c => c[0]);
        table.Static(C + "ToString(System.Object)", c => c.Interpreter.Text.Of(c[0]));
        table.Static(C + "ToString(System.Object,System.IFormatProvider)", c => c.Interpreter.Text.Format(c[0], null, 0, c[1]));
        table.Static(C + "ToInt32(System.Char)", c => (int)c.Char(0));
        table.Static(C + "ToInt32(System.Boolean)", c => c.Bool(0) ? 1 : 0);
        table.Static(C + "ToBoolean(System.Int32)", c => c.Box(c.Int(0) != 0));
        table.Static(C + "ToChar(System.Int32)", c => checked((char)c.Int(0)));
        table.Static(C + "ToBase64String(System.Byte[])", c => Text(c, Convert.ToBase64String(Bytes(c, 0))));
        table.Static(C + "FromBase64String(System.String)", c => Array(c, Convert.FromBase64String(c.Text(0))));
        table.Static(C + "ToHexString(System.Byte[])", c => Text(c, Hex(Bytes(c, 0), "X2")));
        table.Static(C + "ToHexStringLower(System.Byte[])", c => Text(c, Hex(Bytes(c, 0), "x2")));

        table.Static(Utf8 + "get_UTF8", c => new Utf8Value());
        table.Instance(Utf8 + "GetBytes(System.String)", c => Array(c, Encoding.UTF8.GetBytes(c.Text(1))));
        table.Instance(Utf8 + "GetByteCount(System.String)", c => Encoding.UTF8.GetByteCount(c.Text(1)));
        table.Instance(Utf8 + "GetString(System.Byte[])", c => Text(c, Encoding.UTF8.GetString(Bytes(c, 1))));
    }

    private static string InBase(LibraryCall call) => (call[0], call.Int(1)) switch
    {
        (byte b, var radix) => Convert.ToString(b, radix),
        (short s, var radix) => Convert.ToString(s, radix),
        (int i, var radix) => Convert.ToString(i, radix),
        (var l, var radix) => Convert.ToString((long)l!, radix),
    };

    private static string Hex(byte[] bytes, string format) => string.Concat(bytes.Select(b => b.ToString(format, CultureInfo.InvariantCulture)));

    private static string Text(LibraryCall call, string text)
    {
        call.Budget.Make(text.Length);
        return text;
    }

    private static ArrayValue Array(LibraryCall call, byte[] bytes) => call.ToArray(bytes.Select(b => (object?)b), new RecipeType("T:System.Byte"));

    private static byte[] Bytes(LibraryCall call, int index) => [.. call.Sequence(index).Select(b => (byte)LibraryCall.Known(b)!)];

    /// <summary><c>Encoding.UTF8</c>.</summary>
    private sealed class Utf8Value;
}
