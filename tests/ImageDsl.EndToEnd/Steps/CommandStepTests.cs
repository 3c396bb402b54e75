using ImageDsl.Dockerfile.Tests;

namespace ImageDsl.EndToEnd.Steps;

/// <summary>Commands of all forms, with what surrounds them, arrive at the shell or program as they were given.</summary>
public sealed class CommandStepTests
{
    private const string Nasty = "a \"b\" 'c' $HOME ${X} \\ `d` <<E # f & g | h ; i > j é 😀";

    [Fact]
    public async Task Arguments_of_a_program_arrive_unchanged()
    {
        var text = new HostileText(11);
        var values = Enumerable.Range(0, 60).Select(_ => text.Line()).Append(Nasty).ToArray();

        await using var image = await StepBuild.Of(i =>
        {
            foreach (var value in values)
                i.RunExec("/bin/sh", "-c", "printf '%s\\n' \"$1\" >> /values", "sh", value);
        });

        Assert.Equal(string.Join('\n', values) + "\n", await image.Read("/values"));
    }

    [Fact]
    public async Task A_shell_gets_the_command_line_and_a_script_its_lines()
    {
        await using var image = await StepBuild.Of(i => i
            .Run("printf '%s' \"it's $((1<<3)) \\$5 # no comment\" > /line \\\n  && true")
            .Script("""
                word='two  blanks'
                printf '%s|%s' "$word" "EOF" > /script
                cat > /inner <<EOF
                inner \$5
                EOF
                """)
            .Script("#!/usr/bin/perl\nopen(my $f, '>', '/perl'); print $f \"from perl \\$1\";")
            .Shell("/bin/bash", "-o", "pipefail", "-c")
            .Run("[[ -n $BASH_VERSION ]] && set -o | grep -q 'pipefail.*on' && echo bash > /bash"));

        Assert.Equal("it's 8 $5 # no comment", await image.Read("/line"));
        Assert.Equal("two  blanks|EOF", await image.Read("/script"));
        Assert.Equal("inner $5\n", await image.Read("/inner"));
        Assert.Equal("from perl $1", await image.Read("/perl"));
        Assert.Equal("bash\n", await image.Read("/bash"));
        Assert.Equal(["/bin/bash", "-o", "pipefail", "-c"], image.Texts("Shell"));
    }

