// The value of nothing.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        int? n = null;
        image.Run("echo " + n!.Value);
    }
}
