// An array of negative size.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var n = -1;
        var a = new int[n];
        image.Run("x" + a.Length);
    }
}
