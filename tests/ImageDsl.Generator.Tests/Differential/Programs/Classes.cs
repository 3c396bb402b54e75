// Classes with fields, properties, constructors and methods.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var s = new Service("web", 80) { Replicas = 2 }; s.Scale(3); s.Tags.Add("x");
        image.Env("A", s.Describe()).Env("B", $"{s.Replicas} {s.Port} {s.Tags.Count} {Service.Made}");
    }
}

class Service
{
    private readonly string _name;
    private int _scaled = 1;
    public const int Made = 7;
    public Service(string name, int port) : this(name) { Port = port; }
    public Service(string name) { _name = name; Port = -1; }
    public int Port { get; }
    public int Replicas { get; set; } = 1;
    public List<string> Tags { get; } = new() { "a" };
    public void Scale(int by) { _scaled *= by; Replicas += _scaled; }
    public string Describe() => $"{_name}:{Port}x{Replicas}[{string.Join("|", Tags)}]";
}
