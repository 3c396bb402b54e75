using ImageDsl.Building;

namespace ImageDsl.Tests.Building;

public class LineageLabelTests
{
    private const string Digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    [Fact]
    public void A_pinned_base_is_named_with_its_digest()
    {
        Assert.Equal("docker.io/library/debian:13", Label<Pinned>("base.name"));
        Assert.Equal(Digest, Label<Pinned>("base.digest"));
    }

    [Fact]
    public void What_the_child_cannot_restate_it_empties()
    {
        Assert.Equal("docker.io/lineage/pinned:1", Label<BelowPinned>("base.name"));
        Assert.Equal("", Label<BelowPinned>("base.digest"));
        Assert.Equal("", Label<BelowPinned>("source"));
        Assert.Equal("below", Label<BelowPinned>("title"));
    }

    [Fact]
    public void An_image_on_scratch_has_no_base()
    {
        Assert.Null(Label<OnScratch>("base.name"));
        Assert.Null(Label<OnScratch>("base.digest"));
        Assert.Contains("\nFROM scratch\n", new OnScratch().ToDockerfile(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_of_the_definition_wins() => Assert.Equal("mine", Label<Titled>("title"));

    private static string? Label<T>(string name)
        where T : Image, new() =>
        ImageModelBuilder.Build(new T()).Description.Configuration.Labels.SingleOrDefault(label => label.Name == "org.opencontainers.image." + name)?.Value;

    [OsLayer("lineage/pinned")]
    public class Pinned : Image
    {
        public override ImageReference From => $"debian:13@{Digest}";
        public override string Tag => "1";
        public override string? Source => "https://git.example.com/pinned";
    }

    [RuntimeLayer("registry.example.com/lineage/below")]
    public class BelowPinned : Pinned
    {
        public override string Tag => "2";
        public override string? Source => null;
    }

    [OsLayer("lineage/scratch")]
    public class OnScratch : Image
    {
        public override ImageReference From => ImageReference.Scratch;
    }

    [OsLayer("lineage/titled")]
    public class Titled : Image
    {
        public override ImageReference From => "debian:13";
        protected override void Define(ImageBuilder image) => image.Label("org.opencontainers.image.title", "mine");
    }
}
