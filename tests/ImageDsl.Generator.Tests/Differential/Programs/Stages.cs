// A build stage, copied from.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var build = image.Stage("build", from: "debian:13-slim", stage => { stage.WorkDir("/src").Copy("a", "b"); foreach (var s in new[] { "x", "y" }) stage.Run("make " + s); });
        image.Copy(build, "/src/out", "/app/").User("1000").Entrypoint("/app/out", "--flag");
    }
}
