// The same for what would remove something.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        IList<string> packages = new[] { "curl", "git" };
        packages.RemoveAt(0);
        image.Apt([.. packages]);
    }
}
