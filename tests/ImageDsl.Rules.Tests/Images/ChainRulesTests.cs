using ImageDsl.Dockerfile;
using ImageDsl.Model;
using ImageDsl.Rules.Effective;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Rules.Tests.Images;

/// <summary>The rules that look at what the images below left, over plain Dockerfiles and over chains of images.</summary>
public sealed class ChainRulesTests
{
    private static readonly string Script = string.Concat(Enumerable.Repeat("\nRUN x", 61));

    [Theory]
    [InlineData("FROM alpine:3.22\nRUN apt-get update && apt-get install -y curl", "apt-get is not in 'alpine:3.22', whose package manager is apk")]
    [InlineData("FROM alpine:3.22\nRUN apt-get update", "apt-get is not in 'alpine:3.22', whose package manager is apk")]
    [InlineData("FROM alpine:3.22\nRUN apt-get --version", null)]
    [InlineData("FROM debian:13\nRUN bash -c 'apk add --no-cache curl'", "apk is not in 'debian:13', whose package manager is apt-get")]
    [InlineData("FROM debian:13\nRUN apk add --no-cache curl", "apk is not in 'debian:13', whose package manager is apt-get")]
    [InlineData("FROM busybox:1.37\nRUN apk add curl", "apk is not in 'busybox:1.37', which has no package manager")]
    [InlineData("FROM gcr.io/distroless/java21-debian13\nRUN ls", "RUN needs a shell")]
    [InlineData("FROM scratch\nCOPY app /app\nCMD /app", "CMD needs a shell, and 'scratch' has none")]
    [InlineData("FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\nHEALTHCHECK CMD curl x", "HEALTHCHECK needs a shell")]
    [InlineData("FROM gcr.io/distroless/static-debian13 AS a\nFROM a\nENTRYPOINT run", "ENTRYPOINT needs a shell, and 'gcr.io/distroless/static-debian13' has none")]
    [InlineData("FROM debian:13\nRUN apt-get install -y curl", null)]
    [InlineData("FROM fedora:43\nRUN yum install -y curl", null)]
    [InlineData("FROM acme/unknown:1\nRUN apk add curl", null)]
    [InlineData("FROM alpine:3.22\nRUN if command -v apt-get; then apt-get install curl; else apk add curl; fi", null)]
    [InlineData("FROM alpine:3.22\nRUN apk add curl || apt-get install curl", null)]
    [InlineData("FROM alpine:3.22\nRUN apk add pacman && pacman -S curl", null)]
    [InlineData("FROM gcr.io/distroless/java21-debian13:debug\nRUN ls", null)]
    [InlineData("FROM gcr.io/distroless/base-debian13\nSHELL [\"/busybox/sh\", \"-c\"]\nRUN ls", null)]
    [InlineData("FROM gcr.io/distroless/base-debian13\nCOPY --from=busybox:1.37 /bin/ /bin/\nRUN ls", null)]
    [InlineData("FROM gcr.io/distroless/base-debian13\nRUN [\"/app\"]\nENTRYPOINT [\"/app\"]", null)]
    public void A_step_needs_what_the_image_has(string dockerfile, string? expected) => Expect("IMG602", dockerfile, expected);

    [Theory]
    [InlineData("FROM debian:13\nUSER 1000\nRUN apt-get update", "apt-get needs root, and this step runs as '1000'")]
    [InlineData("FROM cgr.dev/chainguard/jre:latest-dev\nRUN apk add curl", "which 'cgr.dev/chainguard/jre:latest-dev' set")]
    [InlineData("FROM debian:13 AS a\nUSER 7\nFROM a\nRUN useradd x", "useradd needs root")]
    [InlineData("FROM debian:13\nRUN useradd -u 5 app\nUSER app\nRUN dpkg -i x.deb", null)]
    [InlineData("FROM debian:13\nRUN apt-get update", null)]
    [InlineData("FROM debian:13\nUSER root\nRUN apt-get update", null)]
    [InlineData("FROM debian:13\nUSER 0:0\nRUN apt-get update", null)]
    [InlineData("FROM debian:13\nUSER 1000\nRUN sudo apt-get update", null)]
    [InlineData("FROM debian:13\nUSER 1000\nRUN apt-get --version && make", null)]
    [InlineData("FROM debian:13\nARG U\nUSER $U\nRUN apt-get update", null)]
    [InlineData("FROM acme/unknown:1\nRUN apt-get update", null)]
    public void A_step_that_needs_root_runs_as_root(string dockerfile, string? expected) => Expect("IMG503", dockerfile, expected);

