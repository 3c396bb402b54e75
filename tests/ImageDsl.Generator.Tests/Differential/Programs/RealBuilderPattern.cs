// A fluent builder of one's own with a private constructor and validation.
[OsLayer("test/program")]
public class Program : Case
{
    protected override void Define(ImageBuilder image)
    {
        var script = ShellScript.Create()
            .Set("e").Set("u")
            .Step("apt-get update")
            .Step("apt-get install -y", s => s.Arg("curl").Arg("jq").Flag("no-install-recommends"))
            .When(true, s => s.Step("echo yes"))
            .When(false, s => s.Step("echo no"));
        image.Run(script.ToString()).Run(script);
        foreach (var line in script.Lines) image.Env("L" + line.Length, line);
    }
}

public sealed class ShellScript
{
    private readonly List<string> _options = [];
    private readonly List<string> _steps = [];

    private ShellScript() { }

    public static ShellScript Create() => new();

    public IEnumerable<string> Lines => _steps.AsReadOnly();

    public ShellScript Set(string option)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(option);
        _options.Add(option);
        return this;
    }

    public ShellScript Step(string command, Action<Arguments>? arguments = null)
    {
        var args = new Arguments();
        arguments?.Invoke(args);
        _steps.Add($"{command} {args}".TrimEnd());
        return this;
    }

    public ShellScript When(bool condition, Func<ShellScript, ShellScript> then) => condition ? then(this) : this;

    public override string ToString() => $"set -{string.Concat(_options)}; {string.Join(" && ", _steps)}";

    public static implicit operator string(ShellScript script) => script.ToString();

    public sealed class Arguments
    {
        private string _text = "";
        public Arguments Arg(string value) { _text += " " + value; return this; }
        public Arguments Flag(string name) => Arg($"--{name}");
        public override string ToString() => _text.Trim();
    }
}
