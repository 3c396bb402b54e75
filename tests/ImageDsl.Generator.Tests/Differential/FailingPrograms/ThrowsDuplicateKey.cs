// A key added twice.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var d = new Dictionary<string, int>
        {
            {
                "a",
                1
            },
            {
                "a",
                2
            }
        };
        image.Run("x" + d.Count);
    }
}
