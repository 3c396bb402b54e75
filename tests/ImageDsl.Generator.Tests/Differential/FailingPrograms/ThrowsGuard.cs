// A guard of the library.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(-1);
        image.Run("echo");
    }
}
