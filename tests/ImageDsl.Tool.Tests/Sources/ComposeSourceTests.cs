using ImageDsl.Tool.Sources;

namespace ImageDsl.Tool.Tests.Sources;

public sealed class ComposeSourceTests
{
    [Fact]
    public void Builds_and_images_that_run_as_they_are()
    {
        var content = ComposeSource.Read("""
            x-build: &build
              context: ./web
              args: [BASE=debian:13, FROM_ENVIRONMENT]
            services:
              web:
                image: "acme/web:${TAG:-1.0}"
                build:
                  <<: *build
                  dockerfile: Dockerfile.prod
                  target: final
                  tags: ["acme/web:${CI_TAG}", acme/web:stable]
                  additional_contexts:
                    base: service:base
                  labels:
                    org.opencontainers.image.vendor: Acme
              base:
                build: ./base
              db:
                image: postgres:${PG-16}
            """);

        var web = content.Builds.Single(build => build.Name == "web");
        Assert.Equal(["acme/web:1.0", "acme/web:stable"], web.Tags);
        Assert.Equal(["acme/web:${CI_TAG}"], web.UnresolvedTags);
        Assert.Equal(("./web", "Dockerfile.prod", "final"), (web.Context, web.Dockerfile, web.Stage));
        Assert.Equal([new("BASE", "debian:13")], web.Arguments);
        Assert.Equal("service:base", web.Contexts["base"]);
        Assert.Equal("./base", content.Builds.Single(build => build.Name == "base").Context);
        Assert.Equal(("db", "postgres:16"), content.Runs.Select(run => (run.Service, run.Image)).Single());
    }

    [Theory]
    [InlineData("a$$b", "a$b")]
    [InlineData("${A:-x${B-y}}", "xy")]
    [InlineData("${A:+x}", "")]
    [InlineData("$A", null)]
    [InlineData("${A}", null)]
    [InlineData("${A:?e}", null)]
    [InlineData("${A:-x", null)]
    public void Variables_have_the_defaults_that_stand_in_the_file(string text, string? expected) => Assert.Equal(expected, ComposeVariables.None.Expand(text));

    [Theory]
    [InlineData("$TAG-x", "1.2-x")]
    [InlineData("${TAG:-9}", "1.2")]
    [InlineData("${EMPTY:-9}", "9")]
    [InlineData("${EMPTY-9}", "")]
    [InlineData("${EMPTY}", "")]
    [InlineData("${TAG:+set}", "set")]
    [InlineData("${TAG:?e}", "1.2")]
    [InlineData("${QUOTED}", "a # b")]
    [InlineData("${OTHER}", null)]
    public void Variables_have_the_values_of_the_file_beside(string text, string? expected) =>
        Assert.Equal(expected, ComposeVariables.Read("# x\nTAG=1.2\nexport EMPTY=\r\nQUOTED=\"a # b\" # c\nno line\n").Expand(text));

    [Fact]
    public void Services_extend_others_also_of_other_files_and_an_override_lies_over_all()
    {
        using var tree = new TestTree()
            .With("compose.yaml", """
                services:
                  web:
                    extends: {file: common/base.yaml, service: app}
                    image: acme/web:${TAG}
                    profiles: [later]
                    build: {args: [B=2]}
                  job:
                    extends: web
                    image: acme/job:1
                    build: ./job
                """)
            .With("compose.override.yaml", "services:\n  web:\n    build:\n      args: {BASE: \"debian:13\"}\n      target: final\n  extra:\n    image: acme/extra:1\n    build: {dockerfile_inline: \"FROM ${BASE_IMAGE:-alpine:3}\"}\n")
            .With(".env", "TAG=7\n")
            .With("common/base.yaml", "services:\n  app:\n    build: {context: ./app, args: {BASE: 'debian:12', A: 1}}\n")
            .With("common/app/Dockerfile", "ARG BASE\nFROM $BASE AS final\n")
            .With("job/Dockerfile", "ARG BASE\nFROM $BASE AS final\n");

        var estate = tree.Load();
        Assert.Empty(estate.Warnings);
        Assert.Equal(
            ["acme/extra:1 alpine:3", "acme/job:1 debian:13", "acme/web:7 debian:13"],
            estate.Graph.Images.Where(image => !image.IsExternal).Select(image => $"{image.Name} {estate.Graph.ParentOf(image)?.Name}").Order(StringComparer.Ordinal));
        Assert.Equal("compose.override.yaml", estate.Graph.Find("acme/extra:1")!.Declarations[0].Source.Path);
        Assert.Equal("common/app/Dockerfile", estate.Graph.Find("acme/web:7")!.Known(declaration => declaration.Dockerfile));
    }

