// Types reached through aliases.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", global::System.Math.Max(1, 2) + global::System.String.Join("-", new[] { "a", "b" }) + new System.Collections.Generic.List<string> { "q" }.Count);
    }
}
