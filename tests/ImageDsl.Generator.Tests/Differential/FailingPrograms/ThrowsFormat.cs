// Text that is no number.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Run("echo " + int.Parse("12x"));
    }
}
