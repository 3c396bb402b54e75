// External images as classes: with arguments, base classes, helpers and state, wherever a reference stands.
[OsLayer("test/program")]
public class Program : Case
{
    private static readonly Golden Shared = new("13");

    public override ImageReference From => Shared;

    protected override void Define(ImageBuilder image)
    {
        var versions = new[] { "1", "2" };

        foreach (var version in versions)
            image.Stage($"tools{version}", from: new Tools(version), s => s.AsRoot(r => r.Run("a")).Run("b"));

        ImageReference held = new Tools("3") { IsSmall = true };
        Golden golden = versions.Length > 1 ? new Hardened() : new Golden("1");

        image.AsRoot(r => r.Run("c")).User("app").User("svc:svc").Copy("a", "/a", new() { Owner = "svc" });
        image.CopyFrom(held, "/x", "/y").CopyFrom(golden, "/z", "/z").Run("d", Mount.BindFrom(new Golden("2"), "/mnt"));
        image.Env("A", Name(new Tools("4"))).Env("B", golden is Hardened h ? h.Label : "none").Env("C", $"{(ImageReference)Shared}");
        image.Stage("last", from: new Patched(), s => s.AsRoot(r => r.Run("e")).User("extra"));
    }

    private static string Name(ImageReference reference) => $"{reference.Repository} {reference.Tag} {reference.WithTag("9")}";
}

public class Golden(string version) : ExternalImage
{
    protected string Version { get; } = version;

    protected virtual int Uid => 10001;

    protected override ImageReference Reference => $"registry.acme.example/golden:{Version}";

    protected override void Describe(ExternalImageBuilder image)
    {
        image.Holds(LayerKind.Os, LayerKind.Runtime).PackageManager(PackageManager.Apt).Shell("/bin/bash").CLibrary(CLibrary.Glibc);
        image.HasUser("app", uid: Uid).HasUser("svc", Uid + 1, gid: 7).User("app").WorkDir("/app").Purpose(ImagePurpose.RunTime);

        foreach (var port in Enumerable.Range(8080, 2))
            image.Expose(port);
    }
}

public sealed class Hardened : Golden
{
    public Hardened() : base("hardened") { }

    public string Label => $"hard {Version}";

    protected override int Uid => 20001;

    protected override void Describe(ExternalImageBuilder image)
    {
        base.Describe(image);
        image.NoShell().NoPackageManager().User("app").NothingElse();
    }
}

public sealed class Tools(string version) : ExternalImage
{
    public bool IsSmall { get; init; }

    protected override ImageReference Reference => IsSmall ? $"tools:{version}-small" : $"tools:{version}";

    protected override void Describe(ExternalImageBuilder image) => image.User(IsSmall ? "root" : "1000:1000");
}

public sealed class Patched : ExternalImage
{
    protected override ImageReference Reference => new Golden("13");

    protected override void Describe(ExternalImageBuilder image) => image.HasUser("extra", 30001);
}
