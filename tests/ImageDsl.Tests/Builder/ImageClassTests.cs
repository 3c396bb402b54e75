using ImageDsl.Building;
using ImageDsl.Model;

namespace ImageDsl.Tests.Builder;

/// <summary>Steps that name the image of another class.</summary>
public class ImageClassTests
{
    [Fact]
    public void The_reference_of_the_class_is_written_and_known_to_the_model()
    {
        var model = ImageModelBuilder.Build(new Probe(image =>
        {
            image.CopyFrom<OrdersBuild>("/out/orders.jar", "/app/").CopyFrom<OrdersBuild>(["/a", "/b"], "/c/", new() { Link = true });
            image.Run("x", Mount.BindFrom<OrdersBuild>("/build", "/out"));
            image.Stage<OrdersBuild>("tools", stage => stage.Run("make tools"));
        }));

        var text = DockerfileText.Write(model, SyntaxOption.Auto);
        Assert.Contains("COPY --from=acme/orders-build:13.1-21-5 /out/orders.jar /app/\n", text, StringComparison.Ordinal);
        Assert.Contains("COPY --from=acme/orders-build:13.1-21-5 --link /a /b /c/\n", text, StringComparison.Ordinal);
        Assert.Contains("RUN --mount=type=bind,source=/out,from=acme/orders-build:13.1-21-5,target=/build \\\n    x\n", text, StringComparison.Ordinal);
        Assert.Contains("FROM acme/orders-build:13.1-21-5 AS tools\nRUN make tools\n", text, StringComparison.Ordinal);

        Assert.Equal([ImageUseKind.Stage, ImageUseKind.Copy, ImageUseKind.Mount], model.Description.References.Select(use => use.Kind));
        Assert.All(model.Description.References, use => Assert.Equal("acme/orders-build:13.1-21-5", use.Reference.ToString()));
    }

    [Fact]
    public void A_class_that_is_no_image_is_refused()
    {
        Assert.Contains("'JavaService' is no image", Probe.Error(i => i.CopyFrom<Samples.JavaService>("/a", "/b")).Message, StringComparison.Ordinal);
        Assert.Contains("'NoLayer' is no image", Probe.Error(i => i.Run("a", Mount.BindFrom<NoLayer>("/b"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_reference_is_asked_for_so_that_two_classes_may_name_each_other_until_the_estate_is_looked_at() =>
        Assert.Contains("COPY --from=test/right:latest", new Left().ToDockerfile(), StringComparison.Ordinal);

    [ApplicationLayer("acme/orders-build")]
    public sealed class OrdersBuild : Samples.AcmeJava
    {
        public override string Tag => $"{Parent.Tag}-5";
    }

    public sealed class NoLayer : Image
    {
        public override ImageReference From => "debian:13-slim";
    }

    [OsLayer("test/left")]
    public sealed class Left : Image
    {
        public override ImageReference From => "debian:13-slim";
        protected override void Define(ImageBuilder image) => image.CopyFrom<Right>("/a", "/b");
    }

    [OsLayer("test/right")]
    public sealed class Right : Image
    {
        public override ImageReference From => "debian:13-slim";
        protected override void Define(ImageBuilder image) => image.CopyFrom<Left>("/a", "/b");
    }
}