    [Theory]
    [InlineData("FROM node:24\nUSER node", "The final user is 'node', a name: orchestrators cannot tell from it that it is not root; its number is 1000")]
    [InlineData("FROM debian:13\nRUN useradd --uid 10001 app\nUSER app:0", "its number is 10001")]
    [InlineData("FROM debian:13\nUSER app", "give its number")]
    [InlineData("FROM node:24\nUSER 1000", null)]
    [InlineData("FROM node:24\nUSER root", null)]
    [InlineData("FROM node:24\nUSER node\nUSER 1000", null)]
    public void The_final_user_is_a_number(string dockerfile, string? expected) => Expect("IMG502", dockerfile, expected);

    [Theory]
    [InlineData("FROM tomcat:11.0-jre21\nENTRYPOINT [\"/w\"]", "drops the CMD [\"catalina.sh\", \"run\"] that 'tomcat:11.0-jre21' set")]
    [InlineData("FROM debian:13 AS a\nCMD [\"x\"]\nFROM a\nENTRYPOINT [\"/w\"]", "drops the CMD [\"x\"]")]
    [InlineData("FROM tomcat:11.0-jre21\nENTRYPOINT [\"/w\"]\nCMD [\"a\"]", null)]
    [InlineData("FROM debian:13\nENTRYPOINT [\"/w\"]", null)]
    [InlineData("FROM python:3.13\nENTRYPOINT [\"python\", \"a.py\"]", null)]
    [InlineData("FROM acme/unknown:1\nENTRYPOINT [\"/w\"]", null)]
    public void An_own_entrypoint_says_what_becomes_of_the_command(string dockerfile, string? expected) => Expect("IMG603", dockerfile, expected);

    [Theory]
    [InlineData("FROM scratch\nWORKDIR /a\nCOPY a /a", "no ENTRYPOINT and no CMD is set")]
    [InlineData("FROM tomcat:11.0-jre21\nENTRYPOINT []\nCMD []", "no ENTRYPOINT and no CMD is set")]
    [InlineData("FROM scratch\nCMD [\"/a\"]", null)]
    [InlineData("FROM tomcat:11.0-jre21", null)]
    [InlineData("FROM acme/unknown:1", null)]
    [InlineData("FROM debian:13", null)]
    [InlineData("FROM scratch AS artifacts\nCOPY a /a", null)]
    [InlineData("FROM scratch\nCOPY a /\nLABEL a=b", null)]
    [InlineData("FROM scratch\nCOPY a /\nEXPOSE 8080", "no ENTRYPOINT and no CMD is set")]
    public void An_application_starts_something(string dockerfile, string? expected) => Expect("IMG605", dockerfile, expected);

    [Fact]
    public void The_shell_of_an_operating_system_is_no_application()
    {
        var os = TestImage.Root("P", LayerKind.Os, "p:1", "debian:13");

        Assert.Equal(
            "'C' starts nothing of its own: what is left is [\"bash\"] of 'debian:13'",
            Assert.Single(Check(TestImage.On(os, "C", LayerKind.Application, "c:1").Fold(), "IMG605")).Message);
        Assert.Empty(Check(TestImage.On(os, "C", LayerKind.Runtime, "c:1").Fold(), "IMG605"));
        Assert.Empty(Check(TestImage.On(os, "C", LayerKind.Application, "c:1", new CmdInstruction(new ExecCommand(new[] { "/a" }))).Fold(), "IMG605"));
    }

    [Theory]
    [InlineData("FROM tomcat:11.0-jre21\nENTRYPOINT [\"/w\"]", true)]
    [InlineData("FROM tomcat:11.0-jre21\nENTRYPOINT [\"/w\", \"catalina.sh\", \"run\"]", false)]
    [InlineData("FROM tomcat:11.0-jre21\nENTRYPOINT [\"/w\"]\nCMD [\"x\"]", false)]
    public void A_command_that_the_entrypoint_starts_is_not_dropped(string dockerfile, bool isFound) => Expect("IMG603", dockerfile, isFound ? "This ENTRYPOINT drops" : null);

