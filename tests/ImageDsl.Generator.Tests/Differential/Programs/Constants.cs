// Constants of all kinds are folded where they are used.
[OsLayer("test/program")]
public class Program : Case
{
    private const string Name = "svc";
    private const int Major = 3;

    protected override void Define(ImageBuilder image)
    {
        image.Env("A", Name + "-" + Major).Env("B", $"{Name}:{Major}").Env("C", nameof(Program)).Env("D", Other.Deep);
    }
}

static class Other { public const string Deep = "deep" + "er"; }
