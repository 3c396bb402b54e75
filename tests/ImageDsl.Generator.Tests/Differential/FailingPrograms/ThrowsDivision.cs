// A division by zero.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var z = image.ToString()!.Length * 0;
        image.Run("echo " + 5 / z);
    }
}