    [Theory]
    [InlineData("FROM debian:13\nWORKDIR app", "WORKDIR leads to 'app'")]
    [InlineData("FROM debian:13\nCOPY a .", "COPY leads to '.'")]
    [InlineData("FROM debian:13\nADD a b/", "ADD leads to 'b/'")]
    [InlineData("FROM debian:13\nWORKDIR /a\nCOPY a .", null)]
    [InlineData("FROM golang:1.26\nCOPY a .", null)]
    [InlineData("FROM acme/unknown:1\nCOPY a .", "COPY leads to '.', which is relative, and no step sets a working directory")]
    [InlineData("FROM acme/unknown:1\nWORKDIR $DIR\nCOPY a .", null)]
    [InlineData("FROM acme/unknown:1\nWORKDIR /x\nWORKDIR y\nCOPY a .", null)]
    [InlineData("FROM acme/unknown:1 AS b\nWORKDIR /x\nFROM b\nCOPY a .", null)]
    [InlineData("FROM acme/unknown:1\nCOPY a \"C:\\\\b\"", null)]
    public void A_relative_path_has_something_to_be_relative_to(string dockerfile, string? expected) => Expect("IMG607", dockerfile, expected);

    [Theory]
    [InlineData("FROM debian:13\nVOLUME /data\nCOPY a /data/b", "COPY writes to '/data/b', beneath the volume '/data'")]
    [InlineData("FROM debian:13\nVOLUME /data\nRUN mkdir -p /data/x && chown 5 /data/x", "RUN writes to '/data/x'")]
    [InlineData("FROM debian:13\nVOLUME /data\nRUN echo x > /data/x", "RUN writes to '/data/x'")]
    [InlineData("FROM gradle:9.1-jdk21\nCOPY a /home/gradle/.gradle/a", "that 'gradle:9.1-jdk21' declares")]
    [InlineData("FROM debian:13 AS a\nVOLUME /data\nFROM a\nWORKDIR /data\nCOPY a .", "COPY writes to '/data'")]
    [InlineData("FROM debian:13\nCOPY a /data/b\nVOLUME /data", null)]
    [InlineData("FROM debian:13\nVOLUME /data\nCOPY a /database", null)]
    [InlineData("FROM debian:13\nVOLUME /data\nRUN cp /data/a /b", null)]
    public void Nothing_is_written_beneath_a_volume(string dockerfile, string? expected) => Expect("IMG608", dockerfile, expected);

    [Theory]
    [InlineData("FROM tomcat:11.0-jre21\nEXPOSE 9090", "9090/tcp is exposed here, and 8080/tcp stays exposed too, as 'tomcat:11.0-jre21' set it")]
    [InlineData("FROM tomcat:11.0-jre21\nEXPOSE 8080", null)]
    [InlineData("FROM tomcat:11.0-jre21", null)]
    [InlineData("FROM debian:13\nEXPOSE 1 2", null)]
    public void Own_and_inherited_ports_agree(string dockerfile, string? expected) => Expect("IMG609", dockerfile, expected);

    [Theory]
    [InlineData("FROM debian:13\nENV PATH=/opt/bin", "ENV replaces 'PATH'")]
    [InlineData("FROM acme/unknown:1\nENV PATH=/opt/bin", "keep them with $PATH")]
    [InlineData("FROM tomcat:11.0-jre21\nENV JAVA_HOME=/jvm", "'/opt/java/openjdk' of 'tomcat:11.0-jre21' is no longer there")]
    [InlineData("FROM debian:13\nENV PATH=/opt/bin:$PATH", null)]
    [InlineData("FROM debian:13\nENV PATH=/opt/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", null)]
    [InlineData("FROM debian:13\nENV A=1\nENV A=2", null)]
    [InlineData("FROM tomcat:11.0-jre21\nENV JAVA_HOME=/opt/java/openjdk", null)]
    public void A_variable_of_the_chain_is_not_lost_in_silence(string dockerfile, string? expected) => Expect("IMG610", dockerfile, expected);

