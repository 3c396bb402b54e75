namespace ImageDsl.Dockerfile.Tests;

public sealed class RunLayoutTests
{
    public static TheoryData<string, string> Layouts => new()
    {
        { "make && make install", "RUN make && make install\n" },
        {
            "apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*",
            """
            RUN apt-get update \
                && apt-get install -y curl \
                && rm -rf /var/lib/apt/lists/*

            """
        },
        {
            "apt-get update && apt-get install -y --no-install-recommends build-essential ca-certificates curl default-jre-headless git libssl-dev=3.0.1 && rm -rf /var/lib/apt/lists/*",
            """
            RUN apt-get update \
                && apt-get install -y --no-install-recommends \
                    build-essential \
                    ca-certificates \
                    curl \
                    default-jre-headless \
                    git \
                    libssl-dev=3.0.1 \
                && rm -rf /var/lib/apt/lists/*

            """
        },
        {
            "apk add --no-cache aaaaaaaaaaaaaaaaaaaaaaaaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb cccccccccccccccccccccccc dddddddddddddddddd",
            """
            RUN apk add --no-cache \
                    aaaaaaaaaaaaaaaaaaaaaaaaa \
                    bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb \
                    cccccccccccccccccccccccc \
                    dddddddddddddddddd

            """
        },
        { "(a && b && c) && '1 && 2' && \"3 && $(x) && 4\"", "RUN (a && b && c) \\\n    && '1 && 2' \\\n    && \"3 && $(x) && 4\"\n" },
        { "a && \"$(b \"c && d\")\" && e && f", "RUN a && \"$(b \"c && d\")\" && e && f\n" },
        { "a &&  b && c  && d", "RUN a \\\n    &&  b \\\n    && c  && d\n" },
        { "echo \\ && b && c", "RUN echo \\ && b && c\n" },
        { "a # b && c && d", "RUN a # b && c && d\n" },
        { "a && { b && c; } && d", "RUN a \\\n    && { b && c; } \\\n    && d\n" },
        {
            "set -eux; if [ -n \"$DEBUG\" ]; then apt-get update; apt-get install -y gdb; else echo none; fi; rm -rf /var/lib/apt/lists/*",
            """
            RUN set -eux; \
                if [ -n "$DEBUG" ]; then \
                    apt-get update; \
                    apt-get install -y gdb; \
                else \
                    echo none; \
                fi; \
                rm -rf /var/lib/apt/lists/*

            """
        },
        { "a-command-that-is-quite-long --with-an-option; # and a comment that has more columns", "RUN a-command-that-is-quite-long --with-an-option; # and a comment that has more columns\n" },
        { "[[ a && b ]] && c && d", "RUN [[ a && b ]] \\\n    && c \\\n    && d\n" },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_command_is_broken_only_where_it_certainly_means_the_same(string text, string expected) =>
        Assert.Equal(expected, DockerfileWriter.Write(new RunInstruction(new ShellCommand(text))));

    [Fact]
    public void Several_mounts_stand_one_a_line()
    {
        var run = new RunInstruction(new ShellCommand("apt-get update && apt-get install -y curl && true"))
        {
            Mounts = new RunMount[]
            {
                new CacheMount("/var/cache/apt") { Sharing = CacheSharing.Locked },
                new CacheMount("/var/lib/apt") { Sharing = CacheSharing.Locked },
            },
        };

        const string Expected = """
            RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
                --mount=type=cache,target=/var/lib/apt,sharing=locked \
                apt-get update \
                && apt-get install -y curl \
                && true

            """;

        Assert.Equal(Expected, DockerfileWriter.Write(run));
    }

    [Fact]
    public void One_mount_stays_on_a_short_line() =>
        Assert.Equal(
            "RUN --mount=type=cache,target=/root/.m2 mvn -B package\n",
            DockerfileWriter.Write(new RunInstruction(new ShellCommand("mvn -B package")) { Mounts = new RunMount[] { new CacheMount("/root/.m2") } }));

    [Fact]
    public void A_long_array_stands_one_element_a_line()
    {
        var arguments = Enumerable.Repeat("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", 4).ToArray();
        var expected = "CMD [" + string.Join(", \\\n    ", arguments.Select(argument => $"\"{argument}\"")) + "]\n";

        Assert.Equal(expected, DockerfileWriter.Write(new CmdInstruction(new ExecCommand(arguments))));
    }

    [Theory]
    [InlineData('#')]
    [InlineData(' ')]
    [InlineData('\\')]
    [InlineData('日')]
    public void No_line_exceeds_what_the_builder_reads(char filler)
    {
        var text = new string(filler, 200_000) + "x";
        Instruction[] instructions =
        [
            new EnvInstruction(new[] { new KeyValue("A", text) }),
            new CmdInstruction(new ExecCommand(new[] { text })),
            new CopyInstruction(new CopySource[] { new PathSource(text) }, "/x"),
        ];

        foreach (var line in DockerfileWriter.Write(Documents.Of(instructions)).Split('\n'))
        {
            Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) < 65_535);
            Assert.False(line.TrimStart().StartsWith('#'));
            Assert.DoesNotMatch(@"[\\][\\]$", line);
        }
    }
}
