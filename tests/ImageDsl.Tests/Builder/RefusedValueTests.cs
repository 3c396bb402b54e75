namespace ImageDsl.Tests.Builder;

/// <summary>Values that no builder would take, and what is said about them.</summary>
public class RefusedValueTests
{
    private const string Sha256 = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    public static TheoryData<string, Action<ImageBuilder>> Refused => new()
    {
        { "The command of Run must not be empty", i => i.Run("") },
        { "The command of Run must not be empty", i => i.Run(" \n ") },
        { "The command of Run must not be null", i => i.Run(null!) },
        { "has a line end after line 1 that no backslash continues: join the commands with '&& \\', or use Script(…)", i => i.Run("a\nb") },
        { "has a line end after line 2", i => i.Run("a \\\nb\nc") },
        { "after line 1", i => i.Run("a \\\\\nb") },
        { "ends with '\\'", i => i.Run("a \\") },
        { "JSON array", i => i.Run("[\"a\"]") },
        { "here-document", i => i.Run("cat <<EOF") },
        { "A mount must not be null", i => i.Run("a", [null!]) },
        { "The list of mounts must not be null", i => i.Run("a", (Mount[])null!) },
        { "7 is not a value of RunNetwork", i => i.Run("a", new RunOptions { Network = (RunNetwork)7 }) },
        { "The arguments of RunExec must not be empty", i => i.RunExec() },
        { "The arguments of RunExec must not contain null", i => i.RunExec("a", null!) },
        { "The program must not be empty", i => i.RunExec("", "a") },
        { "A script must not be empty", i => i.Script("\n \n") },
        { "NUL", i => i.Script("a\0b") },

        { "The list of packages must not be empty", i => i.Apt() },
        { "'a b' is not a package: unexpected blank at character 2", i => i.Apt("a b") },
        { "'-y' is not a package: unexpected character '-' at character 1", i => i.Apk("-y") },
        { "'a;reboot' is not a package: unexpected character ';' at character 2", i => i.Dnf("a;reboot") },
        { "'$(x)' is not a package", i => i.Zypper("$(x)") },
        { "A package must not be empty", i => i.Microdnf("") },

        { "'App' is not a name for a new user: unexpected character 'A' at character 1", i => i.AddUser("App", 1) },
        { "more than 32", i => i.AddUser(new string('a', 33), 1) },
        { "0 is not the number of a new user", i => i.AddUser("app", 0) },
        { "-1 is not the number of a group", i => i.AddUser("app", 1, new() { Gid = -1 }) },
        { "'home' is not an absolute path", i => i.AddUser("app", 1, new() { Home = "home" }) },
        { "'/a b' is not a path for a new user", i => i.AddUser("app", 1, new() { Home = "/a b" }) },
        { "The image has a user 'app' already, with the number 1.", i => i.AddUser("app", 1).AddUser("app", 2) },
        { "A user must not be empty", i => i.User("") },
        { "'a b' is not a user: unexpected blank at character 2", i => i.User("a b") },
        { "'app:' is not a user: unexpected character ':' at character 4", i => i.User("app:") },
        { "'a:b:c' is not a user: unexpected character ':' at character 4", i => i.User("a:b:c") },
        { "'$USER' is not a user", i => i.User("$USER") },
        { "'4294967296' is not the number of a user or group", i => i.User("4294967296") },

        { "A source must not be empty", i => i.Copy("", "/a") },
        { "The list of sources must not be empty", i => i.Copy([], "/a") },
        { "A destination must not be empty", i => i.Copy("a", "") },
        { "'/c' takes 2 sources, so it must be a directory: write '/c/'", i => i.Copy(["a", "b"], "/c") },
        { "'../a' leads out of the build context", i => i.Copy("../a", "/a") },
        { "'a/../../b' leads out of the build context", i => i.Copy("a/../../b", "/a") },
        { "use AddUrl(…)", i => i.Copy("https://example.com/a", "/a") },
        { "control character U+000A", i => i.Copy("a\nb", "/a") },
        { "'c d' is not a user", i => i.Copy("a", "/b", new() { Owner = "c d" }) },
        { "'rwx' is not a mode", i => i.Copy("a", "/b", new() { Mode = "rwx" }) },
        { "'99999' is not a mode", i => i.Copy("a", "/b", new() { Mode = "99999" }) },
        { "must not contain null", i => i.Copy("a", "/b", new() { Exclude = [null!] }) },
        { "A stage must not be null", i => i.Copy((Stage)null!, "a", "/b") },
        { "The image to copy from must not be null", i => i.CopyFrom(null!, "a", "/b") },
        { "nothing to copy from it", i => i.CopyFrom(ImageReference.Scratch, "a", "/b") },
        { "'0' would be taken for the number of a stage: write 'docker.io/library/0:latest'", i => i.CopyFrom("0", "a", "/b") },
        { "'/a/' is a directory", i => i.File("/a/", "") },
        { "The content of a file must not be null", i => i.File("/a", null!) },
        { "is not the address of a download", i => i.AddUrl("ftp://example.com/a", "/a") },
        { "use AddGit(…)", i => i.AddUrl("https://example.com/a.git", "/a") },
        { "contains a blank", i => i.AddUrl("https://example.com/a b", "/a") },
        { "'sha256:abc' is not the checksum of a download", i => i.AddUrl("https://example.com/a", "/a", "sha256:abc") },
        { "'a.zip' is not a tar archive by its name", i => i.AddArchive("a.zip", "/a/") },
        { "is not the address of a git repository", i => i.AddGit("https://example.com/a", "/a") },
        { "'v1' is not a commit", i => i.AddGit("https://example.com/a.git", "/a", new() { Checksum = "v1" }) },

        { "'1A' is not the name of an environment variable: unexpected character '1' at character 1", i => i.Env("1A", "") },
        { "'A=B' is not the name of an environment variable", i => i.Env("A=B", "") },
        { "The value of 'A' must not be null", i => i.Env("A", null!) },
        { "The value of ENV 'A' contains a line break", i => i.Env("A", "b\nc") },
        { "The value of LABEL 'a' contains a line break", i => i.Label("a", "b\rc") },
        { "'a b' is not the key of a label", i => i.Label("a b", "c") },
        { "'A-B' is not the name of a build argument", i => i.Arg("A-B") },
        { "A working directory must not be empty", i => i.WorkDir("") },
        { "contains a control character U+0007", i => i.WorkDir("/a\a") },
        { "The list of ports must not be empty", i => i.Expose() },
        { "0 is not a port", i => i.Expose(0) },
        { "65536 is not a port", i => i.Expose(80, 65_536) },
        { "5 is not a value of Protocol", i => i.Expose(80, (Protocol)5) },
        { "'data' is not an absolute path: a volume begins with '/'", i => i.Volume("data") },
        { "'SIGFOO' is not a signal", i => i.StopSignal("SIGFOO") },
        { "The arguments of Shell must not be empty", i => i.Shell() },
        { "The arguments of Cmd must not contain null", i => i.Cmd([null!]) },
        { "The command of CmdShell has a line end", i => i.CmdShell("a\nb") },
        { "The time 'interval' of a health check is zero", i => i.HealthCheck("true", interval: TimeSpan.Zero) },
        { "The time 'timeout' of a health check must be at least 1 ms", i => i.HealthCheck("true", timeout: TimeSpan.FromTicks(9)) },
        { "must not be negative", i => i.HealthCheck("true", new HealthCheckOptions { Retries = -1 }) },

        { "The target of a mount must be a path other than '/'", i => i.Run("a", Mount.Cache("/")) },
        { "The target of a mount must not be empty", i => i.Run("a", Mount.Tmpfs("")) },
        { "'888' is not the mode of a mount", i => i.Run("a", Mount.Cache("/c", new() { Mode = "888" })) },
        { "'a b' is not the id of a secret", i => i.Run("a", Mount.Secret("a b")) },
        { "'A B' is not the name of an environment variable", i => i.Run("a", Mount.Secret("a", new() { Env = "A B" })) },
        { "size of a tmpfs mount must be positive", i => i.Run("a", Mount.Tmpfs("/t", 0)) },
        { "must be numbers of 0 or more", i => i.Run("a", Mount.Cache("/c", new() { Uid = -1 })) },

        { "A cache begins with the files of a stage or of an image, not of both", i => i.Run("a", Mount.Cache("/c", new() { FromImage = "a:1", FromStage = i.Stage("s", "b:1", s => s.Run("x")) })) },
        { "The source of a cache is a path in a stage or an image", i => i.Run("a", Mount.Cache("/c", new() { Source = "/s" })) },
        { "The options of a command must not be null", i => i.Run("a", (RunOptions)null!) },
        { "The options of a package manager must not be null", i => i.Apt((PackageOptions)null!, "a") },
        { "The set of labels must not be empty", i => i.Labels(new()) },
        { "'a b' is not the key of a label", i => i.Labels(new() { ["a b"] = "c" }) },
        { "300 to 200 is not a range of ports", i => i.ExposeRange(300, 200) },
        { "70000 is not a port", i => i.ExposeRange(1, 70_000) },
        { "99 is not a value of Signal", i => i.StopSignal((Signal)99) },
        { "'linux' is not a platform", i => i.Stage("s", "a:1", Platform.Of("linux"), s => s.Run("a")) },
        { "The platform of a stage must not be null", i => i.Stage("s", "a:1", (Platform)null!, s => s.Run("a")) },
        { "builders check downloads only", i => i.AddArchive("a.tar", "/a/", Sha256) },
        { "names a part of the repository already", i => i.AddGit("https://example.com/a.git#v1", "/a", new() { Ref = "v2" }) },
        { "The ref of a git repository contains '#' or ':'", i => i.AddGit("https://example.com/a.git", "/a", new() { Ref = "v1:x" }) },
        { "'a,b' is not a package: unexpected character ',' at character 2", i => i.Npm("a,b") },
        { "'a/b' is not a package: unexpected character '/' at character 2", i => i.Pip("a/b") },
        { "is not an instruction that a builder takes", i => i.Raw("RUN --nonsense a") },
        { "is not one instruction within a stage", i => i.Raw("FROM alpine") },
        { "is not one instruction within a stage", i => i.Raw("RUN a\nRUN b") },
        { "is not one instruction within a stage", i => i.Raw("# nothing but a comment") },
        { "An instruction must not be empty", i => i.Raw("") },
        { "A global argument is not possible within OnBuild", i => i.OnBuild(b => b.GlobalArg("A")) },
        { "OnBuild is not possible within OnBuild", i => i.OnBuild(b => b.OnBuild(c => c.Run("a"))) },
        { "A stage is not possible within OnBuild", i => i.OnBuild(b => b.Stage("x", "alpine:3", s => s.Run("a"))) },
        { "The comment 'lonely' stands at the end of the image", i => i.Run("a").Comment("lonely") },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_value_that_cannot_be_is_refused_with_the_reason(string message, Action<ImageBuilder> step)
    {
        var error = Probe.Error(step);

        Assert.Equal("IMG004", error.RuleId);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_call_that_gave_the_value_is_on_the_stack()
    {
        var reached = false;

        _ = Probe.Error(i =>
        {
            i.Run("fine");
            i.Env("A", "b\nc");
            reached = true;
        });

        Assert.False(reached);
    }

    [Fact]
    public void A_mount_is_checked_where_it_is_made() => Assert.Throws<ImageDefinitionException>(() => Mount.Bind("/src", "../outside"));
}
