// A template with abstract members and a table of versions.
[OsLayer("test/program")]
public class Program : NodeTemplate<Program.Options>
{
    public sealed record Options(string Version, bool Slim = true) : INodeOptions
    {
        public IReadOnlyList<string> Packages => Slim ? [] : ["python3", "make"];
    }

    protected override Options Settings => new("22.1.0", Slim: false);

    protected override IEnumerable<KeyValuePair<string, string>> Environment
    {
        get
        {
            yield return new("NODE_ENV", "production");
            foreach (var e in base.Environment)
                yield return e;
        }
    }
}

public interface INodeOptions
{
    string Version { get; }

    IReadOnlyList<string> Packages { get; }

    int Major => int.Parse(Version.Split('.')[0]);
}

public abstract class NodeTemplate<TOptions> : Case where TOptions : class, INodeOptions
{
    private static readonly (int Major, string Codename)[] Releases = [(18, "hydrogen"), (20, "iron"), (22, "jod")];
    protected abstract TOptions Settings { get; }
    protected virtual IEnumerable<KeyValuePair<string, string>> Environment => new Dictionary<string, string>
    {
        ["CODENAME"] = Codename
    };
    private string Codename => Releases.Single(r => r.Major == Settings.Major).Codename;

    protected override void Define(ImageBuilder image)
    {
        foreach (var(key, value)in Environment)
            image.Env(key, value);
        image.Run($"install-node {Settings.Version}{(Settings.Packages is { Count: > 0 } p ? " --with " + string.Join(",", p) : "")}");
        image.Env("BASE", typeof(TOptions) == typeof(Program.Options) ? "own" : "other");
    }
}
