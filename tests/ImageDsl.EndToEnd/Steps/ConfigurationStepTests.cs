using ImageDsl.Dockerfile.Tests;

namespace ImageDsl.EndToEnd.Steps;

/// <summary>What containers start with, and variables, arrive at the engine as they were given.</summary>
public sealed class ConfigurationStepTests
{
    [Fact]
    public async Task Values_arrive_unchanged()
    {
        var text = new HostileText(31);
        var values = Enumerable.Range(0, 80).Select(_ => text.Line()).ToArray();

        await using var image = await StepBuild.Of(i =>
        {
            var labels = new LabelSet();

            for (var n = 0; n < values.Length; n++)
            {
                i.Env($"E{n}", values[n]).Label($"l{n}", values[n]);
                labels[$"set{n}"] = values[n];
            }

            i.Labels(labels)
                .WorkDir("/work dir/$x")
                .Expose(8080, 8443).Expose(53, Protocol.Udp).ExposeRange(30000, 30002, Protocol.Sctp)
                .Volume("/data", "/with blank/$d")
                .StopSignal(Signal.SIGQUIT)
                .HealthCheck("probe $PORT", new HealthCheckOptions { Interval = TimeSpan.FromSeconds(11), Timeout = TimeSpan.FromSeconds(2), StartPeriod = TimeSpan.FromMinutes(1), StartInterval = TimeSpan.FromMilliseconds(500), Retries = 7 })
                .Entrypoint([.. values])
                .Cmd([.. values]);
        });

        for (var n = 0; n < values.Length; n++)
        {
            Assert.Equal(values[n], image.Variable($"E{n}"));
            Assert.Equal(values[n], image.Configuration.GetProperty("Labels").GetProperty($"l{n}").GetString());
            Assert.Equal(values[n], image.Configuration.GetProperty("Labels").GetProperty($"set{n}").GetString());
        }

        Assert.Equal("/work dir/$x", image.Configuration.GetProperty("WorkingDir").GetString());
        Assert.Equal(["30000/sctp", "30001/sctp", "30002/sctp", "53/udp", "8080/tcp", "8443/tcp"], image.Names("ExposedPorts"));
        Assert.Equal(["/data", "/with blank/$d"], image.Names("Volumes"));
        Assert.Equal("SIGQUIT", image.Configuration.GetProperty("StopSignal").GetString());
        Assert.Equal(values, image.Texts("Entrypoint"));
        Assert.Equal(values, image.Texts("Cmd"));

        var health = image.Configuration.GetProperty("Healthcheck");
        Assert.Equal(["CMD-SHELL", "probe $PORT"], health.GetProperty("Test").EnumerateArray().Select(word => word.GetString()));
        Assert.Equal(11_000_000_000, health.GetProperty("Interval").GetInt64());
        Assert.Equal(500_000_000, health.GetProperty("StartInterval").GetInt64());
        Assert.Equal(7, health.GetProperty("Retries").GetInt32());
    }

    [Fact]
    public async Task All_signals_and_shell_forms_are_taken()
    {
        foreach (var chunk in Enum.GetValues<Signal>().Chunk(8))
        {
            await using var image = await StepBuild.Of(i =>
            {
                foreach (var signal in chunk)
                    i.Stage(signal.ToString().ToLowerInvariant(), ImageReference.Scratch, s => s.StopSignal(signal).File("/x", ""));

                i.StopSignal("SIGRTMIN+3").EntrypointShell("exec app \"$A\" $B").CmdShell("x y").HealthCheckExec(["/probe", "$x"]).NoHealthCheck();
            });

            Assert.Equal("SIGRTMIN+3", image.Configuration.GetProperty("StopSignal").GetString());
            Assert.Equal(["/bin/sh", "-c", "exec app \"$A\" $B"], image.Texts("Entrypoint"));
            Assert.Equal(["/bin/sh", "-c", "x y"], image.Texts("Cmd"));
            Assert.Equal(["NONE"], image.Configuration.GetProperty("Healthcheck").GetProperty("Test").EnumerateArray().Select(word => word.GetString()));
        }
    }

