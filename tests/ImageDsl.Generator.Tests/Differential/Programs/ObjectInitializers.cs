// Object, collection, dictionary and nested initialisers.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var c = new Config { Name = "n", Inner = { Value = 5, List = { "a", "b" } }, Map = { ["k"] = 1, ["l"] = 2 }, Other = new() { Value = 7 } };
        image.Env("A", $"{c.Name} {c.Inner.Value} {string.Join("", c.Inner.List)} {c.Map["k"] + c.Map["l"]} {c.Other.Value}");
        var d = new Dictionary<string, List<int>> { ["x"] = new() { 1, 2 }, ["y"] = [3] }; image.Env("B", $"{d["x"].Count} {d["y"][0]}");
    }
}

class Config { public string Name { get; set; } = ""; public Inner Inner { get; } = new(); public Dictionary<string, int> Map { get; } = new(); public Inner Other { get; set; } = new(); }
class Inner { public int Value { get; set; } public List<string> List { get; } = new() { "0" }; }
