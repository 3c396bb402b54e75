using ImageDsl.Dockerfile;
using ImageDsl.Rules.Estates;

namespace ImageDsl.Rules.Tests.Estates;

public sealed class DockerfileImageReaderTests
{
    [Theory]
    [InlineData("FROM debian:13", "Inheritance debian:13 @1")]
    [InlineData("FROM scratch", "Inheritance scratch @1")]
    [InlineData("# syntax=docker/dockerfile:1\nFROM a", "Inheritance a @2|Syntax docker/dockerfile:1 @1")]
    [InlineData("FROM maven:3 AS build\nFROM a\nCOPY --from=build /x /x", "Inheritance a @2|Stage maven:3 @1")]
    [InlineData("FROM a AS base\nFROM base AS mid\nFROM MID", "Inheritance a @1")]
    [InlineData("FROM a AS x\nFROM b AS x\nFROM x", "Inheritance b @2|Stage a @1")]
    [InlineData("FROM x AS x", "Inheritance x @1")]
    [InlineData("FROM a\nCOPY --from=tools:1 /x /x\nCOPY --from=tools:1 /y /y", "Inheritance a @1|Copy tools:1 @2")]
    [InlineData("FROM a\nFROM b\nCOPY --from=0 /x /x\nCOPY --from=1 /y /y", "Inheritance b @2|Stage a @1|Copy ? 1 @4")]
    [InlineData("FROM a\nRUN --mount=from=m:1,target=/m --mount=type=cache,target=/c,from=c:1 true", "Inheritance a @1|Mount m:1 @2|Mount c:1 @2")]
    [InlineData("ARG V=13\nFROM debian:${V}-slim", "Inheritance debian:13-slim @2")]
    [InlineData("ARG A=1\nARG B=$A.2\nFROM debian:$B", "Inheritance debian:1.2 @3")]
    [InlineData("ARG B=$A\nARG A=1\nFROM debian$B", "Inheritance debian @3")]
    [InlineData("ARG V\nFROM debian:${V:-12}", "Inheritance debian:12 @2")]
    [InlineData("ARG V=\nFROM debian:${V-12}", "Inheritance ? debian:${V-12} @2")]
    [InlineData("ARG V=1\nFROM debian:${V:+13}", "Inheritance debian:13 @2")]
    [InlineData("ARG V=1.2.3\nFROM debian:${V%.*}", "Inheritance debian:1.2 @2")]
    [InlineData("ARG V=1.2.3\nFROM debian:${V%%.*}", "Inheritance debian:1 @2")]
    [InlineData("ARG V=v1.2\nFROM debian:${V#v}", "Inheritance debian:1.2 @2")]
    [InlineData("ARG V=1_2_3\nFROM debian:${V//_/.}", "Inheritance debian:1.2.3 @2")]
    [InlineData("ARG V=1_2_3\nFROM debian:${V/_/.}", "Inheritance debian:1.2_3 @2")]
    [InlineData("ARG BASE\nFROM $BASE", "Inheritance ? ${BASE} @2")]
    [InlineData("ARG BASE\nFROM ${BASE:?missing}", "Inheritance ? ${BASE:?missing} @2")]
    [InlineData("FROM\nFROM a b", "Inheritance ? FROM @")]
    [InlineData("FROM golang:1-$TARGETARCH", "Inheritance ? golang:1-${TARGETARCH} @1")]
    [InlineData("FROM --platform=$BUILDPLATFORM golang:1 AS b\nFROM a", "Inheritance a @2|Stage golang:1 @1")]
    [InlineData("FROM a\nARG V=1\nFROM b:$V", "Inheritance ? b:${V} @3|Stage a @1")]
    [InlineData("FROM Not/A/Reference", "Inheritance ? Not/A/Reference @1")]
    public void The_images_of_a_dockerfile_are_found_as_the_builder_finds_them(string text, string expected) =>
        Assert.Equal(expected, Describe(text, DockerfileBuild.Default));

