// Constructors that call each other, base constructors with virtual calls, and initialisers between.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var log = new List<string>();
        _ = new Derived(log, "n");
        image.Env("LOG", string.Join(" ", log));
        image.Env("P", $"{new Point()} {new Point(1)} {new Point(1, 2)} {new Point { X = 9 }} {default(Point)}");
        image.Env("R", $"{new Settings()} {new Settings { Name = "q", Tags = { "a", "b" }, Nested = { Depth = 3 } }}");
    }
}

public class Base
{
    protected readonly List<string> Log;
    public Base(List<string> log) { Log = log; log.Add("base"); Describe(); }
    public virtual void Describe() => Log.Add("base.describe");
}

public class Derived : Base
{
    private readonly string _name = "initial";
    public Derived(List<string> log) : this(log, "default") => log.Add("one");
    public Derived(List<string> log, string name) : base(Note(log, "argument")) { _name = name; log.Add("two " + _name); }
    private static List<string> Note(List<string> log, string text) { log.Add(text); return log; }
    public override void Describe() => Log.Add($"derived.describe {_name}");
}

public struct Point
{
    public int X = 5, Y;
    public Point() { Y = 7; }
    public Point(int x) : this() => X = x;
    public Point(int x, int y) => (X, Y) = (x, y);
    public override readonly string ToString() => $"<{X},{Y}>";
}

public class Settings
{
    public string Name { get; set; } = "none";
    public List<string> Tags { get; } = ["t"];
    public Inner Nested { get; } = new();
    public class Inner { public int Depth { get; set; } = 1; }
    public override string ToString() => $"{Name}:{string.Join("+", Tags)}:{Nested.Depth}";
}
