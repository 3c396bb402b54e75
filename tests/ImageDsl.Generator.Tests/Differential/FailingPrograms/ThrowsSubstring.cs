// A part beyond the end.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Run("abc".Substring(2, 5));
    }
}