    [Theory]
    [InlineData("", null)]
    [InlineData("RUN true", null)]
    [InlineData("ARG X=1", null)]
    public void What_has_no_stage_is_no_image(string text, string? expected) => Assert.Equal(expected, Describe(text, DockerfileBuild.Default));

    [Fact]
    public void A_chosen_stage_counts_with_what_it_needs_and_nothing_else()
    {
        const string text = "FROM a AS base\nFROM t AS tool\nFROM base AS app\nCOPY --from=tool /x /x\nFROM base AS test\nCOPY --from=x /x /x";

        Assert.Equal("Inheritance a @1|Stage t @2", Describe(text, new DockerfileBuild { Stage = "APP" }));
        Assert.Equal("Inheritance t @2", Describe(text, new DockerfileBuild { Stage = "1" }));
        Assert.Equal("Inheritance a @1|Copy x @6", Describe(text, new DockerfileBuild { Stage = "test" }));
        Assert.Null(Describe(text, new DockerfileBuild { Stage = "nothing" }));
    }

    [Fact]
    public void Given_arguments_win_and_unknown_ones_leave_it_open()
    {
        const string text = "ARG V=12\nFROM debian:$V";

        Assert.Equal("Inheritance debian:13 @2", Describe(text, new DockerfileBuild { Arguments = new[] { new BuildArgument("V", "13") } }));
        Assert.Equal("Inheritance ? debian:${V} @2", Describe(text, new DockerfileBuild { Arguments = new[] { new BuildArgument("V", null) } }));
        Assert.Equal("Inheritance golang:1-arm64 @1", Describe("FROM golang:1-$TARGETARCH", new DockerfileBuild { Arguments = new[] { new BuildArgument("TARGETARCH", "arm64") } }));
    }

    [Fact]
    public void Named_contexts_take_the_place_of_images_and_stages()
    {
        var other = new ImageDependency(EstateEdgeKind.Stage, "web-base") { Identity = "bake#base" };
        var build = new DockerfileBuild { Contexts = new[] { new NamedContext("acme/base:1", other), new NamedContext("tool", null) } };

        Assert.Equal("Inheritance bake#base @1", Describe("FROM docker.io/acme/base:1\nCOPY --from=tool /x /x", build));
    }

    [Fact]
    public void Labels_and_the_author_are_those_of_the_stages_beneath()
    {
        var image = DockerfileImageReader.Read(
            DockerfileReader.Read("FROM x AS no\nLABEL a=0\nFROM a AS base\nMAINTAINER Joe\nLABEL a=1 b=1\nRUN x\nFROM base\nLABEL b=2\nCOPY . .\nUSER app", TestContext.Current.CancellationToken),
            DockerfileBuild.Default)!;

        Assert.Equal("a=1 b=2 maintainer=Joe", string.Join(' ', image.Configuration.Labels.Select(label => $"{label.Name}={label.Value}")));
        Assert.Equal(2, image.LiteralLayers);
        Assert.Equal("app", image.Configuration.User);
    }

    [Fact]
    public void Stages_by_the_thousand_take_no_quadratic_time()
    {
        var text = "FROM a AS s0\n" + string.Concat(Enumerable.Range(1, 20_000).Select(i => $"FROM s{i - 1} AS s{i}\nCOPY --from=s0 /x /x\n"));

        Assert.Equal("Inheritance a @1", Describe(text, DockerfileBuild.Default));
    }

    private static string? Describe(string text, DockerfileBuild build)
    {
        var syntax = DockerfileReader.Read(text, TestContext.Current.CancellationToken);

        return DockerfileImageReader.Read(syntax, build) is not { } image ? null : string.Join('|', image.Dependencies.Select(dependency =>
            $"{dependency.Kind} {(dependency.IsResolved ? dependency.Identity ?? dependency.Reference!.ToString() : "? " + dependency.Text)} @{dependency.Line}"));
    }
}
