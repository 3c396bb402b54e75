// A missing key.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var d = new Dictionary<string, int>();
        image.Run("echo " + d["x"]);
    }
}
