// The builder in a variable, conditional steps, returned from methods.
[OsLayer("test/program")]
public class Program : Case
{
    protected virtual bool Debug => true;
    private static ImageBuilder Common(ImageBuilder i) => i.Env("COMMON", "yes");

    protected override void Define(ImageBuilder image)
    {
        var b = image; b = b.Env("A", "1"); if (Debug) b.Run("echo debug"); Common(b).Label("k", "v"); b.WorkDir("/app").Volume("/data").StopSignal("SIGTERM").Cmd("run", "me");
    }
}
