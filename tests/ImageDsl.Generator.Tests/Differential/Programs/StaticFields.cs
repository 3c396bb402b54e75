// Static readonly fields and tables, initialised in order.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", $"{Table.First} {Table.Second} {Table.Names[1]} {Table.Map["k"]} {Table.Sum}");
    }
}

static class Table
{
    public static readonly int First = 2;
    public static readonly int Second = First * 10;
    public static readonly string[] Names = { "a", "b" };
    public static readonly Dictionary<string, int> Map = new() { ["k"] = Second + 1 };
    public static int Sum { get; } = Map.Values.Sum();
}