    [Fact]
    public void What_is_included_is_a_project_of_its_own_beneath_the_variables_from_here()
    {
        using var tree = new TestTree()
            .With("compose.yaml", """
                name: shop
                include:
                  - infra/compose.yaml
                  - path: [tools/a.yaml, tools/b.yaml]
                    project_directory: tools/project
                    env_file: tools/x.env
                services:
                  web:
                    image: acme/${COMPOSE_PROJECT_NAME}:1
                    build: {context: web, additional_contexts: [shared=./shared, base=service:db]}
                """)
            .With(".env", "TAG=5\n")
            .With("web/Dockerfile", "FROM base\nCOPY --from=shared /x /x\n")
            .With("infra/compose.yaml", "include: [../compose.yaml]\nservices:\n  db: {image: 'acme/db:${TAG}-${OWN}', build: db}\n")
            .With("infra/.env", "TAG=6\nOWN=own\n")
            .With("infra/db/Dockerfile", "FROM postgres:17\n")
            .With("tools/a.yaml", "services:\n  tool: {image: 'acme/tool:${T}', build: {context: ., args: {A: 1}}}\n")
            .With("tools/b.yaml", "services:\n  tool:\n    build: {dockerfile: Tool.Dockerfile}\n")
            .With("tools/x.env", "T=9\n")
            .With("tools/project/Tool.Dockerfile", "FROM alpine:3\n");

        var estate = tree.Load();
        Assert.Empty(estate.Warnings);
        Assert.Equal(
            ["acme/db:5-own postgres:17", "acme/shop:1 acme/db:5-own", "acme/tool:9 alpine:3"],
            estate.Graph.Images.Where(image => image.Known(declaration => declaration.Target) is not null).Select(image => $"{image.Name} {estate.Graph.ParentOf(image)?.Name}").Order(StringComparer.Ordinal));

        Assert.Equal(["acme/shop:1"], Affected("shared/x"));
        Assert.Empty(Affected("shared/y"));

        // What defines one of the builds may have its say in all of them.
        foreach (var file in (string[])[".env", "infra/compose.yaml", "tools/b.yaml", "tools/x.env"])
            Assert.Equal(["acme/db:5-own", "acme/shop:1", "acme/tool:9"], Affected(file));

        string[] Affected(params string[] files) => [.. tree.Run(["affected", "--targets", "-q", "--files", .. files]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(target => estate.Graph.Images.First(image => image.Known(declaration => declaration.Target) == target).Name).Order(StringComparer.Ordinal)];
    }

    [Fact]
    public void What_is_included_and_is_not_there_or_not_of_this_machine_is_told()
    {
        using var tree = new TestTree().With("compose.yaml", "include: [gone.yaml, 'oci://registry/x', 'https://github.com/a/b.git']\nservices:\n  web: {image: 'acme/web:1', build: {dockerfile_inline: 'FROM debian:13'}}\n");

        Assert.Equal(3, tree.Load().Warnings.Count);
        Assert.NotNull(tree.Load().Graph.Find("acme/web:1"));
    }

    [Fact]
    public void An_override_takes_away_and_takes_the_place()
    {
        using var tree = new TestTree()
            .With("compose.yaml", "services:\n  web:\n    image: acme/web:1\n    build: {context: web, args: {A: 1}, tags: [a/b:1]}\n  gone: {image: acme/gone:1, build: .}\n")
            .With("compose.override.yaml", "services:\n  web:\n    build: {args: !override {BASE: 'debian:13'}, tags: !reset []}\n  gone: !reset null\n")
            .With("web/Dockerfile", "ARG BASE A=0\nFROM $BASE\n");

        var image = Assert.Single(tree.Load().Graph.Images, image => !image.IsExternal);
        Assert.Equal(("acme/web:1", "BASE"), (string.Join(' ', image.Names), Assert.Single(image.Declarations[0].BuildArguments).Name));
    }

    [Fact]
    public void Extending_in_a_ring_ends() =>
        Assert.Equal(2, ComposeSource.Read("services:\n  a: {extends: b, build: .}\n  b: {extends: a, build: .}\n").Builds.Count);

    [Theory]
    [InlineData("")]
    [InlineData("- a")]
    [InlineData("services: x")]
    [InlineData("services: {web: *nothing}")]
    [InlineData("services: {web: &a {x: *a}}")]
    [InlineData("services:\n\t- tab")]
    [InlineData("\"unclosed")]
    public void What_is_no_compose_file_is_an_error(string text) => Assert.Throws<FormatException>(() => ComposeSource.Read(text));

    [Fact]
    public void Nesting_and_aliases_without_end_are_bounded()
    {
        _ = Assert.Throws<FormatException>(() => ComposeSource.Read("services: " + new string('[', 100_000)));

        var laughs = "a0: &a0 {x: y}\n" + string.Concat(Enumerable.Range(1, 60).Select(i => $"a{i}: &a{i} {{l: *a{i - 1}, r: *a{i - 1}}}\n")) + "services: {web: {build: *a60}}";
        Assert.Equal("web", Assert.Single(ComposeSource.Read(laughs).Builds).Name);
    }
}
