using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Verifier = ImageDsl.Generator.Tests.Analyzers.Verify<ImageDsl.Generator.Analyzers.ImageEvaluationAnalyzer>;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>What is wrong with a class that declares an external image, and what rules know from one.</summary>
public sealed class ExternalImageAnalyzerTests
{
    [Theory]
    [InlineData("image.{|IMG004:Expose(70000)|};")]
    [InlineData("image.{|IMG004:Holds(LayerKind.Runtime, LayerKind.Os)|};")]
    [InlineData("image.{|IMG004:Holds(LayerKind.Os, LayerKind.Os)|};")]
    [InlineData("image.{|IMG004:Shell(\"sh\")|};")]
    [InlineData("image.{|IMG004:User(\"a b\")|};")]
    [InlineData("image.{|IMG004:HasUser(\"root\", 0)|};")]
    [InlineData("image.{|IMG004:SupportedUntil(\"2027-02-29\")|};")]
    [InlineData("image.{|IMG004:SupportedUntil(\"soon\")|};")]
    [InlineData("image.{|IMG004:Platforms(\"amd64\")|};")]
    [InlineData("image.{|IMG004:LiteralLayers(-1)|};")]
    [InlineData("image.{|IMG004:Source(\"https://a.example\", \"yesterday\")|};")]
    [InlineData("image.Env(\"A\", {|IMG001:Environment.MachineName|});")]
    [InlineData("image.Holds(LayerKind.Os).{|IMG004:Volume(\"data\")|}.{|IMG004:Env(\"a=b\", \"c\")|};")]
    public Task A_wrong_fact_is_told_at_the_very_expression_and_once(string body) => Verifier.Analyzer($$"""
        public sealed class Golden : ExternalImage
        {
            protected override ImageReference Reference => "registry.acme.example/golden:1";
            protected override void Describe(ExternalImageBuilder image) { {{body}} }
        }

        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => new Golden();
        }
        """);

    [Theory]
    [InlineData("{|IMG004:ImageReference.Scratch|}")]
    [InlineData("{|IMG004:\"not a reference\"|}")]
    [InlineData("{|IMG009:null!|}")]
    [InlineData("{|IMG001:Environment.MachineName|}")]
    public Task A_wrong_reference_is_told_at_its_value(string reference) => Verifier.Analyzer($$"""
        public sealed class Golden : ExternalImage
        {
            protected override ImageReference Reference => {{reference}};
        }
        """);

    [Fact]
    public Task A_class_that_takes_arguments_is_judged_where_it_is_made() => Verifier.Analyzer("""
        public sealed class Golden(int port) : ExternalImage
        {
            protected override ImageReference Reference => "registry.acme.example/golden:1";
            protected override void Describe(ExternalImageBuilder image) => image.Holds(LayerKind.Os).Expose(port);
        }

        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => {|IMG004:new Golden(70000)|};
        }
        """);

    [Fact]
    public Task The_layers_of_a_class_count_and_more_than_engines_take_are_an_error() => Verifier.Analyzer(
        """
        public sealed class Golden : ExternalImage
        {
            protected override ImageReference Reference => "registry.acme.example/golden:1";
            protected override void Describe(ExternalImageBuilder image) => image.Holds(LayerKind.Os).LiteralLayers(126);
        }

        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => new Golden();
            protected override void Define(ImageBuilder image) => image.Copy("a", "/a/");
        }
        """,
        new DiagnosticResult("IMG106", DiagnosticSeverity.Error).WithSpan("/0/Test1.cs", 8, 14, 8, 16)
            .WithArguments("Os", "127", "60", "1 of steps and 126 of the external image; engines take about 127"));

    [Fact]
    public Task Rules_know_what_a_class_says() => Verifier.Analyzer("""
        public sealed class Golden : ExternalImage
        {
            protected override ImageReference Reference => "registry.acme.example/golden:1";
            protected override void Describe(ExternalImageBuilder image) => image.Holds(LayerKind.Os, LayerKind.Runtime).NoShell().NoPackageManager().User("1000");
        }

        [RuntimeLayer("acme/base")]
        public class Base : Image
        {
            public override ImageReference From => new Golden();
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => image.{|IMG602:Run("echo hello")|};
        }

        [MiddlewareLayer("acme/server")]
        public class Server : Base
        {
            public override string Tag => "1-1";
        }

        [ApplicationLayer("acme/app")]
        public class {|IMG101:App|} : Server
        {
            public override string Tag => "1-1-1";
            protected override void Define(ImageBuilder image) => image.Entrypoint("/app");
        }
        """);
}
