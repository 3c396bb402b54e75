// Fails with an overflow.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var values = new[]
        {
            int.MaxValue,
            1
        };
        image.Env("S", checked(values[0] + values[1]).ToString());
    }
}
