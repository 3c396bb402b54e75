// Field initialisers run before the base constructor, bodies after it.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", string.Join(",", new Lower().Log));
    }
}

class Upper { public readonly List<string> Log = new(); private int a; public Upper() { Log.Add("upper"); Virtual(); } protected virtual void Virtual() => Log.Add("uv"); }
class Lower : Upper { private readonly string _x = "set"; private string? _y; public Lower() : base() { _y = "late"; Log.Add("lower" + _y); } protected override void Virtual() => Log.Add("lv:" + _x + (_y ?? "null")); }
