// An index out of range.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var a = new[]
        {
            1
        };
        image.Run("echo " + a[3]);
    }
}
