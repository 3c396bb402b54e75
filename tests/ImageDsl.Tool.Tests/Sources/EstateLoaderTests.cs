using ImageDsl.Rules.Estates;
using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Tests.Sources;

public sealed class EstateLoaderTests
{
    private const string ImagesJson = """
        {"version":1,"project":"..","images":[
          {"class":"Acme.Base","name":"base","reference":"acme/base:1","tags":["stable"],"layer":"os","parent":"debian:13","references":[],"dockerfile":"base/Dockerfile","context":"..","source":"Base.cs:7",
           "conceptualLayers":1,"literalLayers":4,"configuration":{"labels":[{"name":"org.opencontainers.image.vendor","value":"Acme"}]}},
          {"class":"Broken"},
          {"class":"Acme.App","name":"app","reference":"acme/app:1","layer":"application","parent":"acme/base:1","uses":[{"kind":"stage","reference":"maven:3"}],"syntax":"docker/dockerfile:1","dockerfile":"app/Dockerfile","context":"."}]}
        """;

    [Fact]
    public void Sources_of_all_kinds_become_one_estate()
    {
        using var tree = new TestTree()
            .With("platform/out/images.json", ImagesJson)
            .With("platform/out/base/Dockerfile", "FROM debian:13\n")
            .With("platform/out/docker-bake.json", """{"target":{"base":{"tags":["acme/base:1"]}}}""")
            .With("shop/web/Dockerfile", "ARG BASE=acme/base:1\nFROM node:22 AS build\nFROM $BASE\nCOPY --from=build /x /x\n")
            .With("shop/compose.yaml", "services:\n  web:\n    image: acme/web:1\n    build: web\n  db:\n    image: postgres:16\n")
            .With("tools/Dockerfile", "FROM docker.io/acme/base:stable\n")
            .With("tools/docker-bake.hcl", "target \"tool\" {\n  tags = [\"acme/tool:1\"]\n}\ntarget \"tool-13\" {\n  args = { X = \"1\" }\n contexts = { \"acme/base:stable\" = \"target:tool\" }\n}\n")
            .With("node_modules/x/Dockerfile", "FROM evil\n");

        var estate = tree.Load();
        var graph = estate.Graph;

        Assert.Equal(["platform/out/images.json: warning: entry 2 of its images has no valid class, reference or parent"], estate.Warnings.Select(warning => warning.ToString()));
        Assert.Equal(["acme/app:1", "acme/base:1", "acme/tool:1", "acme/web:1", "tools/docker-bake.hcl#tool-13"], graph.Images.Where(image => !image.IsExternal).Select(image => image.Name).Order());
        Assert.Equal(["debian:13", "docker/dockerfile:1", "maven:3", "node:22"], graph.Images.Where(image => image.IsExternal).Select(image => image.Name).Order());
        Assert.Equal("platform/Base.cs:7", Source(graph.Find("acme/base:1")!));
        Assert.Equal(("Acme", "platform", "platform/out/base/Dockerfile"), (graph.Find("acme/base:1")!.Owner, graph.Find("acme/base:1")!.Known(d => d.Context), graph.Find("acme/base:1")!.Known(d => d.Dockerfile)));
        Assert.Equal("acme/base:1", graph.ParentOf(graph.Find("acme/web:1")!)!.Name);
        Assert.Equal("acme/base:1", graph.ParentOf(graph.Find("acme/tool:1")!)!.Name);
        Assert.Equal("acme/tool:1", graph.ParentOf(graph.Find("tools/docker-bake.hcl#tool-13")!)!.Name);
        Assert.Same(graph.Find("acme/web:1"), graph.Find("shop/web/Dockerfile"));
        Assert.Equal("postgres:16", Assert.Single(graph.Mentions).Pattern);
    }

    [Fact]
    public void A_project_that_was_built_twice_counts_as_it_is_now()
    {
        using var tree = new TestTree()
            .With("p/bin/Debug/images.json", ImagesJson.Replace("acme/base:1", "acme/base:2").Replace("\"..\"", "\"../..\""))
            .With("p/bin/Release/images.json", ImagesJson.Replace("\"..\"", "\"../..\""));
        File.SetLastWriteTimeUtc(Path.Combine(tree.Path, "p/bin/Release/images.json"), DateTime.UtcNow.AddDays(-1));

        Assert.NotNull(tree.Load().Graph.Find("acme/base:2"));
        Assert.Null(tree.Load().Graph.Find("acme/base:1"));
        Assert.NotNull(tree.Load("p/bin/Release/images.json").Graph.Find("acme/base:1"));
    }

