// Indexers of the user's own, one and two arguments.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var g = new Grid(); g[1] = "one"; g[2, 3] = "x"; g[1] += "!";
        image.Env("A", $"{g[1]} {g[2, 3]} {g["k"]}");
    }
}

class Grid
{
    private readonly Dictionary<int, string> _cells = new();
    public string this[int i] { get => _cells[i]; set => _cells[i] = value; }
    public string this[int x, int y] { get => _cells[x * 100 + y] + y; set { _cells[x * 100 + y] = value; } }
    public string this[string key] => key + _cells.Count;
}
