// Bytes of text: their number, each of them, and back.
[OsLayer("test/program")]
public class Program : Case
{
    private static ReadOnlySpan<byte> Magic => "ELF\n"u8;

    private static string Sum(ReadOnlySpan<byte> bytes)
    {
        var sum = 0;

        foreach (var b in bytes)
            sum += b;

        return $"{sum} {bytes.Length} {bytes.IsEmpty}";
    }

    protected override void Define(ImageBuilder image)
    {
        image.Env("A", Encoding.UTF8.GetString("häß€😀"u8)).Env("B", Sum("häß€😀"u8)).Env("C", Sum(""u8)).Env("D", $"{Magic[0]} {Magic[^1]} {Magic.Length}");
        image.Env("E", Convert.ToHexString("a\0z"u8)).Env("F", Convert.ToHexStringLower("""J"K"""u8)).Env("G", Convert.ToBase64String("user:pass"u8.ToArray()));
        image.Env("H", Sum("ab"u8 + "cé"u8)).Env("I", "abc"u8.SequenceEqual("abc"u8).ToString()).Env("J", "abc"u8[1..].StartsWith("b"u8) ? "yes" : "no");
        byte[] copy = [1, .. "xy"u8];
        image.Env("K", string.Join(",", copy));
    }
}
