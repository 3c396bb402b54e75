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
    public void Variables_have_the_defaults_that_stand_in_the_file(string text, string? expected) => Assert.Equal(expected, ComposeVariables.Expand(text));

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