    [Fact]
    public async Task Variables_have_their_values_at_every_place()
    {
        static void Define(ImageBuilder i)
        {
            var release = i.GlobalArg("RELEASE", "13");
            var build = i.Stage("build", $"debian:{release}-slim", Platform.Build, s => s.Run($"echo {release} {Variable.TargetOs}/{Variable.TargetArch} {Variable.BuildPlatform} > /built"));
            var tag = i.Arg("TAG", "v1.2.3-$x \"q\"");
            var port = i.Arg("PORT", "8080");
            var user = i.Arg("USER_ID", "1234");
            i.Env("TAG", tag).Env("VERSION", tag.WithoutPrefix("v")).Env("MAJOR", tag.WithoutLongestSuffix(".*")).Env("SLUG", tag.Replace(".", "-")).Env("FIRST", tag.ReplaceFirst(".", "-"))
                .Env("LITERAL", "$TAG ${TAG}").Env("MISSING", Variable.Env("NOT_THERE").Or("a \"default\" $5")).Env("THEN", port.Then("yes")).Env("UNSET", Variable.Env("NOT_THERE").OrIfUnset($"[{port}]"))
                .Env("PATH", $"/opt/bin:{Variable.Env("PATH")}")
                .Label("tag", tag).Expose(port).Expose(port, Protocol.Udp).Volume($"/data/{port}").WorkDir($"/work/{port}").User($"{user}:{user}")
                .Copy(build, "/built", $"/copies/{port}/", new() { Owner = user, Mode = "0755" })
                .Run($"echo {port} {port.Or("none")} ${{PORT:+set}} > /tmp/shell")
                .Script($"printf '%s' \"{tag}\" > /tmp/script")
                .Run("cat /mounted/x > /tmp/mounted; true", Mount.Tmpfs($"/mounted-{port}"))
                .CmdShell($"echo {Variable.Env("TAG")}");
        }

        await using var image = await StepBuild.Of(Define);
        Assert.Equal("v1.2.3-$x \"q\"", image.Variable("TAG"));
        Assert.Equal("1.2.3-$x \"q\"", image.Variable("VERSION"));
        Assert.Equal("v1", image.Variable("MAJOR"));
        Assert.Equal("v1-2-3-$x \"q\"", image.Variable("SLUG"));
        Assert.Equal("v1-2.3-$x \"q\"", image.Variable("FIRST"));
        Assert.Equal("$TAG ${TAG}", image.Variable("LITERAL"));
        Assert.Equal("a \"default\" $5", image.Variable("MISSING"));
        Assert.Equal("yes", image.Variable("THEN"));
        Assert.Equal("[8080]", image.Variable("UNSET"));
        Assert.StartsWith("/opt/bin:/usr/local/sbin:", image.Variable("PATH"), StringComparison.Ordinal);
        Assert.Equal("v1.2.3-$x \"q\"", image.Configuration.GetProperty("Labels").GetProperty("tag").GetString());
        Assert.Equal(["8080/tcp", "8080/udp"], image.Names("ExposedPorts"));
        Assert.Equal(["/data/8080"], image.Names("Volumes"));
        Assert.Equal("/work/8080", image.Configuration.GetProperty("WorkingDir").GetString());
        Assert.Equal("1234:1234", image.Configuration.GetProperty("User").GetString());
        Assert.Matches(@"^13 linux/\w+ linux/\w+", await image.Read("/copies/8080/built"));
        Assert.Equal("1234:0 755", (await image.Access("/copies/8080/built")).Replace("1234:1234", "1234:0", StringComparison.Ordinal));
        Assert.Equal("8080 8080 set\n", await image.Read("/tmp/shell"));
        Assert.Equal("v1.2.3-$x \"q\"", await image.Read("/tmp/script"));

        await using var other = await StepBuild.Of(Define, options: ["--build-arg", "TAG=v9.0", "--build-arg", "PORT=7070"]);
        Assert.Equal("9.0", other.Variable("VERSION"));
        Assert.Equal(["7070/tcp", "7070/udp"], other.Names("ExposedPorts"));

        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => StepBuild.Of(i => i.Env("A", i.Arg("NEEDED").Required("give --build-arg NEEDED"))));
        Assert.Contains("give --build-arg NEEDED", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Steps_as_root_leave_the_user_as_it_was()
    {
        await using var image = await StepBuild.Of(i => i
            .AddUser("app", 10001)
            .User("app")
            .Run("id -u > /tmp/before")
            .AsRoot(root => root.Run("id -u > /as-root"))
            .Run("id -u > /tmp/after"));

        Assert.Equal("10001\n0\n10001\n", await image.Run("cat", "/tmp/before", "/as-root", "/tmp/after"));
        Assert.Equal("10001", image.Configuration.GetProperty("User").GetString());
    }

    [Fact]
    public async Task Images_of_classes_are_copied_from_and_their_triggers_run_in_those_above()
    {
        await using var below = await StepBuild.Of(new Below(), new Below().Reference.ToString());

        await using var image = await StepBuild.Of(new Above(), new Above().Reference.ToString(), new Dictionary<string, string> { ["for-the-trigger"] = "given" });
        Assert.Equal("given", await image.Read("/triggered/for-the-trigger"));
        Assert.Equal("linux\n", await image.Read("/triggered/os"));
        Assert.Equal("from below\n", await image.Read("/copied"));
        Assert.Equal("from below\n", await image.Read("/mounted"));
        Assert.Equal("in the stage\n", await image.Read("/staged"));
    }

    [OsLayer("imagedsl-steps/below")]
    public class Below : Image
    {
        public override ImageReference From => "debian:13-slim";

        public override string Tag => "1";

        protected override void Define(ImageBuilder image) => image
            .Run("echo from below > /file")
            .OnBuild(child => child.Copy("for-the-trigger", "/triggered/").Run($"echo {Variable.TargetOs} > /triggered/os"));
    }

    [ApplicationLayer("imagedsl-steps/above")]
    public sealed class Above : Below
    {
        public override string Tag => "2";

        protected override void Define(ImageBuilder image)
        {
            var stage = image.Stage<Below>("stage", s => s.Run("echo in the stage > /staged"));
            image.CopyFrom<Below>("/file", "/copied").Run("cat /other/file > /mounted", Mount.BindFrom<Below>("/other")).Copy(stage, "/staged", "/staged");
        }
    }
}
