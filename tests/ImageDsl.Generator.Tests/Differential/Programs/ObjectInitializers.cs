// Object, collection, dictionary and nested initialisers.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var c = new Config { Name = "n", Inner = { Value = 5, List = { "a", "b" } }, Map = { ["k"] = 1, ["l"] = 2 }, Other = new() { Value = 7 } };
        image.Env("A", $"{c.Name} {c.Inner.Value} {string.Join("", c.Inner.List)} {c.Map["k"] + c.Map["l"]} {c.Other.Value}");
        var d = new Dictionary<string, List<int>> { ["x"] = new() { 1, 2 }, ["y"] = [3] }; image.Env("B", $"{d["x"].Count} {d["y"][0]}");
        var e = new Config { Missing = { }, Inner = { List = { } }, Map = { } };
        var f = new Dictionary<string, Config> { ["nothing"] = { }, ["something"] = new() };
        image.Env("EMPTY", $"{e.Missing is null} {e.Inner.List.Count} {f.Count} {f.ContainsKey("nothing")}");
    }
}

class Config { public string Name { get; set; } = ""; public Inner Inner { get; } = new(); public Dictionary<string, int> Map { get; } = new(); public Inner Other { get; set; } = new(); public Inner? Missing { get; set; } }
class Inner { public int Value { get; set; } public List<string> List { get; } = new() { "0" }; }
