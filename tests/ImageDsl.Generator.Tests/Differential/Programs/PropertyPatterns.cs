// Nested and extended property patterns, positional ones.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var node = new Node("root", new Node("leaf", null));
        image.Env("A", $"{node is { Next.Name: "leaf" }} {node is { Next: { Next: null, Name.Length: 4 } }} {node is ("root", var next) && next is not null}").Env("B", node switch { { Name: "x" } => "x", (_, { Name: var n }) => n, _ => "none" });
    }
}

record Node(string Name, Node? Next);
