// An arm that throws.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Run(Name((Lvl)7));
        static string Name(Lvl l) => l switch
        {
            Lvl.A => "a",
            _ => throw new ArgumentOutOfRangeException(nameof(l), l, "unknown level")};
    }
}

public enum Lvl
{
    A
}
