using ImageDsl.Generator.Analyzers;
using ImageDsl.Generator.Tests.Differential;
using Microsoft.CodeAnalysis.Testing;
using Verifier = ImageDsl.Generator.Tests.Analyzers.Verify<ImageDsl.Generator.Analyzers.ExportedCodeAnalyzer>;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>What images of other projects would stumble over, where it is declared.</summary>
public sealed class ExportedCodeAnalyzerTests
{
    private const string Template = """
        public abstract class Service : Image
        {
            protected override void Define(ImageBuilder image) => STEPS;
        }
        """;

    [Theory]
    [InlineData("image.Env(\"A\", {|IMG001:Environment.MachineName|})")]
    [InlineData("image.Run(System.IO.File.{|IMG001:ReadAllText(\"x\")|})")]
    [InlineData("image.Env(\"A\", {|IMG001:DateTime.Now|}.ToString())")]
    [InlineData("image.Env(\"A\", {|CS0103:nothing|})")]
    [InlineData("image.Env(\"A\", Helper.Name())")]
    public Task A_public_template_is_judged_where_it_is_declared(string steps) =>
        Verifier.Analyzer(Template.Replace("STEPS", steps, StringComparison.Ordinal) + "static class Helper { public static string Name() => \"x\"; }");

    [Fact]
    public Task So_is_a_public_component() => Verifier.Analyzer("""
        public static class Components
        {
            public static ImageBuilder On(this ImageBuilder image) => image.Env("A", {|IMG001:Environment.MachineName|});
        }
        """);

    [Fact]
    public Task What_others_cannot_reach_is_nobody_s_affair_but_the_image_s() => Verifier.Analyzer("""
        abstract class Service : Image { protected override void Define(ImageBuilder image) => image.Env("A", Environment.MachineName); }
        static class Components { public static ImageBuilder On(this ImageBuilder image) => image.Env("A", Environment.MachineName); }
        public static class Program { public static string Main() => Environment.MachineName; }
        """);

    [Fact]
    public Task What_an_image_here_stumbles_over_is_said_once() => Verifier.Analyzer("""
        public abstract class Service : Image
        {
            public override ImageReference From => "debian:13";
            protected override void Define(ImageBuilder image) => image.Env("A", Environment.MachineName);
        }
        [OsLayer("a/b")] public class One : Service { }
        """);

    [Fact]
    public async Task It_is_a_warning_that_names_the_member()
    {
        var test = new ImageAnalyzerTest<ExportedCodeAnalyzer> { TestCode = Template.Replace("STEPS", "image.Env(\"A\", {|#0:Environment.MachineName|})", StringComparison.Ordinal) };
        test.ExpectedDiagnostics.Add(DiagnosticResult.CompilerWarning("IMG001").WithLocation(0).WithMessage(
            "'Environment.MachineName' cannot be evaluated at compile time: it reads the environment, and the Dockerfile must not depend on the machine that compiles. Read a build property with Property(\"…\", …). "
            + "No image of another project can use 'Service.Define(ImageBuilder)'."));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("true", "image.{|IMG014:Copy(\"entrypoint.sh\", \"/entrypoint.sh\")|}")]
    [InlineData("true", "image.{|IMG014:Copy([\"a\", \"b\"], \"/to/\")|}")]
    [InlineData("true", "image.{|IMG014:AddArchive(\"a.tar\", \"/to/\")|}")]
    [InlineData("true", "image.Copy(Jar, \"/app.jar\")")]
    [InlineData("true", "image.CopyFrom(\"busybox:1\", \"/bin/a\", \"/a\").File(\"/f\", \"content\")")]
    [InlineData("false", "image.Copy(\"entrypoint.sh\", \"/entrypoint.sh\")")]
    public async Task A_packed_template_has_no_build_context(string isPackable, string steps)
    {
        var test = new ImageAnalyzerTest<ExportedCodeAnalyzer>
        {
            TestCode = Template.Replace("STEPS;", steps + "; protected virtual string Jar => \"app.jar\";", StringComparison.Ordinal),
        };
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", $"is_global = true\nbuild_property.IsPackable = {isPackable}\n"));
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What evaluates is never warned of: each program as a template that everybody can use.</summary>
    [Theory, MemberData(nameof(WrittenProgramTests.Names), MemberType = typeof(WrittenProgramTests))]
    public Task Programs_of_the_subset_are_not_warned_of(string name)
    {
        var program = WrittenProgramTests.Read(name)
            .Replace("[OsLayer(\"test/program\")]", "", StringComparison.Ordinal)
            .Replace("public class Program", "public abstract class Program", StringComparison.Ordinal);

        var test = new ImageAnalyzerTest<ExportedCodeAnalyzer>
        {
            TestCode = $"namespace {name};\n{program}",
            TestState =
            {
                MarkupHandling = MarkupMode.None,
                Sources =
                {
                    "global using System.Text; global using System.Globalization;",
                    "public abstract class Case : Image { public override ImageReference From => \"debian:13-slim\"; }",
                },
            },
        };

        return test.RunAsync(TestContext.Current.CancellationToken);
    }
}
