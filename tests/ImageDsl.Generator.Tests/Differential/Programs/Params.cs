// Params arrays and params collections, expanded and as an array.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", Join()).Env("B", Join("x")).Env("C", Join("x", "y")).Env("D", Join(new[] { "p", "q" })).Env("E", $"{Sum(1, 2, 3)} {Many("a", "b")}");
        static string Join(params string[] items) => $"{items.Length}:{string.Join("|", items)}";
        static int Sum(params IEnumerable<int> n) => n.Sum();
        static string Many(params List<string> l) => l[0] + l.Count;
    }
}
