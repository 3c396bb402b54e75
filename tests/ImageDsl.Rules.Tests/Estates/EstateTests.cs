using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Rules.Tests.Estates;

public sealed class EstateTests
{
    private static readonly ImageModel Debian = TestImage.Root("Acme.Debian", LayerKind.Os, "acme/debian:13", "debian:13-slim");
    private static readonly ImageModel Java = TestImage.On(Debian, "Acme.Java", LayerKind.Runtime, "acme/java:21");
    private static readonly ImageModel Tools = TestImage.On(Debian, "Acme.AaTools", LayerKind.Runtime, "acme/tools:1");

    [Fact]
    public void What_an_image_needs_stands_before_it_and_names_decide_otherwise()
    {
        var app = TestImage.On(Java, "Acme.Aa", LayerKind.Application, "acme/aa:1", TestImage.CopyFrom("acme/zz:1"));
        var zz = TestImage.Root("Acme.Zz", LayerKind.Os, "acme/zz:1", "debian:13");

        foreach (var order in new[] { new[] { app, zz, Tools, Java, Debian }, [Debian, Java, Tools, zz, app], [Java, app, Debian, Tools, zz] })
            Assert.Equal(["debian", "java", "zz", "aa", "aa-tools"], Create(order).Nodes.Select(node => node.Name));
    }

    [Fact]
    public void Edges_say_how_an_image_needs_another_and_which_are_of_the_estate()
    {
        var app = TestImage.On(
            Java,
            "Acme.App",
            LayerKind.Application,
            "acme/app:1",
            TestImage.CopyFrom("docker.io/acme/tools:1"),
            TestImage.Run(new BindMount("/m") { From = "acme/debian:13" }, new BindMount("/n") { From = "other/tool:2" }))
            .WithStages(TestImage.Stage("maven:3", "build"), TestImage.Stage("acme/tools:1", "tools"));

        Assert.Equal(
            [
                (EstateEdgeKind.Inheritance, "acme/java:21", "java"),
                (EstateEdgeKind.Stage, "maven:3", null),
                (EstateEdgeKind.Stage, "acme/tools:1", "aa-tools"),
                (EstateEdgeKind.Copy, "docker.io/acme/tools:1", "aa-tools"),
                (EstateEdgeKind.Mount, "acme/debian:13", "debian"),
                (EstateEdgeKind.Mount, "other/tool:2", null),
            ],
            Create(app, Tools, Debian, Java).Nodes.Single(node => node.Name == "app").Edges.Select(edge => (edge.Kind, edge.Reference.ToString(), edge.Target)));
    }

    [Fact]
    public void A_further_tag_is_a_name_too()
    {
        var tagged = Debian.With(image => image with { Tags = new[] { "stable" } });
        var user = TestImage.Root("Acme.User", LayerKind.Application, "acme/user:1", "acme/debian:stable");

        Assert.Equal("debian", Create(user, tagged).Nodes.Single(node => node.Name == "user").Edges[0].Target);
    }

    [Fact]
    public void Other_tags_and_registries_are_other_images()
    {
        var user = TestImage.Root("Acme.User", LayerKind.Application, "acme/user:1", "registry.example.com/acme/debian:13", TestImage.CopyFrom("acme/debian:12"));

        Assert.All(Create(user, Debian).Nodes.Single(node => node.Name == "user").Edges, edge => Assert.Null(edge.Target));
    }

    [Fact]
    public void Images_that_need_each_other_are_still_listed_once_each()
    {
        var a = TestImage.Root("A", LayerKind.Os, "a:1", "b:1");
        var b = TestImage.Root("B", LayerKind.Os, "b:1", "a:1");
        var self = TestImage.Root("C", LayerKind.Os, "c:1", "c:1");

        Assert.Equal(["b", "a", "c"], Create(b, self, a).Nodes.Select(node => node.Name));
    }

    [Fact]
    public void A_chain_of_thousands_is_ordered()
    {
        var images = new List<ImageModel>();

        for (var i = 0; i < 5000; i++)
            images.Add(TestImage.Root($"C{i}", LayerKind.Os, $"c{i}:1", i == 0 ? "scratch" : $"c{i - 1}:1"));

        Assert.Equal(images.Select(image => image.Description.Class), Create([.. images.AsEnumerable().Reverse()]).Nodes.Select(node => node.Description.Class));
    }

    [Fact]
    public void No_images_are_an_estate() => Assert.Empty(Create().Nodes);

    private static Estate Create(params ImageModel[] images) =>
        Estate.Create(images.Select(image => new EstateImage(image.Description, "")), TestContext.Current.CancellationToken);
}
