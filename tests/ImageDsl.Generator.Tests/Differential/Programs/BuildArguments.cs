// Build arguments in strings: by interpolation, concatenation, helpers, joins and formats.
[OsLayer("test/program")]
public class Program : Case
{
    private static readonly Variable Path = Variable.Env("PATH");
    private static string Url(Variable version) => $"https://example.com/{version}/tool-{version}.tgz";

    protected override void Define(ImageBuilder image)
    {
        var version = image.Arg("VERSION", "1.2");
        var flavour = image.Arg("FLAVOUR");
        string name = "app-" + version;
        image.Run($"echo {version} $VERSION {version.Or("none")} {flavour.Then("-f x")}").Env("NAME", name).Env("COST", "$5 ${VERSION}")
            .Env("PATH", $"/opt/bin:{Path}").Label("version", version).WorkDir("/app/" + name).Copy(name + ".jar", string.Join("/", "/opt", version, "lib/"))
            .AddUrl(Url(version), "/opt/").File("/etc/app", $"v={version}\ncost=$5 \\n").User($"{flavour}:0").Expose(Variable.Env("PORT"), Protocol.Udp)
            .Script(string.Concat("echo ", version, "\n")).Run("x", Mount.Cache($"/cache/{version}", new() { Id = $"c-{version}" }));
        foreach (var v in new[] { version, flavour }) image.Env($"COPY_OF_{v.Name}", v.WithoutPrefix("v").ToString());
    }
}
