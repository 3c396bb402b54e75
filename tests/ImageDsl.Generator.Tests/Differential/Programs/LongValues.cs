// A value over many lines and a script.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Run(string.Join(" && ", Enumerable.Range(1, 20).Select(i => $"echo step {i}"))).Env("LONG", new string('x', 300));
    }
}
