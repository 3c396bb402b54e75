// 'new T()' and a generic factory with constraints.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Install<Curl>(image);
        Install<Git>(image);
        image.Env("EMPTY", $"{Make<Point>()} {Make<Curl>().Package}");
        image.Env("LIST", string.Join(",", Many<Git>(2).Select(g => g.Package)));
    }

    private static void Install<T>(ImageBuilder image) where T : Tool, new()
    {
        var tool = new T { Version = "1" };
        image.Run($"install {tool.Package}={tool.Version}");
    }

    private static T Make<T>() where T : new() => new();

    private static List<T> Many<T>(int n) where T : class, new()
    {
        var list = new List<T>();
        for (var i = 0; i < n; i++)
            list.Add(new T());
        return list;
    }
}

public abstract class Tool
{
    public abstract string Package { get; }
    public string Version { get; set; } = "*";
}

public class Curl : Tool
{
    public override string Package => "curl";
}

public class Git : Tool
{
    private readonly string _name;
    public Git() => _name = "git" + 2;
    public override string Package => _name;
}

public struct Point { public int X; public override string ToString() => $"at {X}"; }
