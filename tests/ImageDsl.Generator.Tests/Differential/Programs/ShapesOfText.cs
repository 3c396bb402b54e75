// Texts in a chain: plain, without holes, verbatim, raw, with holes, aligned.
[OsLayer("test/program")]
public class Program : Case
{
    string Name => "svc";

    int Port => 80;

    protected override void Define(ImageBuilder image) => image
        .Run("plain")
        .Run($"no holes")
        .Run($@"echo \{Name}")
        .Run($"""echo "{Name}" """)
        .Run($"a{Name}b{Port}")
        .Expose(Port)
        .Run($"{Name,5}|{Port:D5}")
        .Env("A", Name)
        .Env(name: "B", value: "x");
}
