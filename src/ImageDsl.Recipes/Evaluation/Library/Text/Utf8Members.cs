using System.Text;

namespace ImageDsl.Recipes.Evaluation;

/// <summary>Encoding, of which there is UTF-8 alone.</summary>
internal static class Utf8Members
{
    private const string E = "M:System.Text.Encoding.";

    public static void AddTo(KnownMemberTable table)
    {
        table.Static(E + "get_UTF8", _ => new Utf8Value());
        table.Instance(E + "GetBytes(System.String)", c => c.Made(Encoding.UTF8.GetBytes(c.Text(1))));
        table.Instance(E + "GetByteCount(System.String)", c => Encoding.UTF8.GetByteCount(c.Text(1)));
        table.Instance(E + "GetString(System.Byte[])", c => c.Made(Encoding.UTF8.GetString(c.Bytes(1))));
        table.Instance(E + "GetString(System.ReadOnlySpan{System.Byte})", c => c.Made(Encoding.UTF8.GetString(c.Bytes(1))));
    }

    /// <summary><c>Encoding.UTF8</c>.</summary>
    private sealed class Utf8Value;
}