    [Fact]
    public void Assemblies_and_packages_of_them()
    {
        using var tree = new TestTree();

        using (var package = System.IO.Compression.ZipFile.Open(Path.Combine(tree.Path, "acme.nupkg"), System.IO.Compression.ZipArchiveMode.Create))
            _ = System.IO.Compression.ZipFileExtensions.CreateEntryFromFile(package, GeneratedImages.Assembly, "lib/net10.0/Acme.dll");

        foreach (var source in new[] { GeneratedImages.Assembly, "acme.nupkg" })
        {
            var estate = tree.Load(source);
            var java = estate.Graph.Find("acme/java:13-21")!;

            Assert.Empty(estate.Warnings);
            Assert.Equal(["debian:13-slim", "acme/debian:13", "acme/java:13-21"], estate.Graph.ChainOf(java).Select(image => image.Name));
            Assert.Equal(GeneratedImages.JavaDockerfile, estate.DockerfileOf(java));
        }
    }

    [Fact]
    public void An_imagedsl_json_names_sources_and_what_is_approved()
    {
        using var tree = new TestTree()
            .With("org/imagedsl.json", """{ "sources": ["../a", "../b/Dockerfile", "../missing", "."], "approved": ["debian:13"], "registries": { "docker.io": "private" } }""")
            .With("a/Dockerfile", "FROM debian:13\n")
            .With("b/Dockerfile", "FROM debian:13\n")
            .With("b/Dockerfile.other", "FROM debian:13\n")
            .With("org/Dockerfile", "FROM debian:13\n")
            .With("org/loop/imagedsl.json", """{ "sources": [".."] }""");

        var estate = tree.Load("org");
        Assert.Equal(["a/Dockerfile", "b/Dockerfile", "org/Dockerfile"], estate.Graph.Images.Where(image => !image.IsExternal).Select(image => image.Name).Order());
        Assert.Equal("missing: warning: it is named as a source and does not exist", Assert.Single(estate.Warnings).ToString());
        Assert.Equal(("debian:13", false), (estate.Graph.Mentions.Single().Pattern, estate.Registries["docker.io"]));
        Assert.Equal(3, tree.Load("org/loop").Graph.Images.Count(image => !image.IsExternal));
    }

    [Fact]
    public void What_is_wrong_with_an_imagedsl_json_is_told_of_that_file()
    {
        using var tree = new TestTree().With("org/imagedsl.json", """{ "version": 1 }""").With("org/Dockerfile", "FROM debian:13\n");

        Assert.Equal("org/imagedsl.json: warning: the member 'version' is not known", Assert.Single(tree.Load("org").Warnings).ToString());
    }

    [Fact]
    public void Projects_and_solutions_stand_for_what_they_have_written()
    {
        using var tree = new TestTree()
            .With("all.sln", "Project(\"{X}\") = \"P\", \"p\\P.csproj\", \"{Y}\"\nEndProject\nProject(\"{X}\") = \"Q\", \"q\\Q.csproj\", \"{Z}\"\n")
            .With("p/P.csproj", "<Project/>")
            .With("p/bin/images/images.json", ImagesJson)
            .With("p/Dockerfile", "FROM other\n");

        Assert.NotNull(tree.Load("all.sln").Graph.Find("acme/base:1"));
        Assert.NotNull(tree.Load("p/P.csproj").Graph.Find("acme/base:1"));
        Assert.Null(tree.Load("p/P.csproj").Graph.Find("p/Dockerfile"));
    }

