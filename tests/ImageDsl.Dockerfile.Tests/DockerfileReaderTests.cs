namespace ImageDsl.Dockerfile.Tests;

public sealed class DockerfileReaderTests
{
    private const string Digest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Fact]
    public void A_file_becomes_directives_header_args_stages_and_footer()
    {
        const string Text = """
            # syntax=docker/dockerfile:1
            # check=skip=JSONArgsRecommended

            # Acme
            #
            # the service

            # which Debian
            ARG TAG=13

            FROM --platform=$BUILDPLATFORM debian:${TAG} as Build
            # first

            # second
            run make
            FROM build
            copy --from=build /a /b
            # the end

            """;

        var expected = new DockerfileDocument(new[]
        {
            new DockerfileStage(
                new FromInstruction(new ExpandableText(new TextPart[] { new LiteralPart("debian:"), new VariablePart("TAG") })) { StageName = "build", Platform = ExpandableText.Variable("BUILDPLATFORM") },
                new Instruction[] { new RunInstruction(new ShellCommand("make")) { Comments = new[] { "first", "second" } } }),
            new DockerfileStage(
                new FromInstruction("build"),
                new Instruction[] { new CopyInstruction(new CopySource[] { new PathSource("/a") }, "/b") { From = "build" } }),
        })
        {
            Syntax = "docker/dockerfile:1",
            Check = "skip=JSONArgsRecommended",
            Header = new[] { "Acme", "", "the service" },
            GlobalArgs = new[] { new ArgInstruction("TAG", "13") { Comments = new[] { "which Debian" } } },
            Footer = new[] { "the end" },
        };

        var syntax = DockerfileReader.Read(Text, TestContext.Current.CancellationToken);

        Assert.Empty(syntax.Diagnostics);
        Assert.Equal(expected, syntax.Document);
        Assert.Equal(Text, syntax.ToString());
    }

    public static TheoryData<string, Instruction> Read => new()
    {
        { "ENV A=1 B=\"x y\" C='$z' D=\\$", new EnvInstruction(new[] { new KeyValue("A", "1"), new KeyValue("B", "x y"), new KeyValue("C", "$z"), new KeyValue("D", "$") }) },
        { "ENV A b  \"c\" $D", new EnvInstruction(new[] { new KeyValue("A", new ExpandableText(new TextPart[] { new LiteralPart("b  c "), new VariablePart("D") })) }) },
        { "ENV A=${B:-c} ", Env(new VariablePart("B") { Modifier = new VariableModifier(":-", "c") }) },
        { "ENV A=\"${B:?must be set}\"", Env(new VariablePart("B") { Modifier = new VariableModifier(":?", "must be set") }) },
        { "ENV A=${B:+${C}}", Env(new VariablePart("B") { Modifier = new VariableModifier(":+", ExpandableText.Variable("C")) }) },
        { "ENV A=${B##*/}", Env(new VariablePart("B") { Modifier = new VariableModifier("##", "*/") }) },
        { "ENV A=${B//a\\/b/c}", Env(new VariablePart("B") { Modifier = new VariableModifier("//", "a\\/b") { Replacement = "c" } }) },
        { "ENV A=$1", Env(new VariablePart("1")) },
        { "LABEL a=\"x\\\ny\"", new LabelInstruction(new[] { new KeyValue("a", "xy") }) },
        { "LABEL a=b \\\n# comment \\\n  c=d", new LabelInstruction(new[] { new KeyValue("a", "b"), new KeyValue("c", "d") }) { Comments = new[] { "comment \\" } } },
        { "ARG A B=1", new ArgInstruction("A") { Further = new[] { new ArgInstruction("B", "1") } } },
        { "RU\\\nN make", new RunInstruction(new ShellCommand("make")) },
        { "RUN a   &&   b", new RunInstruction(new ShellCommand("a   &&   b")) },
        { "RUN a \\\n    && b 'c \\\n  d'", new RunInstruction(new ShellCommand("a && b 'c   d'")) },
        { "RUN a\\\nb", new RunInstruction(new ShellCommand("ab")) },
        { "RUN -- --a", new RunInstruction(new ShellCommand("--a")) },
        { "RUN a \\\\\n", new RunInstruction(new ShellCommand("a \\\\")) },
        { "RUN [\"a\", \"b\\u0041\\n\"]", new RunInstruction(new ExecCommand(new[] { "a", "bA\n" })) },
        { "RUN ['a', 'b']", new RunInstruction(new ShellCommand("['a', 'b']")) },
        { "RUN <<EOF\na\n# b \\\n\nEOF", new RunInstruction(new ScriptCommand("a\n# b \\\n\n")) },
        { "RUN <<-'X'\n\t\ta\n\tX\n", new RunInstruction(new ScriptCommand("\t\ta\n") { StripTabs = true, IsQuoted = true }) },
        { "RUN cat <<A <<B > /x\n1\nA\n2\nB\n", new RunInstruction(new ShellCommand("cat <<A <<B > /x") { Documents = new[] { new HereDocument("A", "1\n"), new HereDocument("B", "2\n") } }) },
        { "RUN echo $((1 << 3))\n3))\n", new RunInstruction(new ShellCommand("echo $((1 << 3))") { Documents = new[] { new HereDocument("3))", "") } }) },
        { "RUN don't <<EOF", new RunInstruction(new ShellCommand("don't <<EOF")) },
        { "RUN --mount=type=cache,id=apt-$TARGETARCH,dst=/var/cache/apt,sharing=locked apt-get update", new RunInstruction(new ShellCommand("apt-get update")) { Mounts = new RunMount[] { new CacheMount("/var/cache/apt") { Id = new ExpandableText(new TextPart[] { new LiteralPart("apt-"), new VariablePart("TARGETARCH") }), Sharing = CacheSharing.Locked } } } },
        { "RUN --mount=target=/s,from=build,rw --network=none a", new RunInstruction(new ShellCommand("a")) { Mounts = new RunMount[] { new BindMount("/s") { From = "build", ReadWrite = true } }, Network = "none" } },
        { "RUN --mount=type=secret,target=/run/token,mode=0440,required=true a", new RunInstruction(new ShellCommand("a")) { Mounts = new RunMount[] { new SecretMount("token") { Target = "/run/token", Mode = 288, Required = true } } } },
        { "RUN --mount=type=tmpfs,target=/t,size=1g --mount=type=ssh a", new RunInstruction(new ShellCommand("a")) { Mounts = new RunMount[] { new TmpfsMount("/t") { Size = 1L << 30 }, new SshMount() } } },
        { "CMD []", new CmdInstruction(new ExecCommand(default)) },
        { "COPY a b c/", new CopyInstruction(new CopySource[] { new PathSource("a"), new PathSource("b") }, "c/") },
        { "COPY [\"a b\", \"/\\\\$c\"]", new CopyInstruction(new CopySource[] { new PathSource("a b") }, "/$c") },
        { "COPY --chown=\"a b\":c --link=TRUE --exclude=x --exclude=y a /b", new CopyInstruction(new CopySource[] { new PathSource("a") }, "/b") { Chown = "a b:c", Link = true, Exclude = new[] { "x", "y" } } },
        { "COPY <<a <<\"b\" /d/\n$x\na\n$y\nb\n", new CopyInstruction(new CopySource[] { new InlineSource("a", "$x\n") { Expand = true }, new InlineSource("b", "$y\n") }, "/d/") },
        { "ADD --unpack --checksum=sha256:" + Digest + " https://a.example/b /c", new AddInstruction(new CopySource[] { new PathSource("https://a.example/b") }, "/c") { Unpack = true, Checksum = "sha256:" + Digest } },
        { "WORKDIR  /a b ", new WorkdirInstruction("/a b") },
        { "HEALTHCHECK --interval=1m30s --retries=3 CMD [\"a\"]", new HealthcheckInstruction(new ExecCommand(new[] { "a" })) { Interval = TimeSpan.FromSeconds(90), Retries = 3 } },
        { "healthcheck none", new HealthcheckInstruction(null) },
        { "ONBUILD RUN <<E\na\nE\n", new OnbuildInstruction(new RunInstruction(new ScriptCommand("a\n"))) },
        { "ONBUILD nonsense", new RawInstruction("ONBUILD", "nonsense") },
        { "MAINTAINER \"Me\" $x", new MaintainerInstruction("\"Me\" $x") },
        { "ENV $A=b", new RawInstruction("ENV", "$A=b") },
        { "RUN", new RawInstruction("RUN", "") },
        { "RUN --mount=type=$T,target=/a b", new RawInstruction("RUN", "--mount=type=$T,target=/a b") },
        { "COPY [\"a\", \"/b\\nc\"]", new CopyInstruction(new CopySource[] { new PathSource("a") }, "/b\nc") },
        { "COPY --link=false --parents a b", new CopyInstruction(new CopySource[] { new PathSource("a") }, "b") { Link = false, Parents = true } },
    };

    [Theory]
    [MemberData(nameof(Read))]
    public void An_instruction_is_read_as(string text, Instruction expected)
    {
        var syntax = DockerfileReader.Read("FROM debian\n" + text, TestContext.Current.CancellationToken);

        Assert.False(syntax.HasErrors, string.Join("\n", syntax.Diagnostics));
        Assert.Equal(expected, Assert.Single(syntax.Document.Stages[0].Instructions));
    }

    public static TheoryData<string, string, string> Refused => new()
    {
        { "", "1:1", "no instructions" },
        { "ARG A\n", "2:1", "no FROM" },
        { "RUN a\nFROM a", "1:1", "before the first FROM" },
        { "FROM a\nFOO b", "2:1", "not an instruction" },
        { "FROM", "1:1", "takes an image" },
        { "FROM a b c", "1:6", "takes an image" },
        { "FROM a AS 1b", "1:11", "cannot name a stage" },
        { "FROM --foo=1 a", "1:6", "--foo is unknown" },
        { "FROM a\nENV A=\"b", "2:7", "double quote has no end" },
        { "FROM a\nENV A=1 \\\n    B=${C^^}", "3:7", "does not know the change" },
        { "FROM a\nENV A=${}", "2:7", "no name" },
        { "FROM a\nENV A=1 b", "2:9", "no '='" },
        { "FROM a\nENV A", "2:5", "a key and a value" },
        { "FROM a\nLABEL =b", "2:7", "is empty" },
        { "FROM a\nCOPY a", "2:6", "a source and a destination" },
        { "FROM a\nCOPY --chown=1 --chown=2 a b", "2:16", "stands twice" },
        { "FROM a\nCOPY --link=maybe a b", "2:6", "true or false" },
        { "FROM a\nCOPY --chmod=888 a b", "2:6", "not a mode" },
        { "FROM a\nCOPY --from=$X a b", "2:6", "No variables expand" },
        { "FROM a\nCOPY --from=0 a b", "2:6", "copies from itself" },
        { "FROM a AS b\nCOPY --from=c a b\nFROM a AS c", "2:6", "used before it is opened" },
        { "FROM a\nCOPY https://a.example/b c", "2:6", "use ADD" },
        { "FROM a\nCOPY a <<EOF\nEOF\n", "2:8", "cannot be a here-document" },
        { "FROM a\nRUN <<EOF\na\n", "2:1", "has no end" },
        { "FROM a\nRUN [1]", "2:5", "something else than strings" },
        { "FROM a\nRUN --mount=type=foo,target=/a b", "2:5", "not a type of mount" },
        { "FROM a\nRUN --mount=type=cache b", "2:5", "needs a target" },
        { "FROM a\nRUN --mount=type=cache,target=/a, b", "2:5", "has no value" },
        { "FROM a\nRUN --mount=size=1,target=/a b", "2:5", "no option 'size'" },
        { "FROM a\nRUN --network=bridge b", "2:5", "no value of --network" },
        { "FROM a\nSHELL bash", "2:7", "an array of strings" },
        { "FROM a\nEXPOSE 70000", "2:8", "not a port" },
        { "FROM a\nSTOPSIGNAL SIGFOO", "2:12", "not a signal" },
        { "FROM a\nHEALTHCHECK --interval=30 CMD a", "2:13", "not a time" },
        { "FROM a\nHEALTHCHECK CMD", "2:13", "needs a command" },
        { "FROM a\nHEALTHCHECK NONE a", "2:13", "takes no arguments" },
        { "FROM a\nONBUILD FROM b", "2:9", "cannot be triggered" },
        { "FROM a\nVOLUME [\"\"]", "2:8", "not empty" },
        { "# escape=x\nFROM a", "1:1", "cannot be the escape character" },
        { "# escape=`\n# escape=`\nFROM a", "2:1", "stands twice" },
        { "# check=foo=1\nFROM a", "1:1", "no option 'foo'" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_the_builder_refuses_is_reported_at_its_place(string text, string position, string message)
    {
        var syntax = DockerfileReader.Read(text, TestContext.Current.CancellationToken);
        var error = Assert.Single(syntax.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        Assert.Contains(message, error.Message);
        Assert.Equal(position, error.Position.ToString());
    }

    [Fact]
    public void All_errors_are_reported_and_the_rest_is_read()
    {
        var syntax = DockerfileReader.Read("FROM a\nFOO\nRUN b\nENV x\nCMD c\n", TestContext.Current.CancellationToken);

        Assert.Equal([2, 4], syntax.Diagnostics.Select(diagnostic => diagnostic.Position.Line));
        Assert.Equal(["RUN", "CMD"], syntax.Document.Stages[0].Instructions.Select(instruction => instruction.Keyword));
    }

    [Fact]
    public void An_instruction_knows_its_place()
    {
        const string Text = "FROM a\n# c\n  run b \\\n    c\nCOPY <<E /e\nx\nE\n";
        var syntax = DockerfileReader.Read(Text, TestContext.Current.CancellationToken);

        Assert.Equal(["FROM a", "run b \\\n    c", "COPY <<E /e\nx\nE"], syntax.Instructions.Select(instruction => Text.Substring(instruction.Span.Start, instruction.Span.Length)));
        Assert.Equal("run", Text.Substring(syntax.Instructions[1].Keyword.Start, syntax.Instructions[1].Keyword.Length));
        Assert.Equal(new SourcePosition(3, 3), syntax.PositionOf(syntax.Instructions[1].Span.Start));
    }

    [Theory]
    [InlineData("\uFEFFFROM a\r\nENV A=1 \\\r\n    B=2\r\n")]
    [InlineData("FROM a\nENV A=1 \\\n\n    B=2")]
    [InlineData("# escape=`\nFROM a\nENV A=1 `  \n    B=2")]
    [InlineData("  FROM a\n\tENV  A=1\tB=2 \\\n")]
    public void Spellings_of_one_thing_read_alike(string text)
    {
        var syntax = DockerfileReader.Read(text, TestContext.Current.CancellationToken);

        Assert.False(syntax.HasErrors);
        Assert.Equal(new EnvInstruction(new[] { new KeyValue("A", "1"), new KeyValue("B", "2") }), Assert.Single(syntax.Document.Stages[0].Instructions));
    }

    [Fact]
    public void A_blank_line_in_a_continuation_is_a_warning() =>
        Assert.Equal(DiagnosticSeverity.Warning, Assert.Single(DockerfileReader.Read("FROM a\nRUN b \\\n\n  c\n", TestContext.Current.CancellationToken).Diagnostics).Severity);

    [Theory]
    [InlineData("${a:-")]
    [InlineData("<<A ")]
    [InlineData("\"'")]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("\\\n")]
    [InlineData("--a ")]
    [InlineData("\0")]
    [InlineData("\"$(")]
    [InlineData("ONBUILD ")]
    public void Long_and_deep_texts_are_read_in_linear_time(string piece)
    {
        foreach (var start in (string[])["", "FROM a\nRUN ", "FROM a\nRUN <<", "FROM a\nENV A=", "FROM a\nONBUILD ENV A=", "FROM a\nCOPY "])
        {
            // What takes time in proportion to the square of the text would not come to an end here; memory is measured.
            var quarter = Allocated(start + string.Concat(Enumerable.Repeat(piece, 50_000)));
            var whole = Allocated(start + string.Concat(Enumerable.Repeat(piece, 200_000)));

            Assert.True(whole < (quarter * 6) + 100_000, $"{start}{piece}…: {quarter} bytes, and {whole} for four times as much");
        }
    }

    private static long Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var syntax = DockerfileReader.Read(text, TestContext.Current.CancellationToken);

        Assert.Equal(text, syntax.ToString());
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void A_line_of_fifty_megabytes_is_refused_and_read()
    {
        var syntax = DockerfileReader.Read("FROM a\nRUN " + new string('x', 50_000_000) + "\nCMD b\n", TestContext.Current.CancellationToken);

        Assert.Equal("2:1", Assert.Single(syntax.Diagnostics).Position.ToString());
        Assert.Equal(["RUN", "CMD"], syntax.Document.Stages[0].Instructions.Select(instruction => instruction.Keyword));
    }

    [Fact]
    public void Flags_and_arguments_know_their_places_inside_continuations_too()
    {
        const string Text = "FROM a\nCOPY --from=b \\\n  --chown=\"1 2\" \\\n  # c\n  x \\\n  /y\nCMD [\"e\", \"\\u0066\"]\nENV A=1 \\\n  B=\"2 3\"\nRUN make \\\n  all\n";
        var syntax = DockerfileReader.Read(Text, TestContext.Current.CancellationToken);
        var copy = syntax.Instructions[1];

        Assert.Equal(["--from=b", "--chown=\"1 2\""], copy.Flags.Select(flag => syntax.TextOf(flag.Span)));
        Assert.Equal(["b", "1 2"], copy.Flags.Select(flag => flag.Value));
        Assert.Equal(["x", "/y"], copy.Arguments.Select(argument => syntax.TextOf(argument.Span)));
        Assert.Equal("6:3", syntax.PositionOf(copy.Arguments[1].Span.Start).ToString());
        Assert.Equal("# c", syntax.TextOf(Assert.Single(copy.Comments)));
        Assert.Equal([("e", "\"e\""), ("f", "\"\\u0066\"")], syntax.Instructions[2].Arguments.Select(argument => (argument.Text, syntax.TextOf(argument.Span))));
        Assert.Equal(["A=1", "B=\"2 3\""], syntax.Instructions[3].Arguments.Select(argument => syntax.TextOf(argument.Span)));

        var run = Assert.Single(syntax.Instructions[4].Arguments);
        Assert.Equal("all", syntax.TextOf(run.SpanOf(run.Text.IndexOf("all", StringComparison.Ordinal), 3)));
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_read_too()
    {
        byte[] bytes = [.. "FROM a\nCMD "u8, 0xFF, 0xE2, 0x82, .. "\n"u8];
        var syntax = DockerfileReader.ReadUtf8(bytes, TestContext.Current.CancellationToken);

        Assert.Equal(new CmdInstruction(new ShellCommand("\uFFFD\uFFFD\uFFFD")), Assert.Single(syntax.Document.Stages[0].Instructions));
        Assert.Equal(bytes, syntax.ToUtf8());
    }

    private static EnvInstruction Env(TextPart part) => new(new[] { new KeyValue("A", new ExpandableText(new[] { part })) });
}
