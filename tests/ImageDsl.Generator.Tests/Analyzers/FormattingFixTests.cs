using ImageDsl.CodeFixes;
using ImageDsl.CodeFixes.Steps;
using Verifier = ImageDsl.Generator.Tests.Analyzers.Verify<ImageDsl.Generator.Analyzers.ImageEvaluationAnalyzer>;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>Fixes in sources that are laid out in ways of their own: nothing that somebody wrote is lost, and lines end as they did.</summary>
public sealed class FormattingFixTests
{
    [Theory]
    [InlineData("image.Copy(\n            \"app/\", // the sources\n            \"/app/\").{|IMG311:Run(\"chown -R 1:1 /app\")|};", "image.Copy(\n            \"app/\", // the sources\n            \"/app/\", new() { Owner = \"1:1\" });")]
    [InlineData("image.Copy(\"app/\" /* sources */, \"/app/\" /* there */).{|IMG311:Run(\"chown -R 1:1 /app\")|};", "image.Copy(\"app/\" /* sources */, \"/app/\" /* there */, new() { Owner = \"1:1\" });")]
    [InlineData("image.Copy(\"app/\", \"/app/\").{|IMG311:Run(/* why */ \"chown -R 1:1 /app\")|};", null)]
    public Task The_copy_takes_the_owner(string step, string? fixedStep) => CodeFix<OwnershipFix>(step, fixedStep);

    [Theory]
    [InlineData("image.Run(\"a\").{|IMG305:Run(/* why */ \"b\")|};", null)]
    [InlineData("image.Run(\"a\").{|IMG305:Run(\n            // why\n            \"b\")|};", null)]
    [InlineData("image.Run(\"a\" /* why */).{|IMG305:Run(\"b\")|};", null)]
    [InlineData("image.Run(\n            \"a\")\n            .{|IMG305:Run(\n                \"b\")|}\n            .Env(\"A\", \"b\");", "image.Run(\n            \"a && b\")\n            .Env(\"A\", \"b\");")]
    public Task Steps_are_joined(string step, string? fixedStep) => CodeFix<ConsecutiveRunsFix>(step, fixedStep);

    [Theory]
    [InlineData("image.{|IMG506:Run(\"sudo a\" /* why */)|};", null)]
    [InlineData("image.{|IMG506:Run(@\"sudo a \"\"b\"\"\")|}; // ends", "image.AsRoot(root => root.Run(\"a \\\"b\\\"\")); // ends")]
    [InlineData("image.{|IMG506:Run(\"\"\"sudo a \"b\" \"\"\")|};", "image.AsRoot(root => root.Run(\"a \\\"b\\\"\"));")]
    public Task Root_does_what_sudo_did(string step, string? fixedStep) => CodeFix<SudoFix>(step, fixedStep);

    [Theory]
    [InlineData("image.Apt(\"curl\").{|IMG310:Apt(\"git\", // for the sources\n            \"curl\")|};", null)]
    [InlineData("image.Apt(\"curl\").{|IMG310:Apt(\n            \"git\",\n            \"curl\")|};", "image.Apt(\"curl\").Apt(\n            \"git\");")]
    public Task A_package_is_named_once(string step, string? fixedStep) => CodeFix<RepeatedPackageFix>(step, fixedStep);

    [Theory]
    [InlineData("image.User(\"1\").{|IMG503:Apt(\n            \"curl\", // for the check\n            \"git\")|};", "image.User(\"1\").AsRoot(root => root.Apt(\n            \"curl\", // for the check\n            \"git\"));")]
    public Task Root_executes_what_needs_root(string step, string? fixedStep) => CodeFix<AsRootFix>(step, fixedStep);

    [Fact]
    public Task Lines_that_are_added_end_as_the_others_do() => CrLf<RunsAsRootFix>(
        ImageClasses.Application("debian:13", "image.Entrypoint(\"a\");").Replace("App :", "{|IMG501:App|} :", StringComparison.Ordinal),
        ImageClasses.Application("debian:13", "image.Entrypoint(\"a\");\n        image.AddUser(\"app\", uid: 10001).User(\"app\");"));

    [Fact]
    public Task Chains_that_grow_by_lines_keep_their_ends() => CrLf<OutdatedFormsFix>(
        ImageClasses.Os("image\n            .{|IMG614:Run(\"cd /a && b\")|}\n            .Env(\"A\", \"b\");"), ImageClasses.Os("image\n            .WorkDir(\"/a\")\n            .Run(\"b\")\n            .Env(\"A\", \"b\");"));

    [Theory]
    [InlineData("=> image.Run(\"a\"); // why", "\n    {\n        base.Define(image);\n        image.Run(\"a\");\n    } // why")]
    public async Task A_body_that_becomes_a_block_keeps_its_comment(string body, string fixedBody)
    {
        await Verify<Generator.Analyzers.BaseDefineAnalyzer>.CodeFix<TemplateStepsLeftOutFix>(Over(" " + body, "{|IMG007:Define|}"), Over(fixedBody, "Define"), "IMG007.CallBase");
        await Verify<Generator.Analyzers.BaseDefineAnalyzer>.CodeFix<TemplateStepsLeftOutFix>(
            Over(" " + body, "{|IMG007:Define|}").ReplaceLineEndings("\r\n"), Over(fixedBody, "Define").ReplaceLineEndings("\r\n"), "IMG007.CallBase");
    }

    private static Task CodeFix<TFix>(string step, string? fixedStep)
        where TFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new() => Verifier.CodeFix<TFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep ?? step));

    private static Task CrLf<TFix>(string source, string fixedSource)
        where TFix : Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider, new() => Verifier.CodeFix<TFix>(source.ReplaceLineEndings("\r\n"), fixedSource.ReplaceLineEndings("\r\n"));

    private static string Over(string body, string method) => $$"""
        public abstract class Template : Os
        {
            protected override void Define(ImageBuilder image) => image.Run("template");
        }

        [OsLayer("acme/os")]
        public class Os : Image
        {
        }

        [ApplicationLayer("acme/app")]
        public class App : Template
        {
            protected override void {{method}}(ImageBuilder image){{body}}
        }
        """;
}
