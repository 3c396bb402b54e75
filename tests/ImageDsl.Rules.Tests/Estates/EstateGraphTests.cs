using ImageDsl.Dockerfile;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Rules.Tests.Estates;

public sealed class EstateGraphTests
{
    [Fact]
    public void Several_sources_that_name_one_reference_speak_of_one_image()
    {
        var graph = Create(
            Declare("acme/web:1", "debian:13") with { Origin = ImageOrigin.Bake, Source = new SourceLine("docker-bake.json", 4), Target = "web" },
            Declare("docker.io/acme/web:1", "debian:13") with { Class = "Acme.Web", Layer = LayerKind.Application },
            Declare("acme/web:2", "debian:13"));

        Assert.Equal(["debian:13", "acme/web:1", "acme/web:2"], graph.Images.Select(image => image.Name));
        Assert.Equal(("Acme.Web", "web"), (graph.Find("acme/web:1")!.Class, graph.Find("acme/web:1")!.Known(declaration => declaration.Target)));
        Assert.Equal(2, graph.Images.Sum(image => graph.Needs(image).Count));
    }

    [Fact]
    public void Identities_and_further_names_join_declarations_also_by_way_of_a_third()
    {
        var graph = Create(
            new ImageDeclaration(ImageOrigin.Dockerfile, new SourceLine("web/Dockerfile", 1)) { Identities = new[] { "web/Dockerfile" }, Dependencies = Needs("debian:13") },
            Declare("acme/web:1", "debian:13") with { Origin = ImageOrigin.Compose, Identities = new[] { "compose.yaml#web", "web/Dockerfile" } },
            Declare("acme/web:1.0", "debian:13", "acme/web:1"));

        var web = Assert.Single(graph.Images, image => !image.IsExternal);
        Assert.Equal(3, web.Declarations.Count);
        Assert.Same(web, graph.Find("web/Dockerfile"));
        Assert.Same(web, graph.Find("acme/web:1.0"));
    }

    [Fact]
    public void A_pin_of_an_image_of_the_estate_is_that_image_and_one_of_another_is_its_own()
    {
        var digest = "sha256:" + new string('a', 64);
        var graph = Create(Declare("acme/java:21", "debian:13"), Declare("acme/app:1", $"acme/java:21@{digest}"), Declare("acme/other:1", $"debian:13@{digest}"));

        Assert.Equal("acme/java:21", graph.ParentOf(graph.Find("acme/app:1")!)!.Name);
        Assert.Equal($"debian:13@{digest}", graph.ParentOf(graph.Find("acme/other:1")!)!.Name);
        Assert.Equal(
            ["acme/app:1", "acme/java:21", "acme/other:1"],
            Dependents.Of(graph, ImageQuery.Find(graph, "debian:13"), TestContext.Current.CancellationToken).Select(dependent => dependent.Image.Name).Order());
    }

    [Fact]
    public void What_cannot_be_resolved_is_no_edge_and_is_told()
    {
        var graph = Create(Declare("acme/app:1", "debian:13") with { Dependencies = new[] { new ImageDependency(EstateEdgeKind.Inheritance, "${BASE}") } });

        Assert.Equal(0, graph.Images.Sum(image => graph.Needs(image).Count));
        Assert.Equal("${BASE}", Assert.Single(Assert.Single(graph.Images).Unresolved).Text);
    }

