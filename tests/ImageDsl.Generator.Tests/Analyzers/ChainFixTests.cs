using ImageDsl.CodeFixes;
using Verifier = ImageDsl.Generator.Tests.Analyzers.Verify<ImageDsl.Generator.Analyzers.ImageEvaluationAnalyzer>;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>Rules about what the chain left, at the very expression, and the fixes of IMG502 and IMG603.</summary>
public sealed class ChainFixTests
{
    [Fact]
    public Task The_number_of_a_user_that_the_chain_knows_is_written() => Verifier.CodeFix<NumericUserFix>(
        ImageClasses.Application("node:24", "image.{|IMG502:User(\"node\")|}.Entrypoint(\"node\", \"a.js\");"),
        ImageClasses.Application("node:24", "image.User(\"1000\").Entrypoint(\"node\", \"a.js\");"));

    [Fact]
    public Task A_dropped_command_is_restated() => Verifier.CodeFix<RestatedCommandFix>(
        ImageClasses.Application("tomcat:11.0-jre21", "image.User(\"1\").{|IMG603:Entrypoint(\"/w\")|};"),
        ImageClasses.Application("tomcat:11.0-jre21", "image.User(\"1\").Entrypoint(\"/w\").Cmd(\"catalina.sh\", \"run\");"),
        "IMG603.Restate");

    [Fact]
    public Task A_dropped_command_is_said_not_to_be_wanted() => Verifier.CodeFix<RestatedCommandFix>(
        ImageClasses.Application("tomcat:11.0-jre21", "image.User(\"1\").{|IMG603:Entrypoint(\"/w\")|};"),
        ImageClasses.Application("tomcat:11.0-jre21", "image.User(\"1\").Entrypoint(\"/w\").Cmd();"),
        "IMG603.None");

    [Theory]
    [InlineData("alpine:3.22", "image.{|IMG602:Apt(\"curl\")|}.User(\"1\").Entrypoint(\"a\");")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled", "image.{|IMG602:Run(\"ls\")|}.Entrypoint(\"a\");")]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled", "image.RunExec(\"/usr/bin/dotnet\", \"--info\").Entrypoint(\"a\");")]
    [InlineData("debian:13", "image.User(\"1\").{|IMG503:Apt(\"curl\")|}.Entrypoint(\"a\");")]
    [InlineData("debian:13", "image.{|IMG607:WorkDir(\"app\")|}.User(\"1\").Entrypoint(\"a\");")]
    [InlineData("debian:13", "image.Volume(\"/data\").{|IMG608:File(\"/data/x\", \"y\")|}.User(\"1\").Entrypoint(\"a\");")]
    [InlineData("tomcat:11.0-jre21", "image.{|IMG609:Expose(9090)|}.User(\"1\");")]
    [InlineData("tomcat:11.0-jre21", "image.{|IMG610:Env(\"PATH\", \"/x\")|}.User(\"1\");")]
    [InlineData("alpine:3.22", "var b = image.Stage(\"b\", \"golang:1.26\", s => s.Run(\"go build\")); image.{|IMG404:Copy(b, \"/a\", \"/usr/bin/a\")|}.User(\"1\").Entrypoint(\"a\");")]
    [InlineData("acme/unknown:1", "image.Apt(\"curl\").Run(\"ls\").{|IMG607:WorkDir(\"app\")|}.WorkDir(\"b\").User(\"1\");")]
    public Task A_finding_stands_at_the_step(string from, string steps) =>
        Verifier.Analyzer(ImageClasses.Application(from, steps).Replace("\"acme/unknown:1\"", "{|IMG109:\"acme/unknown:1\"|}"));

    [Fact]
    public Task An_application_that_starts_nothing_is_found_at_its_class() => Verifier.Analyzer("""
        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
        }

        [ApplicationLayer("acme/a")]
        public class {|IMG605:A|} : Os
        {
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => image.User("1000");
        }
        """);
}
