// An exception class of our own.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Run(Check("bad"));
        static string Check(string v) => v == "bad" ? throw new ConfigException(v, 3) : v;
    }
}

public class ConfigException(string what, int code) : Exception($"bad config '{what}' ({code})")
{
    public int Code => code;
}
