// Null is used.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        string? s = null;
        image.Run("echo " + s!.Length);
    }
}
