// Every package manager, with versions in one spelling, with and without cache mounts.
[OsLayer("test/program")]
public class Program : Case
{
    private static readonly PackageOptions Cached = new() { CacheMounts = true };

    protected override void Define(ImageBuilder image)
    {
        var version = image.Arg("CURL", "8.5");
        string[] names = ["git", "curl=8.5", "git"];
        image.Apt(names).Apk(names).Dnf(names).Microdnf(names).Yum(names).Zypper(names).Pip("requests=2.32", "uvicorn[standard]>=0.30").Npm("@angular/cli=20", "pnpm");
        image.Apt(Cached, names).Apk(Cached, names).Dnf(Cached, names).Microdnf(Cached, names).Yum(Cached, names).Zypper(Cached, names).Pip(Cached, "a").Npm(Cached, "a").Apt($"curl={version}");
    }
}
