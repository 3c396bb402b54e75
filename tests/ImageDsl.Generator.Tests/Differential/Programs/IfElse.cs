// Chains of if.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        for (var i = 0; i < 5; i++)
        {
            if (i == 0) image.Run("echo zero");
            else if (i % 2 == 0) { image.Run($"echo even {i}"); }
            else if (i > 2) image.Run("echo big");
            else image.Run("echo odd");
        }
    }
}