    [Fact]
    public void What_a_build_stands_on_is_told_when_it_cannot_be_known()
    {
        using var tree = new TestTree()
            .With("compose.yaml", "services:\n  a:\n    build: missing\n  b:\n    build: https://example.com/x.git\n  c:\n    build:\n      dockerfile_inline: |\n        FROM alpine:3\n  d:\n    build: {context: ., target: nothing}\n")
            .With("Dockerfile", "FROM debian:13\n");

        var estate = tree.Load();
        Assert.Equal(
            ["compose.yaml:3: warning: what 'a' stands on is not known: there is no Dockerfile at missing/Dockerfile", "compose.yaml:5: warning: what 'b' stands on is not known: its context is remote", "compose.yaml:11: warning: what 'd' stands on is not known: its Dockerfile has no stage 'nothing'"],
            estate.Warnings.Select(warning => warning.ToString()));
        Assert.Equal("alpine:3", estate.Graph.ParentOf(estate.Graph.Find("compose.yaml#c")!)!.Name);
        Assert.Equal(3, estate.Graph.Images.Count(image => image.Unresolved.Any()));
    }

    [Fact]
    public void What_an_image_holds_back_is_needed_by_what_is_built_on_it()
    {
        using var tree = new TestTree()
            .With("compose.yaml", "services:\n  base: {image: 'acme/base:1', build: base}\n  app: {image: 'acme/app:1', build: app}\n  own: {image: 'acme/own:1', build: own}\n")
            .With("base/Dockerfile", "FROM debian:13\nONBUILD COPY --from=acme/tools:1 /t /t\nONBUILD RUN --mount=from=files,target=/f true\n")
            .With("app/Dockerfile", "FROM acme/base:1\n")
            .With("own/Dockerfile", "FROM alpine:3 AS files\nFROM acme/base:1\n")
            .With("alone/Dockerfile", "FROM debian:13 AS below\nONBUILD COPY --from=busybox:1 /b /b\nFROM below\n")
            .With("p/images.json", """
                {"version":1,"images":[
                  {"class":"B","reference":"acme/b:1","parent":"debian:13","effective":{"onBuild":[{"step":"ONBUILD COPY --from=acme/tools:2 a b"}]}},
                  {"class":"C","reference":"acme/c:1","parent":"acme/b:1"}]}
                """);

        var graph = tree.Load().Graph;
        Assert.Equal(["Inheritance debian:13"], Needs("acme/base:1"));
        Assert.Equal(["Inheritance acme/base:1", "Copy acme/tools:1", "Mount files"], Needs("acme/app:1"));
        Assert.Equal(["Inheritance acme/base:1", "Stage alpine:3", "Copy acme/tools:1"], Needs("acme/own:1"));
        Assert.Equal(["Inheritance debian:13", "Copy busybox:1"], Needs("alone/Dockerfile"));
        Assert.Equal(["Inheritance debian:13"], Needs("acme/b:1"));
        Assert.Equal(["Inheritance acme/b:1", "Copy acme/tools:2"], Needs("acme/c:1"));

        IEnumerable<string> Needs(string name) => graph.Needs(graph.Find(name)!).Select(edge => $"{edge.Kind} {graph.Images[edge.Other].Name}");
    }

    [Fact]
    public void Sources_in_any_order_give_the_same_estate_and_more_sources_no_fewer_edges()
    {
        using var tree = new TestTree()
            .With("a/Dockerfile", "ARG BASE=acme/base:1\nFROM $BASE\n")
            .With("a/compose.yaml", "services:\n  a:\n    image: acme/a:1\n    build: {context: ., args: {BASE: alpine:3}}\n  b:\n    image: acme/b:1\n    build: .\n")
            .With("b/images.json", ImagesJson);
        string[] sources = ["a/Dockerfile", "a/compose.yaml", "b/images.json"];

        Assert.Equal(Edges(tree.Load(sources)), Edges(tree.Load([.. sources.Reverse()])));
        Assert.Superset(Edges(tree.Load("a/Dockerfile")).Select(edge => edge.Target).ToHashSet(), Edges(tree.Load(sources)).Select(edge => edge.Target).ToHashSet());
        Assert.Contains(("acme/a:1", "alpine:3"), Edges(tree.Load(sources)));
        Assert.Contains(("acme/b:1", "acme/base:1"), Edges(tree.Load(sources)));
    }

    private static HashSet<(string From, string Target)> Edges(LoadedEstate estate) =>
        [.. estate.Graph.Images.SelectMany(image => estate.Graph.Needs(image).Select(edge => (image.Name, estate.Graph.Images[edge.Other].Name)))];

    private static string Source(GraphImage image) => $"{image.Declarations[0].Source.Path}:{image.Declarations[0].Source.Line}";
}
