// More than one.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Run("x" + new[] { 1, 2 }.Single());
    }
}
