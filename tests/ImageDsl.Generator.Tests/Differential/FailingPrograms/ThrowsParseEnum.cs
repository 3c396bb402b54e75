// A name that the enum does not have.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Run("x" + Enum.Parse<Lvl>("C"));
    }
}

public enum Lvl
{
    A
}
