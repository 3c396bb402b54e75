// A sequence that does not say what it is of.
[OsLayer("test/program")]
public partial class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        System.Collections.IEnumerable all = All;
        foreach (object x in all)
            image.Run("x" + x);
        foreach (int y in All)
            image.Run("y" + y);
    }
}

public partial class Program
{
    System.Collections.IEnumerable All => new[]
    {
        1,
        2
    };
}
