using ImageDsl.Generator.Analyzers;
using Verifier = ImageDsl.Generator.Tests.Analyzers.Verify<ImageDsl.Generator.Analyzers.ImageEvaluationAnalyzer>;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>The rules about steps, at the C# expressions that add them. What each rule finds is tested over Dockerfiles, in the tests of the rules.</summary>
public sealed class StepRulesTests
{
    [Theory]
    [InlineData("image.{|IMG302:{|IMG303:Run(\"apt-get update\")|}|};")]
    [InlineData("image.{|IMG303:Run(\"pip install flask\")|};")]
    [InlineData("image.{|IMG304:Run(\"apt-get install -y curl\")|};")]
    [InlineData("image.Run(\"a\").{|IMG305:Run(\"b\")|};")]
    [InlineData("image.Copy(\"a.tgz\", \"/tmp/a.tgz\").{|IMG306:Run(\"tar xf /tmp/a.tgz && rm /tmp/a.tgz\")|};")]
    [InlineData("image.{|IMG307:Copy(\".\", \"/app/\")|};")]
    [InlineData("image.{|IMG309:Copy(\"orders.jar\", \"/app\")|};")]
    [InlineData("image.Apt(\"curl\").{|IMG310:Apt(\"curl\", \"git\")|};")]
    [InlineData("image.Copy(\"app/\", \"/app/\").{|IMG311:Run(\"chown -R 1 /app\")|};")]
    [InlineData("image.{|IMG312:Run(\"curl -o /a https://example.com/a\")|};")]
    [InlineData("image.{|IMG402:Stage(\"x\", from: \"alpine:3\", stage => { })|};")]
    [InlineData("image.User(\"root\").Run(\"a\").User(\"app\").Run(\"b\").{|IMG504:User(\"root\")|};")]
    [InlineData("image.{|IMG505:Expose(80)|}.User(\"app\");")]
    [InlineData("image.{|IMG506:Run(\"sudo a\")|};")]
    [InlineData("image.{|IMG507:Env(\"API_TOKEN\", \"x\")|};")]
    [InlineData("image.{|IMG604:Cmd(\"a\")|}.Cmd(\"b\");")]
    [InlineData("image.{|IMG613:Run(\"curl https://example.com/a | tar xz\")|};")]
    [InlineData("image.{|IMG614:Run(\"cd /a && b\")|};")]
    [InlineData("image.{|IMG702:Label(\"Maintainer\", \"me\")|};")]
    public Task A_finding_stands_at_the_step(string step) => Verifier.Analyzer(ImageClasses.Os(step));

    [Fact]
    public Task Typed_steps_break_none_of_them() => Verifier.Analyzer(ImageClasses.Os(
        """
        image
            .Apt("curl")
            .Copy("orders.jar", "/app/")
            .Env("PORT", "8080")
            .Expose(8080)
            .AddUser("app", uid: 10001)
            .HealthCheck("curl -fsS http://localhost:8080/health")
            .User("app")
            .Entrypoint("java", "-jar", "/app/orders.jar");
        """));

    [Fact]
    public Task A_tag_of_a_runtime_says_what_it_stands_on() => Verifier.Analyzer(
        """
        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "13-slim";
        }

        [RuntimeLayer("acme/good")]
        public class Good : Os
        {
            public override string Tag => "13-21";
        }

        [RuntimeLayer("acme/bad")]
        public class {|IMG108:Bad|} : Os
        {
            public override string Tag => "21";
        }

        [ApplicationLayer("acme/app")]
        public class App : Good
        {
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => image.User("10001").Cmd("a");
        }
        """);

    [Fact]
    public Task A_base_is_built_for_the_platforms_of_what_stands_on_it() => Verifier.Analyzer("""
        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
            public override IEnumerable<string> Platforms => ["linux/amd64"];
        }

        [OsLayer("acme/more")]
        public class {|IMG206:More|} : Os
        {
            public override string Tag => "1";
            public override IEnumerable<string> Platforms => [.. base.Platforms, "linux/arm64"];
        }

        [OsLayer("acme/same")]
        public class Same : Os
        {
            public override string Tag => "1";
        }
        """);

    [Fact]
    public Task A_pragma_suppresses() => Verifier.Analyzer(ImageClasses.Os(
        """
        #pragma warning disable IMG506
                image.Run("sudo a");
        """));

    [Fact]
    public Task An_attribute_suppresses() => Verifier.Analyzer(ImageClasses.Os("image.Run(\"sudo a\");").Replace(
        "protected override void Define", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Privilege\", \"IMG506\")] protected override void Define", StringComparison.Ordinal));

    [Fact]
    public async Task The_configuration_suppresses()
    {
        var test = new ImageAnalyzerTest<ImageEvaluationAnalyzer> { TestCode = ImageClasses.Os("image.Run(\"sudo a\");") };
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\ndotnet_diagnostic.IMG506.severity = none\n"));

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Settings_of_rules_are_those_of_the_file()
    {
        var test = new ImageAnalyzerTest<ImageEvaluationAnalyzer>
        {
            TestCode = ImageClasses.Os("").Replace("=> \"debian:13-slim\"", "=> {|IMG204:\"debian:13-slim\"|}", StringComparison.Ordinal),
        };

        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", "root = true\n[*.cs]\nimagedsl_approved_registries = registry.acme.com\n"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }
}
