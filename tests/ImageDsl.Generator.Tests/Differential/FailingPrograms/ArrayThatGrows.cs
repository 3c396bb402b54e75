// An array has the members of its interfaces that would change its length, and throws.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        ICollection<string> packages = new[] { "curl" };
        packages.Add("git");
        image.Apt([.. packages]);
    }
}
