// Guards that hold: throw expressions, a custom exception, checked casts, and try with finally only.
public sealed class ImageException(string message, int code = 1, Exception? inner = null) : Exception(message, inner)
{
    public int Code => code;
}

[OsLayer("test/program")]
public class Program : Case
{
    private static T Ensure<T>(T value, Predicate<T> ok, string? what = null) => ok(value) ? value : throw new ImageException($"bad {what}: {value}", code: 3);
    private static byte Narrow(int n) => checked((byte)n);
    protected override void Define(ImageBuilder image)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(5);
        ArgumentException.ThrowIfNullOrEmpty("x");
        var n = Ensure(8080, p => p is> 0 and < 65536, "port");
        image.Expose(n);
        try
        {
            image.Run("in try " + Narrow(255));
        }
        finally
        {
            image.Run("finally");
        }

        var e = new ImageException("not thrown", inner: new InvalidOperationException("i"));
        image.Env("E", $"{e.Code}");
        object o = "text";
        image.Env("O", (o as string ?? throw new InvalidCastException()).Length + ((string)o)[0..2]);
    }
}
