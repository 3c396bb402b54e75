// Version values.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var v = new Version(1, 2, 3); image.Env("A", $"{v} {v.Major} {v > new Version(1, 2)} {Version.Parse("4.5").Minor} {v.ToString(2)}");
    }
}
