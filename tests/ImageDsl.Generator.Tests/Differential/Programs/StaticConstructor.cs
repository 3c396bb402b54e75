// A static constructor runs before the first use.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", Config.Value + Config.Other);
    }
}

static class Config { public static readonly string Value = "init"; public static readonly string Other; static Config() { Other = Value + "-ctor"; } }
