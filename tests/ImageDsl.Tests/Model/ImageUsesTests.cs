using ImageDsl.Dockerfile;
using ImageDsl.Model;

namespace ImageDsl.Tests.Model;

public sealed class ImageUsesTests
{
    [Fact]
    public void Further_stages_copies_and_mounts_name_images_and_stages_do_not()
    {
        var document = Document(
            Stage("maven:3", "build", new CopyInstruction(Paths("a"), "/a") { From = "tools:1" }),
            Stage("Build", "test"),
            Stage("scratch", null),
            Stage(
                "debian:13",
                null,
                new CopyInstruction(Paths("a"), "/a") { From = "build" },
                new CopyInstruction(Paths("a"), "/a") { From = "1" },
                new CopyInstruction(Paths("a"), "/a"),
                new CopyInstruction(Paths("a"), "/a") { From = "scratch" },
                new RunInstruction(new ShellCommand("x"))
                {
                    Mounts = new RunMount[] { new BindMount("/m") { From = "maven:3" }, new CacheMount("/c") { From = "cache:2" }, new TmpfsMount("/t") },
                },
                new CopyInstruction(Paths("b"), "/b") { From = "debian:13" }));

        Assert.Equal(
            new (ImageUseKind, string)[]
            {
                (ImageUseKind.Stage, "maven:3"), (ImageUseKind.Copy, "tools:1"), (ImageUseKind.Mount, "maven:3"), (ImageUseKind.Mount, "cache:2"),
            },
            ImageUses.Of(document).Select(use => (use.Kind, use.Reference.ToString())));
    }

    [Fact]
    public void An_image_counts_once_per_kind_of_use()
    {
        var copy = new CopyInstruction(Paths("a"), "/a") { From = "tools:1" };

        Assert.Single(ImageUses.Of(Document(Stage("debian:13", null, copy, copy))));
        Assert.Equal(2, ImageUses.Of(Document(Stage("tools:1", "t"), Stage("debian:13", null, copy, copy))).Count);
    }

    [Fact]
    public void A_stage_is_known_only_below_its_definition() =>
        Assert.Equal("later", Assert.Single(ImageUses.Of(Document(Stage("later", "a"), Stage("b:1", "later"), Stage("b:1", null)))).Reference.ToString());

    [Fact]
    public void A_name_with_variables_is_no_reference() =>
        Assert.Empty(ImageUses.Of(new DockerfileDocument(new[]
        {
            new DockerfileStage(new FromInstruction(ExpandableText.Variable("BASE")) { StageName = "a" }, default), Stage("b:1", null),
        })));

    [Fact]
    public void Places_say_stage_and_instruction_and_include_the_final_stage()
    {
        var document = Document(
            Stage("maven:3", "build"),
            Stage("debian:13", null, new UserInstruction("1"), new CopyInstruction(Paths("a"), "/a") { From = "tools:1" }));

        Assert.Equal(
            new (string, int, int?)[] { ("maven:3", 0, null), ("debian:13", 1, null), ("tools:1", 1, 1) },
            ImageUses.Places(document).Select(place => (place.Use.Reference.ToString(), place.Stage, place.Instruction)));
    }

    [Fact]
    public void Run_copy_and_add_of_the_final_stage_are_literal_layers()
    {
        var document = Document(
            Stage("maven:3", "build", new RunInstruction(new ShellCommand("x"))),
            Stage(
                "debian:13",
                null,
                new RunInstruction(new ShellCommand("x")),
                new UserInstruction("1"),
                new CopyInstruction(Paths("a"), "/a"),
                new WorkdirInstruction("/"),
                new AddInstruction(Paths("a"), "/a")));

        Assert.Equal(3, LiteralLayers.Of(document));
        Assert.Equal(0, LiteralLayers.Of(Document()));
        Assert.Empty(ImageUses.Of(Document()));
    }

    private static DockerfileDocument Document(params DockerfileStage[] stages) => new(stages);

    private static DockerfileStage Stage(string image, string? name, params Instruction[] instructions) =>
        new(new FromInstruction(image) { StageName = name }, instructions);

    private static EquatableArray<CopySource> Paths(string path) => new CopySource[] { new PathSource(path) };
}
