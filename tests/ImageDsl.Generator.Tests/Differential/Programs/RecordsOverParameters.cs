// A parameter of a record whose property is written out or inherited is no field: what is left of it after the initialisers tells nothing apart.
public record Tool(string Name, int Major)
{
    public string Name { get; init; } = Name.Trim().ToLowerInvariant();
}

public sealed record Plugin(string Name, int Major, string Of) : Tool(Name + "!", Major % 10)
{
    public string Of { get; } = Of.Trim();
}

public readonly record struct Port(int Number, string Protocol)
{
    public string Protocol { get; } = Protocol.ToLowerInvariant();
}

[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        Tool[] tools = [new("git", 1), new(" GIT ", 1), new("git", 2), new Plugin("a", 1, "x"), new Plugin("A", 11, " x"), new Plugin("a", 1, "y")];
        Port[] ports = [new(80, "tcp"), new(80, "TCP"), new(80, "udp")];

        foreach (var (tool, row) in tools.Select((tool, row) => (tool, row)))
            image.Env("TOOL_" + row, string.Concat(tools.Select(other => tool == other ? 1 : 0)));

        image.Env("DISTINCT", string.Join(",", tools.Distinct().Select(tool => tool.Name + tool.Major)) + " " + tools.ToHashSet().Count)
            .Env("PORTS", string.Join(",", ports.Distinct().Select(port => port.Protocol)) + (ports[0] == ports[1]) + ports[0].Equals(ports[2]))
            .Env("KEYS", string.Join(",", tools.GroupBy(tool => tool).Select(group => group.Count())) + new Dictionary<Port, int> { [ports[0]] = 7 }[ports[1]])
            .Env("TEXT", string.Join(";", tools.Select(tool => tool.ToString())) + (tools[0] with { Name = "Git" }));
    }
}