    [Fact]
    public void Images_that_need_each_other_are_told_and_everything_is_still_answered()
    {
        var graph = Create(Declare("a:1", "b:1"), Declare("b:1", "c:1"), Declare("c:1", "a:1"), Declare("d:1", "a:1"), Declare("e:1", "e:1"));

        Assert.Equal([["a:1", "b:1", "c:1"], ["e:1"]], graph.Cycles.Select(cycle => cycle.Select(image => image.Name).Order().ToArray()).OrderBy(cycle => cycle[0]));
        Assert.Equal(["b:1", "c:1", "d:1"], DependentsOf(graph, "a:1").Order());
        Assert.Empty(DependentsOf(graph, "e:1"));
        Assert.Equal(3, graph.ChainOf(graph.Find("a:1")!).Count);
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_is_no_stack_overflow()
    {
        var graph = Create([.. Enumerable.Range(0, 100_000).Select(i => Declare($"c{i}:1", i == 0 ? "scratch" : $"c{i - 1}:1"))]);

        Assert.Equal(99_999, DependentsOf(graph, "c0:1").Count());
        Assert.Equal(100_001, graph.ChainOf(graph.Find("c99999:1")!).Count);
    }

    [Fact]
    public void Inheritance_is_told_from_reference_along_the_whole_way()
    {
        var graph = Create(
            Declare("os:1", "debian:13"),
            Declare("tool:1", "os:1"),
            Declare("app:1", "scratch") with { Dependencies = Needs("scratch").Append(new ImageDependency(EstateEdgeKind.Copy, "tool:1") { Reference = "tool:1" }).ToEquatableArray() },
            Declare("child:1", "app:1"),
            Declare("both:1", "tool:1") with { Dependencies = Needs("tool:1").Append(new ImageDependency(EstateEdgeKind.Stage, "os:1") { Reference = "os:1" }).ToEquatableArray() });

        Assert.Equal(
            [
                ("tool:1", true, true, "os:1 tool:1"),
                ("app:1", false, false, "os:1 tool:1 app:1"),
                ("both:1", true, false, "os:1 tool:1 both:1"),
                ("child:1", false, false, "os:1 tool:1 app:1 child:1"),
            ],
            Dependents.Of(graph, [graph.Find("os:1")!], TestContext.Current.CancellationToken).Select(d => (d.Image.Name, d.IsByInheritance, d.IsDirect, string.Join(' ', d.Way.Select(step => step.Image.Name)))).OrderBy(d => d.Item4.Length).ThenBy(d => d.Item1));
    }

    [Theory]
    [InlineData("debian", "debian:12 debian:13")]
    [InlineData("debian:13", "debian:13")]
    [InlineData("docker.io/library/debian:13", "debian:13")]
    [InlineData("Java", "acme/java:21")]
    [InlineData("Acme.Java", "acme/java:21")]
    [InlineData("ava", "")]
    [InlineData("java-target", "acme/java:21")]
    [InlineData("acme/*", "acme/java:21")]
    [InlineData("debian:1*", "debian:12 debian:13")]
    [InlineData("Not A Name", "")]
    public void People_call_images_in_several_ways(string text, string expected)
    {
        var graph = Create(Declare("acme/java:21", "debian:13") with { Class = "Acme.Java", Target = "java-target" }, Declare("other/x:1", "debian:12"));

        Assert.Equal(expected, string.Join(' ', ImageQuery.Find(graph, text).Select(image => image.Name).Order()));
    }

    [Fact]
    public void Orphans_are_bases_on_which_nothing_stands()
    {
        var graph = Create(
            Declare("acme/os:1", "debian:12") with { Layer = LayerKind.Os },
            Declare("acme/os:2", "debian:13") with { Layer = LayerKind.Os },
            Declare("acme/java:21", "acme/os:2") with { Layer = LayerKind.Runtime },
            Declare("acme/app:1", "acme/java:21") with { Layer = LayerKind.Application },
            Declare("acme/plain:1", "debian:13"),
            Declare("acme/plain:2", "debian:13"),
            Declare("acme/on-plain:1", "acme/plain:2"));

        Assert.Equal(["acme/os:1", "acme/plain:1"], Orphans.Of(graph).Select(image => image.Name).Order());
    }

    [Fact]
    public void Approved_images_are_unused_when_nothing_needs_a_match()
    {
        string[] approved = ["debian", "debian:12", "alpine:*", "docker.io/library/deb*", "ubuntu:24.04", "not valid"];
        var graph = EstateGraph.Create(
            [Declare("acme/os:1", "debian:13")],
            approved.Select((pattern, i) => new ExternalMention(ExternalMentionKind.Approved, pattern, new SourceLine("imagedsl.json", i + 1))),
            TestContext.Current.CancellationToken);

        Assert.Equal(["debian:12", "alpine:*", "ubuntu:24.04", "not valid"], UnusedExternals.Of(graph).Select(mention => mention.Pattern));
    }

    [Fact]
    public void Sprawl_is_one_software_in_several_versions_whatever_the_registry()
    {
        var graph = Create(
            Declare("acme/a:1", "debian:12"), Declare("acme/b:1", "debian:13"), Declare("acme/c:1", "mirror.example.com/library/debian:13"), Declare("acme/d:1", "alpine:3"),
            Declare("acme/e:1", "quay.io/acme/debian:1"));

        var debian = Assert.Single(VersionSprawl.Of(graph), software => software.Name == "debian");
        Assert.Equal([("12", 1), ("13", 2)], debian.Versions.Select(version => (version.Version, version.Images.Count)));
        Assert.DoesNotContain(VersionSprawl.Of(graph), software => software.Name == "alpine");
    }

    internal static EstateGraph Create(params ImageDeclaration[] declarations) =>
        EstateGraph.Create(declarations, cancellationToken: TestContext.Current.CancellationToken);

    internal static ImageDeclaration Declare(string name, string parent, params string[] furtherNames) =>
        new(ImageOrigin.Class, new SourceLine(name + ".cs", 1))
        {
            Names = furtherNames.Prepend(name).Select(ImageReference.Parse).ToEquatableArray(),
            Dependencies = Needs(parent),
        };

    internal static EquatableArray<ImageDependency> Needs(string parent) =>
        new[] { new ImageDependency(EstateEdgeKind.Inheritance, parent) { Reference = parent } };

    private static IEnumerable<string> DependentsOf(EstateGraph graph, string name) =>
        Dependents.Of(graph, [graph.Find(name)!], TestContext.Current.CancellationToken).Select(dependent => dependent.Image.Name);
}
