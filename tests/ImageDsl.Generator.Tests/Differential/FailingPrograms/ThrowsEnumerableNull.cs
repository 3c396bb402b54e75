// LINQ over null.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        string[]? a = null;
        image.Run(string.Join(",", a!.Select(x => x)));
    }
}
