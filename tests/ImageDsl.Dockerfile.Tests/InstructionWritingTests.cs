namespace ImageDsl.Dockerfile.Tests;

public sealed class InstructionWritingTests
{
    private static readonly ExpandableText Home = new(new TextPart[] { new VariablePart("HOME"), new LiteralPart("/$x") });

    public static TheoryData<string, Instruction> Written => new()
    {
        { "FROM --platform=${BUILDPLATFORM} debian:13 AS build\n", new FromInstruction("debian:13") { StageName = "build", Platform = ExpandableText.Variable("BUILDPLATFORM") } },
        { "FROM name:tag@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n", new FromInstruction("name:tag@sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855") },
        { "ARG VERSION\n", new ArgInstruction("VERSION") },
        { "ARG VERSION=\"\"\n", new ArgInstruction("VERSION", "") },
        { "ENV A=1\n", Env(("A", "1")) },
        { "ENV A=\"1 2\" \\\n    B=/x:y\n", Env(("A", "1 2"), ("B", "/x:y")) },
        { "ENV A=\"${HOME}/\\$x\"\n", Env(("A", Home)) },
        { "ENV A=\"say \\\"hi\\\" it's \\\\n\"\n", Env(("A", "say \"hi\" it's \\n")) },
        { "ENV \"a b\"=\"\"\n", Env(("a b", "")) },
        { "LABEL org.opencontainers.image.title=orders\n", new LabelInstruction(new[] { new KeyValue("org.opencontainers.image.title", "orders") }) },
        { "WORKDIR \"/a b\"\n", new WorkdirInstruction("/a b") },
        { "WORKDIR \"--x\"\n", new WorkdirInstruction("--x") },
        { "USER 10001:10001\n", new UserInstruction("10001:10001") },
        { "STOPSIGNAL SIGRTMIN+3\n", new StopsignalInstruction("SIGRTMIN+3") },
        { "EXPOSE 8080 53/udp 7000-7010/tcp ${HOME}/tcp\n", new ExposeInstruction(new ExpandableText[] { "8080", "53/udp", "7000-7010/tcp", new(new TextPart[] { new VariablePart("HOME"), new LiteralPart("/tcp") }) }) },
        { "VOLUME /data\n", new VolumeInstruction(new ExpandableText[] { "/data" }) },
        { "VOLUME [\"/a b\", \"/c\"]\n", new VolumeInstruction(new ExpandableText[] { "/a b", "/c" }) },
        { "SHELL [\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]\n", new ShellInstruction(new[] { "/bin/bash", "-o", "pipefail", "-c" }) },
        { "ARG A \\\n    B=1\n", new ArgInstruction("A") { Further = new[] { new ArgInstruction("B", "1") } } },
        { "ENV A=${B:-c}\n", Env(("A", Changed(":-", "c"))) },
        { "ENV A=\"${B:?say \\\"hi\\\" \\} \\$x}\"\n", Env(("A", Changed(":?", "say \"hi\" } $x"))) },
        { "ENV A=\"${B##*'/ '}\"\n", Env(("A", Changed("##", "*/ "))) },
        { "MAINTAINER \"Me\"\n", new MaintainerInstruction("\"Me\"") },
        { "ENV $A=b\n", new RawInstruction("env", "$A=b") },
        { "RUN cat <<A > /a\n1\nA\n", new RawInstruction("RUN", "cat <<A > /a") { Documents = new[] { new HereDocument("A", "1\n") } } },
        { "RUN cat <<-A > /a\n\t1\nA\n", new RunInstruction(new ShellCommand("cat <<-A > /a") { Documents = new[] { new HereDocument("A", "\t1\n") } }) },
        { "VOLUME [\"\\\" /a\\\"\"]\n", new VolumeInstruction(new ExpandableText[] { " /a" }) },
        { "COPY <<a /a\n$x\na\n", new CopyInstruction(new CopySource[] { new InlineSource("a", "$x\n") { Expand = true } }, "/a") },
        { "CMD []\n", new CmdInstruction(new ExecCommand(default)) },
        { "CMD exec java $OPTS\n", new CmdInstruction(new ShellCommand("exec java $OPTS")) },
        { "ENTRYPOINT [\"a\\\"b\\\\c\", \"\\n\\t\\u0001$x é\"]\n", new EntrypointInstruction(new ExecCommand(new[] { "a\"b\\c", "\n\t\u0001$x é" })) },
        { "HEALTHCHECK NONE\n", new HealthcheckInstruction(null) },
        { "HEALTHCHECK CMD --odd\n", new HealthcheckInstruction(new ShellCommand("--odd")) },
        {
            "HEALTHCHECK --interval=10s --timeout=1m30s --start-period=1.5s --start-interval=500ms --retries=5 \\\n    CMD curl -f http://localhost/\n",
            new HealthcheckInstruction(new ShellCommand("curl -f http://localhost/"))
            {
                Interval = TimeSpan.FromSeconds(10),
                Timeout = TimeSpan.FromSeconds(90),
                StartPeriod = TimeSpan.FromMilliseconds(1500),
                StartInterval = TimeSpan.FromMilliseconds(500),
                Retries = 5,
            }
        },
        { "ONBUILD COPY . /app\n", new OnbuildInstruction(Copy(".", "/app")) },
        { "COPY a b* /c/\n", new CopyInstruction(new CopySource[] { new PathSource("a"), new PathSource("b*") }, "/c/") },
        { "COPY [\"a b\", \"/c\"]\n", Copy("a b", "/c") },
        { "COPY [\"it\\\\'s\", \"/\\\\$x\"]\n", Copy("it's", "/$x") },
        { "COPY [\"--a\", \"/c\"]\n", Copy("--a", "/c") },
        { "COPY [\"\\\\<<EOF\", \"/c\"]\n", Copy("<<EOF", "/c") },
        {
            "COPY --from=build --chown=10001:0 --chmod=u=rwX,go=rX --link --exclude=*.md --exclude=\"a b\" --parents /a /b\n",
            Copy("/a", "/b") with { From = "build", Chown = "10001:0", Chmod = "u=rwX,go=rX", Link = true, Parents = true, Exclude = new[] { "*.md", "a b" } }
        },
        { "COPY --chown=\"a\\\\$b\":c /a /b\n".Replace("\"a\\\\$b\":c", "\"a\\\\$b:c\""), Copy("/a", "/b") with { Chown = "a$b:c" } },
        { "COPY <<\"conf\" /etc/app.conf\na=$b\\\n# c\nconf\n", new CopyInstruction(new CopySource[] { new InlineSource("conf", "a=$b\\\n# c\n") }, "/etc/app.conf") },
        {
            "COPY <<\"a\" b <<\"c\" /d/\n1\na\nc\n",
            new CopyInstruction(new CopySource[] { new InlineSource("a", "1\n"), new PathSource("b"), new InlineSource("c", "") }, "/d/")
        },
        { "COPY <<\"a1\" /d\na\na1\n", new CopyInstruction(new CopySource[] { InlineSource.ForFile("a\n", "a") }, "/d") },
        { "COPY --link=false --parents=false a /b\n", new CopyInstruction(new CopySource[] { new PathSource("a") }, "/b") { Link = false, Parents = false } },
        { "COPY [\"a\\nb\", \"/c\\rd\"]\n", new CopyInstruction(new CopySource[] { new PathSource("a\nb") }, "/c\rd") },
        { "MAINTAINER -- --x\n", new MaintainerInstruction("--x") },
        { "# a\nUSER b\n", new UserInstruction(new ExpandableText(new TextPart[] { new LiteralPart(""), new LiteralPart("b") })) { Comments = new[] { "a \t" } } },
        {
            "ADD --checksum=sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 --unpack=false https://x.example/y?z=1 /y\n",
            new AddInstruction(new CopySource[] { new PathSource("https://x.example/y?z=1") }, "/y") { Checksum = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Unpack = false }
        },
        { "ADD --keep-git-dir https://x.example/y.git#v1 /y\n", new AddInstruction(new CopySource[] { new PathSource("https://x.example/y.git#v1") }, "/y") { KeepGitDir = true } },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void An_instruction_is_written_as(string expected, Instruction instruction)
    {
        Assert.Equal(expected, DockerfileWriter.Write(instruction));
        Assert.Null(DockerfileWriter.Validate(instruction));
    }

    public static TheoryData<string, Instruction> Refused => new()
    {
        { "line break", Env(("A", "1\n2")) },
        { "line break", Env(("A", "1\r2")) },
        { "NUL", Env(("A", "1\02")) },
        { "surrogate", Env(("A", "\ud800")) },
        { "is empty", Env(("", "1")) },
        { "contains '='", Env(("a=b", "1")) },
        { "at least one", new EnvInstruction(default) },
        { "contains '='", new LabelInstruction(new[] { new KeyValue("a=b", "") }) },
        { "not a variable's name", Env(("A", ExpandableText.Variable("a b"))) },
        { "cannot name an ARG", new ArgInstruction("a b") },
        { "line break", new ArgInstruction("A", "1\n2") },
        { "has no value", new WorkdirInstruction("") },
        { "not a signal", new StopsignalInstruction("SIGNOT") },
        { "not a signal", new StopsignalInstruction("0") },
        { "not a port", new ExposeInstruction(new ExpandableText[] { "65536" }) },
        { "not a port", new ExposeInstruction(new ExpandableText[] { "90-80" }) },
        { "not a port", new ExposeInstruction(new ExpandableText[] { "80/http" }) },
        { "characters that references do not have", new FromInstruction("a b") },
        { "must not be empty", new FromInstruction("") },
        { "cannot name a stage", new FromInstruction("a") { StageName = "Build" } },
        { "cannot name a stage", new FromInstruction("a") { StageName = "1a" } },
        { "outside ASCII", Copy("a", "/b") with { Chown = "jörg" } },
        { "no variables expand", Copy("a", "/b") with { From = "$X" } },
        { "not a mode", Copy("a", "/b") with { Chmod = "888" } },
        { "use ADD", Copy("https://x.example/", "/b") },
        { "no source", new CopyInstruction(default, "/b") },
        { "is empty", Copy("", "/b") },
        { "must end in a line end", new CopyInstruction(new CopySource[] { new InlineSource("a", "x") }, "/d") },
        { "two inline contents with the name 'a'", new CopyInstruction(new CopySource[] { new InlineSource("a", "1\n"), new InlineSource("a", "2\n") }, "/d/") },
        { "stands in the same instruction", new ArgInstruction("A") { Further = new[] { new ArgInstruction("B") { Further = new[] { new ArgInstruction("C") } } } } },
        { "is empty", new CopyInstruction(new CopySource[] { new PathSource("a") }, "/d") { Chown = "" } },
        { "is empty", new RunInstruction(new ShellCommand("x")) { Mounts = new RunMount[] { new CacheMount("/x") { Id = "" } } } },
        { "more than the builder can count", new RunInstruction(new ShellCommand("x")) { Mounts = new RunMount[] { new TmpfsMount("/x") { Size = (1L << 53) + 1 } } } },
        { "longer than the builder can count", new HealthcheckInstruction(new ShellCommand("x")) { Interval = TimeSpan.MaxValue } },
        { "open 0 here-documents, and 1 are given", new RunInstruction(new ShellCommand("x") { Documents = new[] { new HereDocument("E", "") } }) },
        { "A device has no option", new RunInstruction(new ShellCommand("x")) { Devices = new[] { "a,b" } } },
        { "is not a platform", new FromInstruction("a") { Platform = "x" } },
        { "must not be empty", new EnvInstruction(new[] { new KeyValue("A", new ExpandableText(new TextPart[] { new VariablePart("B") { Modifier = new VariableModifier("/", "") { Replacement = "x" } } })) }) },
        { "equals its name", new CopyInstruction(new CopySource[] { new InlineSource("a", "a\n") }, "/d/") },
        { "cannot name inline content", new CopyInstruction(new CopySource[] { new InlineSource("a.b", "") }, "/d/") },
        { "holds a blank", new CopyInstruction(new CopySource[] { new InlineSource("a", "") }, "/d e") },
        { "exactly one source", new AddInstruction(new CopySource[] { new PathSource("a"), new PathSource("b") }, "/d/") { Checksum = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855" } },
        { "line break", Run("a\nb") },
        { "is empty", Run(" ") },
        { "join the next line", Run("a \\") },
        { "JSON array", Run("[\"a\", {\"b\": [1, -2.5e3, null]}]") },
        { "here-document up to '3))'", Run("echo $((1 << 3))") },
        { "here-document up to 'EOF'", Run("cat <<EOF") },
        { "here-document up to '\\'", Run("x <<\\\\") },
        { "no command", new RunInstruction(new ExecCommand(default)) },
        { "not a value of RUN --network", Run("a") with { Network = "bridge" } },
        { "other than '/'", Run("a") with { Mounts = new RunMount[] { new CacheMount("/") } } },
        { "outside ASCII", Run("a") with { Mounts = new RunMount[] { new CacheMount("/ä") } } },
        { "mode of a mount", Run("a") with { Mounts = new RunMount[] { new CacheMount("/a") { Mode = 4096 } } } },
        { "must be positive", Run("a") with { Mounts = new RunMount[] { new TmpfsMount("/a") { Size = 0 } } } },
        { "only RUN can", new CmdInstruction(new ScriptCommand("a\n")) },
        { "no command", new HealthcheckInstruction(new ExecCommand(default)) },
        { "takes no options", new HealthcheckInstruction(null) { Retries = 1 } },
        { "must not be negative", new HealthcheckInstruction(new ShellCommand("a")) { Retries = -1 } },
        { "at least a millisecond", new HealthcheckInstruction(new ShellCommand("a")) { Timeout = TimeSpan.FromTicks(1) } },
        { "at least one", new ShellInstruction(default) },
        { "cannot be triggered", new OnbuildInstruction(new FromInstruction("a")) },
        { "has no '='", new RawInstruction("ENV", "A=1 b") },
        { "not an instruction", new RawInstruction("FOO", "a") },
        { "one line", new RawInstruction("RUN", "a\nb") },
        { "0 are given", new RawInstruction("RUN", "cat <<EOF") },
        { "does not know", Env(("A", Changed("^^", ""))) },
        { "pattern with a quote", Env(("A", Changed("#", "'"))) },
        { "opens a here-document up to 'A'", new RunInstruction(new ShellCommand("cat <<A") { Documents = new[] { new HereDocument("B", "") } }) },
        { "a line that would end it", new RunInstruction(new ShellCommand("cat <<-A") { Documents = new[] { new HereDocument("A", "\tA\n") } }) },
        { "line break", new UserInstruction("a") { Comments = new[] { "a\nb" } } },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_expressed_is_refused_with_a_reason(string reason, Instruction instruction)
    {
        var message = DockerfileWriter.Validate(instruction);

        Assert.NotNull(message);
        Assert.Contains(reason, message);
        Assert.DoesNotContain("\n", message);
        Assert.Equal(message, Assert.Throws<DockerfileFormatException>(() => DockerfileWriter.Write(instruction)).Message);
    }

    [Theory]
    [InlineData("echo $((1<<3))")]
    [InlineData("echo '<<EOF'")]
    [InlineData("echo \"<<EOF\"")]
    [InlineData("cat <<<x")]
    [InlineData("cat<<EOF")]
    [InlineData("[ -f /a ] && b")]
    [InlineData("[[ a == b ]]")]
    [InlineData("['a', 'b']")]
    [InlineData("[\"a\",]")]
    public void Shell_text_that_only_looks_dangerous_is_written(string text) =>
        Assert.Equal($"RUN {text}\n", DockerfileWriter.Write(Run(text)));

    [Theory]
    [InlineData("--foo")]
    [InlineData("-- --foo")]
    public void Shell_text_that_begins_like_a_flag_is_set_off(string text)
    {
        Assert.Equal($"RUN -- {text}\n", DockerfileWriter.Write(Run(text)));
        Assert.Equal($"CMD -- {text}\n", DockerfileWriter.Write(new CmdInstruction(new ShellCommand(text))));
    }

    [Fact]
    public void A_script_becomes_a_here_document_with_a_delimiter_of_its_own()
    {
        Assert.Equal("RUN <<EOF\nset -eux\n# x\\\nmake\nEOF\n", DockerfileWriter.Write(new RunInstruction(new ScriptCommand("set -eux\n# x\\\nmake"))));
        Assert.Equal("RUN <<EOF2\nEOF\nEOF1\r\nEOF2\n", DockerfileWriter.Write(new RunInstruction(new ScriptCommand("EOF\nEOF1\r\n"))));
        Assert.Equal("ONBUILD RUN <<EOF\na\nEOF\n", DockerfileWriter.Write(new OnbuildInstruction(new RunInstruction(new ScriptCommand("a")))));
    }

    [Fact]
    public void Mounts_have_their_options_in_a_fixed_order()
    {
        string Mount(RunMount mount) => DockerfileWriter.Write(Run("a") with { Mounts = new[] { mount } });

        Assert.Equal("RUN --mount=type=bind,source=/s,from=build,target=/t,rw a\n", Mount(new BindMount("/t") { Source = "/s", From = "build", ReadWrite = true }));
        Assert.Equal(
            "RUN --mount=type=cache,id=c,target=/t,sharing=locked,ro,mode=0755,uid=1,gid=2 a\n",
            Mount(new CacheMount("/t") { Id = "c", Sharing = CacheSharing.Locked, ReadOnly = true, Mode = 493, Uid = 1, Gid = 2 }));
        Assert.Equal("RUN --mount=type=tmpfs,target=/t,size=512m a\n", Mount(new TmpfsMount("/t") { Size = 512 * 1024 * 1024 }));
        Assert.Equal("RUN --mount=type=secret,id=s,env=TOKEN,required a\n", Mount(new SecretMount("s") { Env = "TOKEN", Required = true }));
        Assert.Equal("RUN --mount=type=ssh a\n", Mount(new SshMount()));
        Assert.Equal(
            "RUN --mount=type=cache,id=\\$a-${TARGETARCH},target=/t a\n".Replace("type=cache,id=\\$a-${TARGETARCH},target=/t", "\"type=cache,id=\\\\$a-${TARGETARCH},target=/t\""),
            Mount(new CacheMount("/t") { Id = new ExpandableText(new TextPart[] { new LiteralPart("$a-"), new VariablePart("TARGETARCH") }) }));
    }

    [Fact]
    public void The_backtick_escapes_and_continues_where_the_file_says_so()
    {
        Assert.Equal("ENV A=\"say `\"hi`\" ``\" `\n    B=C:\\x\n", DockerfileWriter.Write(Env(("A", "say \"hi\" `"), ("B", "C:\\x")), '`'));
        Assert.Equal("COPY a C:\\app\\\n", DockerfileWriter.Write(Copy("a", "C:\\app\\"), '`'));
        Assert.Equal("RUN dir C:\\\n", DockerfileWriter.Write(Run("dir C:\\"), '`'));
        Assert.Contains("children read it", DockerfileWriter.Validate(new OnbuildInstruction(Env(("A", "a\"b"))), '`'));
        Assert.Null(DockerfileWriter.Validate(new OnbuildInstruction(Env(("A", "a"))), '`'));
    }

    private static EnvInstruction Env(params (string Key, ExpandableText Value)[] pairs) =>
        new(pairs.Select(pair => new KeyValue(pair.Key, pair.Value)).ToEquatableArray());

    private static ExpandableText Changed(string change, string word) =>
        new(new TextPart[] { new VariablePart("B") { Modifier = new VariableModifier(change, word) } });

    private static CopyInstruction Copy(ExpandableText source, ExpandableText destination) =>
        new(new CopySource[] { new PathSource(source) }, destination);

    private static RunInstruction Run(string text) => new(new ShellCommand(text));
}