    [Fact]
    public async Task A_script_ends_at_the_first_command_that_fails()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => StepBuild.Of(i => i.Script("false\ntrue")));
        Assert.Contains("exit code: 1", error.Message, StringComparison.Ordinal);

        error = await Assert.ThrowsAsync<InvalidOperationException>(() => StepBuild.Of(i => i.Script("echo \"$NOT_SET\"\ntrue")));
        Assert.Contains("NOT_SET", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mounts_show_what_they_should_and_leave_nothing()
    {
        var context = new Dictionary<string, string> { ["src/a b.txt"] = "from the context" };

        await using var image = await StepBuild.Of(
            i =>
            {
                var build = i.Stage("build", "debian:13-slim", s => s.Run("mkdir /out && echo from the stage > /out/file"));
                i.Run("cat '/bound/a b.txt' > /context", Mount.Bind("/bound", source: "src"))
                    .Run("touch /bound/new && ls /bound > /written", Mount.Bind("/bound", source: "src", readWrite: true))
                    .Run("cat /stage/file > /stage-file", Mount.Bind(build, "/stage", source: "/out"))
                    .Run("cat /other/debian_version > /image-file", Mount.BindFrom("debian:13-slim", "/other", source: "/etc"))
                    .Run("echo one >> /cache/file && stat --format '%u:%g %a' /cache > /cache-access", Mount.Cache("/cache", new() { Id = Guid.NewGuid().ToString("N"), Sharing = CacheSharing.Private, Mode = "0750", Uid = 5, Gid = 6 }))
                    .Run("cat /seeded/file > /seed", Mount.Cache("/seeded", new() { Id = Guid.NewGuid().ToString("N"), FromStage = build, Source = "/out" }))
                    .Run("! touch /fixed/x && echo read only > /fixed-result", Mount.Cache("/fixed", new() { ReadOnly = true }))
                    .Run("stat --file-system --format %T /memory > /memory-type", Mount.Tmpfs("/memory", size: 1024 * 1024))
                    .Run("echo \"agent: $SSH_AUTH_SOCK\" > /agent", Mount.Ssh("any", new() { Target = "/agent.sock", Mode = "0666" }))
                    .RunExec(["cp", "/bound/a b.txt", "/exec"], Mount.Bind("/bound", source: "src"))
                    .Run("(ip addr || cat /proc/net/dev) 2> /dev/null | grep -c eth0 > /network; true", new RunOptions { Network = RunNetwork.None });
            },
            context);

        Assert.Equal("from the context", await image.Read("/context"));
        Assert.Contains("new\n", await image.Read("/written"), StringComparison.Ordinal);
        Assert.Equal("from the stage\n", await image.Read("/stage-file"));
        Assert.StartsWith("13", await image.Read("/image-file"), StringComparison.Ordinal);
        Assert.Equal("5:6 750\n", await image.Read("/cache-access"));
        Assert.Equal("from the stage\n", await image.Read("/seed"));
        Assert.Equal("read only\n", await image.Read("/fixed-result"));
        Assert.Equal("tmpfs\n", await image.Read("/memory-type"));
        Assert.Equal("agent: /agent.sock\n", await image.Read("/agent"));
        Assert.Equal("from the context", await image.Read("/exec"));
        Assert.Equal("0\n", await image.Read("/network"));
        Assert.Equal("", await image.Run("/bin/sh", "-c", "find /bound /stage /cache -mindepth 1 2> /dev/null || true"));
    }

    [Fact]
    public async Task A_secret_reaches_its_command_alone_and_no_log()
    {
        const string Value = "s3cr3t-Value-7f";
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Value, TestContext.Current.CancellationToken);
        var token = new Secret("token");

        await using var image = await StepBuild.Of(
            i => i
                .Run("sha256sum < /run/secrets/token > /as-file", Mount.Secret(token, new() { Required = true }))
                .Run("stat --format '%u:%g %a' /etc/token > /access", Mount.Secret(token, new() { Target = "/etc/token", Mode = "0440", Uid = 7, Gid = 8 }))
                .Run("printf %s \"$TOKEN\" | sha256sum > /as-variable", Mount.Secret(token, new() { Env = "TOKEN" }))
                .Script("printf %s \"$TOKEN\" | sha256sum > /in-script\nexpected=$(printf %s \"$TOKEN\")", Mount.Secret(token, new() { Env = "TOKEN" })),
            options: ["--secret", $"id=token,src={file}"]);

        File.Delete(file);

        var hash = await image.Read("/as-file");
        Assert.Equal(hash, await image.Read("/as-variable"));
        Assert.Equal(hash, await image.Read("/in-script"));
        Assert.Equal("7:8 440\n", await image.Read("/access"));
        Assert.DoesNotContain(Value, image.Log, StringComparison.Ordinal);
        Assert.DoesNotContain(Value, image.Configuration.ToString(), StringComparison.Ordinal);
        Assert.Null(image.Variable("TOKEN"));
    }

    [Fact]
    public async Task Package_managers_get_the_words_they_understand()
    {
        const string Log = "#!/bin/sh\necho \"$(basename \"$0\") $*\" >> /log\n";
        var executable = new InlineFileOptions { Mode = "0755" };

        await using var image = await StepBuild.Of(i =>
        {
            foreach (var manager in new[] { "apk", "dnf", "microdnf", "yum", "zypper", "pip", "npm" })
                i.File($"/usr/bin/{manager}", Log, executable);

            var version = i.Arg("VERSION", "8.5");
            i.Apk("b=1*", $"a={version}").Dnf("a=1", "b").Microdnf("a=1").Yum("a=1").Zypper("a=1").Pip("b[x]>=1,<2", "a=1").Npm("@s/a=1", "b");
        });

        Assert.Equal(
            """
            apk add --no-cache a=8.5 b=1*
            dnf install -y --setopt=install_weak_deps=False a-1 b
            dnf clean all
            microdnf install -y --nodocs --setopt=install_weak_deps=0 a-1
            microdnf clean all
            yum install -y --setopt=install_weak_deps=False a-1
            yum clean all
            zypper --non-interactive install --no-recommends a=1
            zypper clean --all
            pip install --no-cache-dir --no-input --disable-pip-version-check a==1 b[x]>=1,<2
            npm install --global --no-audit --no-fund --no-update-notifier @s/a@1 b
            npm cache clean --force

            """.ReplaceLineEndings("\n"),
            await image.Read("/log"));
    }

    [Fact]
    public async Task Apt_leaves_no_lists_and_no_downloads_with_cache_mounts_and_without()
    {
        await using var image = await StepBuild.Of(i => i.Apt("tree").Apt(new PackageOptions { CacheMounts = true }, "less"));

        Assert.Equal("", await image.Run("sh", "-c", "find /var/lib/apt/lists /var/cache/apt/archives -type f ! -name lock"));
        Assert.Equal("/usr/bin/less\n/usr/bin/tree\n", await image.Run("ls", "/usr/bin/tree", "/usr/bin/less"));
    }
}
