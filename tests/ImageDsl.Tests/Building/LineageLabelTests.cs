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
    public void A_child_never_claims_to_be_what_its_parent_says_of_itself()
    {
        Assert.Equal("Acme", Label<Vended>("vendor"));
        Assert.Equal("MIT", Label<Vended>("licenses"));
        Assert.Equal("https://git.example.com/vended", Label<Vended>("source"));

        // The overrides are inherited in C#, and yet they are about the parent.
        Assert.Equal("", Label<BelowVended>("vendor"));
        Assert.Equal("", Label<BelowVended>("licenses"));
        Assert.Equal("https://git.example.com/acme/images", Label<BelowVended>("source")); // the RepositoryUrl of its own assembly
        Assert.Equal("below-vended", Label<BelowVended>("title"));
        Assert.Equal("docker.io/lineage/vended:1", Label<BelowVended>("base.name"));
    }

    [Fact]
    public void What_a_template_says_holds_for_the_images_of_its_segment() => Assert.Equal("Shop", Label<OfTheShop>("vendor"));

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

    [OsLayer("lineage/vended")]
    public class Vended : Image
    {
        public override ImageReference From => "debian:13";
        public override string Tag => "1";
        public override string Title => "The vended image";
        public override string? Vendor => "Acme";
        public override string? Licenses => "MIT";
        public override string? Source => "https://git.example.com/vended";
    }

    [RuntimeLayer("lineage/below-vended")]
    public class BelowVended : Vended
    {
        public override string Tag => "2";
    }

    public abstract class ShopTemplate : Vended
    {
        public override string? Vendor => "Shop";
    }

    [RuntimeLayer("lineage/shop")]
    public class OfTheShop : ShopTemplate
    {
        public override string Tag => "2";
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
