// A static initialiser that throws.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Run(Bad.Value);
    }
}

public static class Bad
{
    public static readonly string Value = int.Parse("x").ToString();
}
