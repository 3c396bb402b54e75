// First of nothing.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Run("echo " + Array.Empty<int>().First(n => n > 2));
    }
}
