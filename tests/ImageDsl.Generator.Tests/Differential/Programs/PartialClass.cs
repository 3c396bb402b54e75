// Partial types and methods; initialisers in textual order.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        image.Env("A", new Parts().Log + new Parts().Hook());
    }
}

partial class Parts { private static int s_n; public string Log = ""; private readonly int _a = 1; public partial string Hook(); }
partial class Parts { private readonly int _b = 2; public Parts() { Log = $"{_a}{_b}"; } public partial string Hook() => "hook" + _b; }
