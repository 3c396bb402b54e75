// Options objects: made in place, kept in variables and static fields, with conditional values.
[OsLayer("test/program")]
public class Program : Case
{
    private static readonly CopyOptions Owned = new() { Owner = "app", Mode = "u=rwX,go=rX" };
    private static readonly RunOptions Offline = new() { Network = RunNetwork.None };
    protected virtual bool IsLinked => true;

    protected override void Define(ImageBuilder image)
    {
        var markdown = new List<string> { "*.md" };
        image.AddUser("app", 5001, new() { Gid = 5002, Home = "/home/app", Shell = "/bin/sh" });
        image.Copy("a", "/b", Owned).Copy(["c", "d"], "/e/", new CopyOptions { Link = IsLinked, Exclude = [.. markdown, "x"], Parents = !IsLinked });
        image.Run("make", Offline).Script("make\n", new RunOptions { Security = RunSecurity.Insecure, Devices = ["acme.com/gpu"] }, Mount.Tmpfs("/t", 1024));
        image.RunExec(["a", "b"], Offline, Mount.Bind("/s", "x", readWrite: true)).RunExec("a", "$b").RunExec(["c"], Mount.Ssh("id", new() { Required = true }));
        image.Labels(new() { ["b"] = "1", ["a"] = IsLinked ? "2" : "3" }).StopSignal(Signal.SIGQUIT).StopSignal("SIGRTMIN+1");
        image.HealthCheckExec(["/probe"], new() { Retries = 2, StartInterval = TimeSpan.FromMilliseconds(500) }).HealthCheck("x", new HealthCheckOptions { Timeout = TimeSpan.FromSeconds(2) });
        image.File("/f", "x", new() { Mode = "0600" }).AddArchive("a.tar.gz", "/opt/", options: new() { Link = true }).AddArchive("https://example.com/a.tgz", "/opt/");
        image.AddGit("https://example.com/a.git", "/src", new() { Ref = "v1", Directory = "cmd", KeepGitDir = true, Checksum = "0123abcd" }).ExposeRange(10, 20).NoHealthCheck();
    }
}
