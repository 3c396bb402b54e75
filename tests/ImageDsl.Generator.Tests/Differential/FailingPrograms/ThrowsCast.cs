// An invalid cast.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        object o = "s";
        image.Run("echo " + (int)o);
    }
}