    [Theory]
    [InlineData("FROM golang:1.26 AS b\nRUN go build -o /out/app .\nFROM alpine:3.22\nCOPY --from=b /out/app /app\nENTRYPOINT [\"/app\"]", "stage 'b', where the C library is glibc, and this image has musl")]
    [InlineData("FROM alpine:3.22 AS b\nFROM debian:13\nCOPY --from=b /usr/bin/jq /usr/local/bin/", "stage 'b', where the C library is musl, and this image has glibc")]
    [InlineData("FROM alpine:3.22\nCOPY --from=debian:13 /lib/x.so.1 /opt/", "'debian:13', where the C library is glibc")]
    [InlineData("FROM golang:1.26 AS b\nRUN CGO_ENABLED=0 go build -o /out/app .\nFROM alpine:3.22\nCOPY --from=b /out/app /app\nENTRYPOINT [\"/app\"]", null)]
    [InlineData("FROM golang:1.26-alpine AS b\nFROM alpine:3.22\nCOPY --from=b /out/app /usr/bin/app", null)]
    [InlineData("FROM maven:3.9-eclipse-temurin-21 AS b\nFROM eclipse-temurin:21-jre-alpine\nCOPY --from=b /app.jar /app/app.jar\nENTRYPOINT [\"java\"]", null)]
    [InlineData("FROM golang:1.26 AS b\nFROM scratch\nCOPY --from=b /app /app\nENTRYPOINT [\"/app\"]", null)]
    [InlineData("FROM acme/unknown:1 AS b\nFROM alpine:3.22\nCOPY --from=b /app /usr/bin/app", null)]
    public void Programs_go_where_their_library_is(string dockerfile, string? expected) => Expect("IMG404", dockerfile, expected);

    [Fact]
    public void Literal_layers_of_the_whole_chain_count()
    {
        Assert.Equal(
            "'Dockerfile' has 62 literal layers along its chain, more than 60: 61 of steps and 1 of the external image",
            Assert.Single(Check(Read("FROM debian:13" + Script), "IMG106")).Message);
        Assert.Empty(Check(Read("FROM debian:13\nRUN x"), "IMG106"));
        Assert.Empty(Check(Read("FROM debian:13" + Script), "IMG106", MaxLayers("62")));

        var many = Read("FROM scratch" + string.Concat(Enumerable.Repeat(Script, 3)));
        Assert.EndsWith("engines take about 127", Assert.Single(Check(many, "IMG106", MaxLayers("1000"))).Message);
    }

    [Fact]
    public void Support_ends_at_the_day_that_the_project_names()
    {
        var image = Read("FROM debian:11-slim AS b\nFROM debian:13");
        var finding = Assert.Single(Check(image, "IMG107", RuleOptions.Create(_ => null, null, "2026-11-25")));

        Assert.Equal("The support of 'debian:11-slim' ended on 2024-08-14, which is before 2026-11-25: build on a later version", finding.Message);
        Assert.Equal(new InstructionPlace(0, null), finding.Place);
        Assert.Empty(Check(image, "IMG107"));
        Assert.Empty(Check(image, "IMG107", RuleOptions.Create(_ => null, null, "tomorrow")));
        Assert.Equal(2, Check(image, "IMG107", RuleOptions.Create(_ => null, null, "2031-01-01")).Count);
    }

    [Fact]
    public void Packages_and_users_come_from_the_commands_that_are_known()
    {
        var configuration = Read("""
            FROM debian:13
            RUN apt-get update && apt-get install -y --no-install-recommends -t trixie curl=8.1-1 "git" && rm -rf /var/lib/apt/lists/*
            RUN groupadd -g 20 web && useradd --no-log-init --uid 10 --gid 20 --create-home web
            """).Configuration;

        Assert.Equal(
            [new InstalledPackage("curl", "8.1-1", PackageManager.Apt), new InstalledPackage("git", null, PackageManager.Apt)],
            configuration.Packages.Values);
        Assert.Equal(new StepOrigin(null, 0, 0), configuration.Packages.Items[0].Origin);
        Assert.Equal([new ImageUser("web", 10, 20)], configuration.Users.Values);
    }

    private static void Expect(string id, string dockerfile, string? expected)
    {
        var findings = Check(Read(dockerfile), id);

        if (expected is null)
            Assert.Empty(findings);
        else
            Assert.Contains(expected, Assert.Single(findings).Message);
    }

    private static RuleOptions MaxLayers(string limit) => RuleOptions.Create(key => key == RuleOptions.MaxLiteralLayersKey ? limit : null, null);

    private static EffectiveImage Read(string dockerfile)
    {
        var syntax = DockerfileReader.Read(dockerfile, TestContext.Current.CancellationToken);

        Assert.False(syntax.HasErrors);
        return EffectiveImage.Of(syntax.Document, ExternalImageCatalog.Default, TestContext.Current.CancellationToken);
    }

    private static List<RuleFinding> Check(EffectiveImage image, string id, RuleOptions? options = null) =>
        [.. ImageRules.Check(image, options ?? RuleOptions.Default, TestContext.Current.CancellationToken).Where(finding => finding.Rule.Id == id)];
}
