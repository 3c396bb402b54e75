// A builder of our own with a fluent interface and an indexer.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var script = new Script("set -eux").Then("apt-get update").When(true, s => s.Then("apt-get install -y curl")).When(false, s => s.Then("never")).Each(["a", "b"], (s, name, i) => s.Then($"mkdir /{name}{i}")) + "rm -rf /var/lib/apt/lists/*";
        script[0] = script[0] + "o pipefail";
        image.Run(script).Env("N", script.Count.ToString()).Env("LAST", script[^1]).Env("SUB", string.Join("|", script[1..3]));
        string implicitly = script;
        image.Env("LEN", implicitly.Length.ToString());
    }
}

public sealed class Script(string first)
{
    private readonly List<string> _lines = [first];
    public int Count => _lines.Count;

    public string this[int i] { get => _lines[i]; set => _lines[i] = value; }

    public List<string> Slice(int start, int length) => _lines.GetRange(start, length);
    public Script Then(string line)
    {
        _lines.Add(line);
        return this;
    }

    public Script When(bool condition, Func<Script, Script> then) => condition ? then(this) : this;
    public Script Each<T>(IEnumerable<T> items, Func<Script, T, int, Script> add)
    {
        var i = 0;
        var s = this;
        foreach (var item in items)
            s = add(s, item, i++);
        return s;
    }

    public static Script operator +(Script s, string line) => s.Then(line);
    public static implicit operator string (Script s) => string.Join(" && ", s._lines);
}
