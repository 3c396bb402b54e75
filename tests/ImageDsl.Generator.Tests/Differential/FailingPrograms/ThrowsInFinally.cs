// What throws within try with finally.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        try
        {
            image.Run("echo " + new List<int>()[0]);
        }
        finally
        {
            image.Env("A", "b");
        }
    }
}
