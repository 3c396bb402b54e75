// Recursive methods over data.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var tree = new Tree("r", [new("a", []), new("b", [new("c", [])])]); image.Env("A", tree.Print()).Env("B", $"{tree.Depth()} {Factorial(10)}");
        static long Factorial(int n) => n <= 1 ? 1 : n * Factorial(n - 1);
    }
}

record Tree(string Name, Tree[] Children) { public string Print() => Name + (Children.Length == 0 ? "" : "(" + string.Join(",", Children.Select(c => c.Print())) + ")"); public int Depth() => 1 + Children.Select(c => c.Depth()).DefaultIfEmpty(0).Max(); }
