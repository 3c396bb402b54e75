namespace ImageDsl.Dockerfile.Tests;

public sealed class DockerfileFeaturesTests
{
    private static readonly CopyInstruction Copy = new(new CopySource[] { new PathSource("a") }, "/b");
    private static readonly AddInstruction Add = new(new CopySource[] { new PathSource("a") }, "/b");
    private static readonly RunInstruction Run = new(new ShellCommand("make"));

    public static TheoryData<string, int, Instruction> Features => new()
    {
        { "RUN --mount", 2, Run with { Mounts = new RunMount[] { new CacheMount("/c") } } },
        { "RUN --mount=type=secret,env", 10, Run with { Mounts = new RunMount[] { new SecretMount("s") { Env = "S" } } } },
        { "RUN --network", 3, Run with { Network = "none" } },
        { "RUN --security", 20, Run with { Security = "insecure" } },
        { "a here-document", 4, new RunInstruction(new ScriptCommand("make")) },
        { "a here-document", 4, new CopyInstruction(new CopySource[] { new InlineSource("a", "") }, "/b") },
        { "COPY --chmod", 2, Copy with { Chmod = "0755" } },
        { "COPY --chmod with symbols", 14, Copy with { Chmod = "u+x" } },
        { "COPY --link", 4, Copy with { Link = true } },
        { "COPY --exclude", 19, Copy with { Exclude = new[] { "*.md" } } },
        { "COPY --parents", 20, Copy with { Parents = true } },
        { "ADD --checksum", 6, Add with { Checksum = "sha256:ab" } },
        { "ADD --unpack", 17, Add with { Unpack = false } },
        { "ADD --keep-git-dir", 1, Add with { KeepGitDir = true } },
        { "ADD --link", 4, Add with { Link = true } },
        { "ONBUILD COPY with from", 11, new OnbuildInstruction(Copy with { From = "build" }) },
        { "ONBUILD RUN with from", 11, new OnbuildInstruction(Run with { Mounts = new RunMount[] { new BindMount("/c") { From = "build" } } }) },
        { "TARGETSTAGE", 11, new LabelInstruction(new[] { new KeyValue("stage", ExpandableText.Variable("TARGETSTAGE")) }) },
        { "TARGETOSVERSION", 13, Run with { Mounts = new RunMount[] { new CacheMount("/c") { Id = ExpandableText.Variable("TARGETOSVERSION") } } } },
        { "# check above an instruction", 21, Run with { Comments = new[] { "check=skip=all" } } },
    };

    [Theory]
    [MemberData(nameof(Features))]
    public void A_feature_needs_the_version_that_brought_it(string feature, int minor, Instruction instruction) =>
        Assert.Equal(new FrontendRequirement(feature, new FrontendVersion(1, minor)), DockerfileFeatures.Strictest(Documents.Of(instruction)));

    [Fact]
    public void Plain_instructions_need_nothing()
    {
        Instruction[] plain = [Run, Copy, Add, new OnbuildInstruction(Copy), new UserInstruction("1"), new EnvInstruction(new[] { new KeyValue("A", "TARGETSTAGE") })];

        Assert.Empty(DockerfileFeatures.Requirements(Documents.Of(plain)));
        Assert.Null(DockerfileFeatures.Strictest(Documents.Of(plain)));
    }

    [Fact]
    public void The_newest_decides_and_each_is_named_once()
    {
        var document = Documents.Of(Copy with { Link = true }, Copy with { Link = true, Parents = true }, Run with { Network = "none" }) with { Check = "skip=all" };

        Assert.Equal(["# check", "COPY --link", "COPY --parents", "RUN --network"], DockerfileFeatures.Requirements(document).Select(requirement => requirement.Feature));
        Assert.Equal("1.20", DockerfileFeatures.Strictest(document)?.Version.ToString());
    }

    [Fact]
    public void The_labs_channel_decides_before_any_version() =>
        Assert.Equal(
            new FrontendRequirement("RUN --device", new FrontendVersion(1, 14)) { Labs = true },
            DockerfileFeatures.Strictest(Documents.Of(Run with { Devices = new[] { "nvidia.com/gpu" } }, Copy with { Parents = true })));

    [Fact]
    public void Versions_are_ordered_by_number()
    {
        Assert.True(new FrontendVersion(1, 4) < new FrontendVersion(1, 10));
        Assert.True(new FrontendVersion(2, 0) > new FrontendVersion(1, 10));
        Assert.True(new FrontendVersion(1, 4) >= new FrontendVersion(1, 4) && new FrontendVersion(1, 4) <= new FrontendVersion(1, 4));
    }
}
