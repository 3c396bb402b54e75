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
        Assert.Equal(("debian:13", null), (web.Arguments["BASE"], web.Arguments["FROM_ENVIRONMENT"]));
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
