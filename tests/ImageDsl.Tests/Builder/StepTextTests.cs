using System.Reflection;
using System.Runtime.CompilerServices;

namespace ImageDsl.Tests.Builder;

/// <summary>What each method of the builder writes.</summary>
public class StepTextTests
{
    private const string Sha256 = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    public static TheoryData<string, Action<ImageBuilder>> Steps => new()
    {
        { "RUN make install", i => i.Run("make install") },
        { "RUN echo \"$HOME\" > /x", i => i.Run(" echo \"$HOME\" > /x\n") },
        { "RUN a && b c", i => i.Run("a \\\n    && b \\\n  # a comment\n\n  c") },
        { "RUN a && b c", i => i.Run("a \\\r\n    && b \\\r\n  c") },
        { "RUN foobar", i => i.Run("foo\\\nbar") },
        { "RUN echo 'a   b'", i => i.Run("echo 'a \\\n  b'") },
        { "RUN --network=none make", i => i.Run("make", new RunOptions { Network = RunNetwork.None }) },
        { "RUN make", i => i.Run("make", new RunOptions()) },
        { "RUN --network=host --security=insecure make", i => i.Run("make", new RunOptions { Network = RunNetwork.Host, Security = RunSecurity.Insecure }) },
        { "RUN [\"/bin/tool\", \"a b\", \"$X\", \"\\\"\", \"\\\\\"]", i => i.RunExec("/bin/tool", "a b", "$X", "\"", "\\") },
        { "RUN --mount=type=tmpfs,target=/tmp [\"tool\"]", i => i.RunExec(["tool"], Mount.Tmpfs("/tmp")) },
        { "RUN <<EOF\nset -eux\na\n\nb\nEOF", i => i.Script("a\n\nb") },
        { "RUN <<EOF\nset -eux\na\nb\nEOF", i => i.Script("\r\na\r\nb\r\n") },
        { "RUN <<EOF1\nset -eux\nEOF\nEOF1", i => i.Script("EOF") },
        { "RUN <<EOF\n#!/usr/bin/python3\nprint(1)\nEOF", i => i.Script("#!/usr/bin/python3\nprint(1)") },
        { "RUN --network=none <<EOF\nset -eux\na\nEOF", i => i.Script("a", new RunOptions { Network = RunNetwork.None }) },

        { "RUN --mount=type=cache,target=/c make", i => i.Run("make", Mount.Cache("/c")) },
        {
            "RUN --mount=type=cache,id=apt,target=/c,sharing=locked,ro,mode=0700,uid=1,gid=2 \\\n    make",
            i => i.Run("make", Mount.Cache("/c", new() { Id = "apt", Sharing = CacheSharing.Locked, ReadOnly = true, Mode = "700", Uid = 1, Gid = 2 }))
        },
        { "RUN --mount=type=bind,target=/src make", i => i.Run("make", Mount.Bind("/src")) },
        { "RUN --mount=type=bind,source=a/b,target=/src,rw make", i => i.Run("make", Mount.Bind("/src", "a/b", readWrite: true)) },
        { "RUN --mount=type=bind,source=/etc,from=alpine:3,target=/src make", i => i.Run("make", Mount.BindFrom("alpine:3", "/src", "/etc")) },
        { "RUN --mount=type=tmpfs,target=/t,size=64m make", i => i.Run("make", Mount.Tmpfs("/t", 64 * 1024 * 1024)) },
        { "RUN --mount=type=secret,id=token,env=TOKEN,required make", i => i.Run("make", Mount.Secret("token", new() { Env = "TOKEN", Required = true })) },
        { "RUN --mount=type=secret,id=npm,target=/root/.npmrc,mode=0400 make", i => i.Run("make", Mount.Secret("npm", new() { Target = "/root/.npmrc", Mode = "0400" })) },
        { "RUN --mount=type=ssh make", i => i.Run("make", Mount.Ssh()) },
        {
            "RUN --mount=type=ssh,id=github,target=/agent,required,mode=0600,uid=1,gid=2 make",
            i => i.Run("make", Mount.Ssh("github", new() { Target = "/agent", Required = true, Mode = "600", Uid = 1, Gid = 2 }))
        },
        {
            "RUN --mount=type=cache,source=/seed,from=alpine:3,target=/c make",
            i => i.Run("make", Mount.Cache("/c", new() { FromImage = "alpine:3", Source = "/seed" }))
        },
        { "RUN --device=acme.com/gpu=all,required make", i => i.Run("make", new RunOptions { Devices = ["acme.com/gpu=all,required"] }) },
        { "RUN --network=none [\"tool\"]", i => i.RunExec(["tool"], new RunOptions { Network = RunNetwork.None }) },
        { "RUN --mount=type=secret,id=token <<EOF\nset -eu\na\nEOF", i => i.Script("a", Mount.Secret(new Secret("token"))) },

        {
            "RUN apt-get update \\\n    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends curl zlib1g=1:1.3 \\\n    && apt-get clean \\\n    && rm -rf /var/lib/apt/lists/*",
            i => i.Apt("zlib1g=1:1.3", "curl", "zlib1g=1:1.3")
        },
        { "RUN apk add --no-cache curl tzdata", i => i.Apk("tzdata", "curl") },
        { "RUN dnf install -y --setopt=install_weak_deps=False curl && dnf clean all", i => i.Dnf("curl") },
        { "RUN microdnf install -y --nodocs --setopt=install_weak_deps=0 curl \\\n    && microdnf clean all", i => i.Microdnf("curl") },
        { "RUN zypper --non-interactive install --no-recommends curl && zypper clean --all", i => i.Zypper("curl") },
        { "RUN apk add --no-cache 'nginx=1.2*'", i => i.Apk("nginx=1.2*") },
        { "RUN dnf install -y --setopt=install_weak_deps=False curl-8.5.0 && dnf clean all", i => i.Dnf("curl=8.5.0") },
        { "RUN yum install -y --setopt=install_weak_deps=False curl \\\n    && yum clean all \\\n    && rm -rf /var/cache/yum", i => i.Yum("curl") },
        {
            "RUN pip install --no-cache-dir --no-input --disable-pip-version-check 'flask>=3,<4' requests==2.32.3 'uvicorn[standard]'",
            i => i.Pip("uvicorn[standard]", "requests=2.32.3", "flask>=3,<4", "requests==2.32.3")
        },
        {
            "RUN npm install --global --no-audit --no-fund --no-update-notifier @angular/cli@20 pnpm@10 typescript \\\n    && npm cache clean --force",
            i => i.Npm("typescript", "@angular/cli=20", "pnpm@10")
        },
        {
            "RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \\\n    --mount=type=cache,target=/var/lib/apt/lists,sharing=locked \\\n"
            + "    rm -f /etc/apt/apt.conf.d/docker-clean \\\n    && apt-get update \\\n    && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends git",
            i => i.Apt(new PackageOptions { CacheMounts = true }, "git")
        },
        { "RUN --mount=type=cache,target=/var/cache/apk,sharing=locked \\\n    apk add --update-cache --cache-dir /var/cache/apk git", i => i.Apk(new PackageOptions { CacheMounts = true }, "git") },

        {
            "RUN groupadd --gid 10001 app \\\n    && useradd --no-log-init --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin app",
            i => i.AddUser("app", 10001)
        },
        {
            "RUN (getent group 0 > /dev/null || groupadd --gid 0 app) \\\n    && useradd --no-log-init --uid 10001 --gid 0 --create-home --home-dir /home/app --shell /bin/bash app",
            i => i.AddUser("app", 10001, new() { Gid = 0, Home = "/home/app", Shell = "/bin/bash" })
        },
        { "USER app", i => i.User("app") },
        { "USER 1000:1000", i => i.User("1000:1000") },

        { "COPY a.txt /b", i => i.Copy("a.txt", "/b") },
        { "COPY a b /c/", i => i.Copy(["a", "b"], "/c/") },
        { "COPY [\"a b\", \"/c\"]", i => i.Copy("a b", "/c") },
        { "COPY --chown=1:2 --chmod=0755 --link a /b", i => i.Copy("a", "/b", new() { Owner = "1:2", Mode = "0755", Link = true }) },
        { "COPY --exclude=*.md --exclude=x --parents a/ /b/", i => i.Copy("a/", "/b/", new() { Parents = true, Exclude = ["*.md", "x"] }) },
        { "COPY --from=alpine:3 /etc/os-release /b", i => i.CopyFrom("alpine:3", "/etc/os-release", "/b") },
        { "COPY --from=alpine:3 /a /b /c/", i => i.CopyFrom("alpine:3", ["/a", "/b"], "/c/") },
        { "COPY <<\"EOF\" /etc/app.conf\na=$b\nEOF", i => i.File("/etc/app.conf", "a=$b") },
        { "COPY <<\"EOF\" /e\nEOF", i => i.File("/e", "") },
        { "COPY --chmod=0600 <<\"EOF1\" /e\nx\nEOF\nEOF1", i => i.File("/e", "x\r\nEOF\r\n", new() { Mode = "0600" }) },
        { $"ADD --checksum={Sha256} https://example.com/a.tgz /a.tgz", i => i.AddUrl("https://example.com/a.tgz", "/a.tgz", Sha256) },
        { "ADD --unpack https://example.com/a.tgz /a/", i => i.AddArchive("https://example.com/a.tgz", "/a/") },
        { "ADD files.tar.gz /opt/", i => i.AddArchive("files.tar.gz", "/opt/") },
        { "ADD --keep-git-dir --checksum=0123456 https://example.com/a.git#v1 /a", i => i.AddGit("https://example.com/a.git#v1", "/a", new() { Checksum = "0123456", KeepGitDir = true }) },
        { "ADD git@example.com:a/b.git /a", i => i.AddGit("git@example.com:a/b.git", "/a") },

        { "ENV A=b", i => i.Env("A", "b") },
        { "ENV A=\"\"", i => i.Env("A", "") },
        { "LABEL a.b-c/d=e", i => i.Label("a.b-c/d", "e") },
        { "ARG V", i => i.Arg("V") },
        { "ARG V=1", i => i.Arg("V", "1") },
        { "WORKDIR /a", i => i.WorkDir("/a") },
        { "WORKDIR \"/a b\"", i => i.WorkDir("/a b") },
        { "EXPOSE 80 443", i => i.Expose(80, 443) },
        { "EXPOSE 53/udp", i => i.Expose(53, Protocol.Udp) },
        { "EXPOSE 53", i => i.Expose(53, Protocol.Tcp) },
        { "EXPOSE 30000-30009/udp", i => i.ExposeRange(30000, 30009, Protocol.Udp) },
        { "LABEL a=b \\\n    c=\"d e\"", i => i.Labels(new() { ["a"] = "b", ["c"] = "d e" }) },
        { "STOPSIGNAL SIGWINCH", i => i.StopSignal(Signal.SIGWINCH) },
        { "ARG A\nARG B=c", i => i.Raw("ARG A").Raw("arg B=c") },
        { "COPY --link --parents a /b/", i => i.Raw("COPY --parents --link a /b/") },
        { "RUN python3 <<EOF\nprint(1)\nEOF", i => i.Raw("RUN python3 <<EOF\r\nprint(1)\r\nEOF\r\n") },
        { "ADD https://example.com/a.git#:src /a", i => i.AddGit("https://example.com/a.git", "/a", new() { Directory = "src" }) },
        { "ADD https://example.com/a.git#v1:src /a", i => i.AddGit("https://example.com/a.git", "/a", new() { Ref = "v1", Directory = "src" }) },
        { "VOLUME /data /log", i => i.Volume("/data", "/log") },
        { "STOPSIGNAL SIGQUIT", i => i.StopSignal("SIGQUIT") },
        { "STOPSIGNAL SIGRTMIN+3", i => i.StopSignal("SIGRTMIN+3") },
        { "SHELL [\"/bin/bash\", \"-c\"]", i => i.Shell("/bin/bash", "-c") },
        { "ENTRYPOINT [\"java\", \"-jar\"]", i => i.Entrypoint("java", "-jar") },
        { "ENTRYPOINT []", i => i.Entrypoint() },
        { "ENTRYPOINT exec java -jar $JAR", i => i.EntrypointShell("exec java -jar $JAR") },
        { "CMD [\"--help\"]", i => i.Cmd("--help") },
        { "CMD []", i => i.Cmd() },
        { "CMD echo $X", i => i.CmdShell("echo $X") },
        { "HEALTHCHECK CMD true", i => i.HealthCheck("true") },
        {
            "HEALTHCHECK --interval=1m30s --timeout=1.5s --start-period=10s --start-interval=250ms --retries=2 \\\n    CMD true",
            i => i.HealthCheck("true", new HealthCheckOptions
            {
                Interval = TimeSpan.FromSeconds(90),
                Timeout = TimeSpan.FromSeconds(1.5),
                StartPeriod = TimeSpan.FromSeconds(10),
                StartInterval = TimeSpan.FromMilliseconds(250),
                Retries = 2,
            })
        },
        { "HEALTHCHECK --retries=0 CMD [\"/probe\"]", i => i.HealthCheckExec(["/probe"], new() { Retries = 0 }) },
        { "HEALTHCHECK NONE", i => i.NoHealthCheck() },
        { "ONBUILD COPY a /b\nONBUILD RUN make", i => i.OnBuild(b => b.Copy("a", "/b").Run("make")) },
        { "# one\n# two\nRUN a", i => i.Comment("one").Comment("two").Run("a") },
        { "# one\n#\n# two\nRUN a", i => i.Comment("one\r\n\r\ntwo").Run("a") },
        { "# above\nONBUILD RUN a\n# inner\nONBUILD RUN b", i => i.Comment("above").OnBuild(b => b.Run("a").Comment("inner").Run("b")) },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_step_is_written_as_a_person_would(string expected, Action<ImageBuilder> step) =>
        Assert.Equal(expected, Probe.Steps(step));

    [Fact]
    public void Every_method_of_the_builder_has_a_text_here()
    {
        var source = ReadOwnSource();
        var methods = typeof(ImageBuilder).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);

        Assert.All(methods.Select(method => method.Name).Distinct().Where(name => name is not ("Stage" or "GlobalArg" or "AsRoot")), name => Assert.Contains($".{name}(", source, StringComparison.Ordinal));
    }

    [Fact]
    public void A_component_is_an_extension_method() =>
        Assert.Equal("ENV TZ=UTC\nRUN a", Probe.Steps(i => i.WithUtc().Run("a")));

    private static string ReadOwnSource([CallerFilePath] string file = "") => File.ReadAllText(file);
}

public static class Components
{
    public static ImageBuilder WithUtc(this ImageBuilder image) => image.Env("TZ", "UTC");
}
