using ImageDsl.CodeFixes.Steps;
using Verifier = ImageDsl.Generator.Tests.Analyzers.Verify<ImageDsl.Generator.Analyzers.ImageEvaluationAnalyzer>;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>
/// The fixes of rules about steps. The test framework applies each fix to one finding, and to all of the document, the project and the solution.
/// </summary>
public sealed class StepFixTests
{
    [Theory]
    [InlineData("image.Run(\"mkdir /a\").{|IMG305:Run(\"echo \\\"b\\\"\")|}.Env(\"A\", \"b\");", "image.Run(\"mkdir /a && echo \\\"b\\\"\").Env(\"A\", \"b\");")]
    [InlineData("image\n            .Run(\"a\")\n            .{|IMG305:Run(\"b\")|}; // ends", "image\n            .Run(\"a && b\"); // ends")]
    [InlineData("image.Run(\"a\");\n        image.{|IMG305:Run(\"b\")|};\n        image.Env(\"A\", \"b\"); // ends", "image.Run(\"a && b\");\n        image.Env(\"A\", \"b\"); // ends")]
    [InlineData("image.Run(\"a\");\n        image.{|IMG305:Run(\"b\")|}.Env(\"A\", \"b\");", "image.Run(\"a && b\");\n        image.Env(\"A\", \"b\");")]
    [InlineData("image.Run(\"a\").{|IMG305:Run(\"b\")|}; image.Env(\"A\", \"b\").Run(\"c\").{|IMG305:Run(\"d\")|};", "image.Run(\"a && b\"); image.Env(\"A\", \"b\").Run(\"c && d\");")]
    public Task Steps_next_to_each_other_are_joined(string step, string fixedStep) => Verifier.CodeFix<ConsecutiveRunsFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep));

    [Theory]
    [InlineData("image.Run(\"a &\").{|IMG305:Run(\"b\")|};")]
    [InlineData("image.Run(\"a # why\").{|IMG305:Run(\"b\")|};")]
    [InlineData("image.Run(\"a\")\n            // Why this is a step of its own.\n            .{|IMG305:Run(\"b\")|};")]
    [InlineData("image.Run(\"a\");\n        // Why this is a step of its own.\n        image.{|IMG305:Run(\"b\")|};")]
    [InlineData("image.Run(@\"a\").{|IMG305:Run(\"b\")|};")]
    public Task What_cannot_be_joined_without_loss_is_left_alone(string step) => Verifier.CodeFix<ConsecutiveRunsFix>(ImageClasses.Os(step), ImageClasses.Os(step));

    [Theory]
    [InlineData("image.Copy(\"app/\", \"/app/\").{|IMG311:Run(\"chown -R 1:1 /app\")|}.Env(\"A\", \"b\");", "image.Copy(\"app/\", \"/app/\", new() { Owner = \"1:1\" }).Env(\"A\", \"b\");")]
    [InlineData("image.Copy(\"app/\", \"/app/\", new() { Link = true }).{|IMG311:Run(\"chmod -R u=rwX /app/\")|};", "image.Copy(\"app/\", \"/app/\", new() { Link = true, Mode = \"u=rwX\" });")]
    [InlineData("image.Copy(\"app/\", \"/app/\");\n        image.{|IMG311:Run(\"chown -R 1 /app\")|};\n        image.Env(\"A\", \"b\");", "image.Copy(\"app/\", \"/app/\", new() { Owner = \"1\" });\n        image.Env(\"A\", \"b\");")]
    public Task The_copy_takes_the_owner_or_mode(string step, string fixedStep) => Verifier.CodeFix<OwnershipFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep));

    [Theory]
    [InlineData("image.Copy(\"app/\", \"/app/x/\").{|IMG311:Run(\"chown -R 1 /app\")|};")]
    [InlineData("image.Copy(\"app/\", \"/app/\").{|IMG311:Run(\"chown -R 1 /app && b\")|};")]
    [InlineData("image.Copy(\"app/\", \"/app/\").{|IMG311:Run(\"chown -Rh 1 /app /b\")|};")]
    public Task What_does_more_is_left_alone(string step) => Verifier.CodeFix<OwnershipFix>(ImageClasses.Os(step), ImageClasses.Os(step));

    [Theory]
    [InlineData("image.User(\"1\").{|IMG503:Apt(\"curl\")|}.Env(\"A\", \"b\");", "image.User(\"1\").AsRoot(root => root.Apt(\"curl\")).Env(\"A\", \"b\");")]
    [InlineData("var root = 1;\n        image.User(\"1\")\n            // curl for the check\n            .{|IMG503:Apt(\"curl\")|}; // ends\n        image.Env(\"A\", $\"{root}\");", "var root = 1;\n        image.User(\"1\")\n            // curl for the check\n            .AsRoot(root2 => root2.Apt(\"curl\")); // ends\n        image.Env(\"A\", $\"{root}\");")]
    public Task Root_executes_what_needs_root(string step, string fixedStep) => Verifier.CodeFix<AsRootFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep));

    [Theory]
    [InlineData("image.{|IMG301:Apt(\"curl\")|};", null)]
    [InlineData("image.Env(\"A\", \"b\").Copy(\"src/\", \"/src/\").WorkDir(\"/src\").{|IMG301:Apt(\"curl\")|}.Env(\"B\", \"b\");", "image.Env(\"A\", \"b\").Apt(\"curl\").Copy(\"src/\", \"/src/\").WorkDir(\"/src\").Env(\"B\", \"b\");")]
    [InlineData("image\n            .Copy(\"src/\", \"/src/\")\n            .{|IMG301:Apt(\"curl\")|}\n            .Env(\"B\", \"b\");", "image\n            .Apt(\"curl\")\n            .Copy(\"src/\", \"/src/\")\n            .Env(\"B\", \"b\");")]
    [InlineData("// sources\n        image.Copy(\"src/\", \"/src/\");\n        // tools\n        image.{|IMG301:Apt(\"curl\")|};\n        image.Env(\"B\", \"b\");", "// tools\n        image.Apt(\"curl\");\n        // sources\n        image.Copy(\"src/\", \"/src/\");\n        image.Env(\"B\", \"b\");")]
    [InlineData("image.Copy(\"src/\", \"/src/\").Env(\"A\", \"b\").{|IMG301:Apt(\"curl\")|};", "image.Copy(\"src/\", \"/src/\").Env(\"A\", \"b\").{|IMG301:Apt(\"curl\")|};")]
    [InlineData("image.WorkDir(\"/src\").Copy(\"src/\", \"/src/\").{|IMG301:Run(\"npm ci\")|};", "image.WorkDir(\"/src\").Copy(\"src/\", \"/src/\").{|IMG301:Run(\"npm ci\")|};")]
    public async Task Packages_are_installed_before_the_sources_are_copied(string step, string? fixedStep)
    {
        if (fixedStep is null)
            await Verifier.Analyzer(ImageClasses.Os(step.Replace("{|IMG301:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal)));
        else
            await Verifier.CodeFix<InstallationFirstFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep));
    }

    [Theory]
    [InlineData("image.{|IMG607:WorkDir(\"app\")|};", "image.WorkDir(\"/app\");")]
    [InlineData("image.{|IMG607:Copy(\"a\", /* here */ \"b/\")|};", "image.Copy(\"a\", /* here */ \"/b/\");")]
    public Task A_path_begins_with_a_slash(string step, string fixedStep) => Verifier.CodeFix<RelativePathFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep));

    [Fact]
    public Task A_path_that_is_put_together_is_left_alone()
    {
        var source = ImageClasses.Os("var name = \"app\"; image.{|IMG607:WorkDir($\"{name}\")|};");
        return Verifier.CodeFix<RelativePathFix>(source, source);
    }

    [Theory]
    [InlineData("image.{|IMG309:Copy(\"orders.jar\", \"/app\")|};", "image.Copy(\"orders.jar\", \"/app/\");")]
    public Task A_directory_ends_in_a_slash(string step, string fixedStep) => Verifier.CodeFix<SurprisingDestinationFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep));

    [Theory]
    [InlineData("image.{|IMG611:Raw(\"EXPOSE 8080/TCP\")|};", "image.Expose(8080);")]
    [InlineData("image\n            .{|IMG611:Raw(\"EXPOSE 80:8080 53/UDP 9000-9010\")|}\n            .Env(\"A\", \"b\");", "image\n            .Expose(8080)\n            .Expose(53, Protocol.Udp)\n            .ExposeRange(9000, 9010)\n            .Env(\"A\", \"b\");")]
    public async Task A_port_is_one_of_the_container(string step, string fixedStep)
    {
        // One EXPOSE can say too much in two places, which are one finding in C#.
        await Verifier.CodeFix<ExposedPortsFix>(ImageClasses.Os(step.Replace("{|IMG611:Raw(\"EXPOSE 80:", "{|IMG611:{|IMG611:Raw(\"EXPOSE 80:", StringComparison.Ordinal).Replace("9010\")|}", "9010\")|}|}", StringComparison.Ordinal)), ImageClasses.Os(fixedStep));
    }

    [Theory]
    [InlineData("image.{|IMG614:Raw(\"MAINTAINER me\")|};", "image.Label(\"org.opencontainers.image.authors\", \"me\");")]
    [InlineData("image.{|IMG614:Run(\"cd /a && b 'c d'\")|};", "image.WorkDir(\"/a\").Run(\"b 'c d'\");")]
    [InlineData("image\n            // in the sources\n            .{|IMG614:Run(\"cd /a && b\")|}\n            .Env(\"A\", \"b\");", "image\n            // in the sources\n            .WorkDir(\"/a\")\n            .Run(\"b\")\n            .Env(\"A\", \"b\");")]
    public Task An_old_form_becomes_the_new_one(string step, string fixedStep) => Verifier.CodeFix<OutdatedFormsFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep));

    [Theory]
    [InlineData("image.{|IMG614:Run(\"cd /a; b\")|};")]
    [InlineData("image.{|IMG614:Run(\"cd /a || b\")|};")]
    public Task A_directory_that_something_else_depends_on_is_left_alone(string step) => Verifier.CodeFix<OutdatedFormsFix>(ImageClasses.Os(step), ImageClasses.Os(step));

    [Theory]
    [InlineData("image.{|IMG506:Run(\"sudo make install\")|};", "image.AsRoot(root => root.Run(\"make install\"));")]
    public Task Root_does_what_sudo_did(string step, string fixedStep) => Verifier.CodeFix<SudoFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep));

    [Theory]
    [InlineData("image.{|IMG303:{|IMG304:Run(\"apt-get update && apt-get install -y curl git=1:2\")|}|};", "image.Apt(\"curl\", \"git=1:2\");")]
    public Task Packages_are_installed_by_the_typed_step(string step, string fixedStep) => Verifier.CodeFix<CachesLeftFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep));

    [Theory]
    [InlineData("image.{|IMG304:Run(\"apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\")|};", "image.Apt(\"curl\");")]
    [InlineData("image.{|IMG304:Run(\"apt-get update && apt-get install -y curl && curl x && rm -rf /var/lib/apt/lists/*\")|};", "image.{|IMG304:Run(\"apt-get update && apt-get install -y curl && curl x && rm -rf /var/lib/apt/lists/*\")|};")]
    [InlineData("image.{|IMG304:Run(\"apt-get update && apt-get install -y -t sid curl && rm -rf /var/lib/apt/lists/*\")|};", "image.{|IMG304:Run(\"apt-get update && apt-get install -y -t sid curl && rm -rf /var/lib/apt/lists/*\")|};")]
    public Task A_step_that_does_more_keeps_its_text(string step, string fixedStep) => Verifier.CodeFix<PackageManagerCallsFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep));

    [Theory]
    [InlineData("image.{|IMG312:Raw(\"ADD a.txt b.txt /c/\")|};", "image.Copy([\"a.txt\", \"b.txt\"], \"/c/\");")]
    [InlineData("image.{|IMG312:Raw(\"ADD a.txt /c/\")|};", "image.Copy(\"a.txt\", \"/c/\");")]
    [InlineData("image.{|IMG312:Raw(\"ADD --chown=1 a.txt /c/\")|};", "image.{|IMG312:Raw(\"ADD --chown=1 a.txt /c/\")|};")]
    public Task What_only_copies_is_a_copy(string step, string fixedStep) => Verifier.CodeFix<AddWithoutNeedFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep));

    [Theory]
    [InlineData("image.{|IMG604:Cmd(\"a\")|}.Cmd(\"b\");", "image.Cmd(\"b\");")]
    [InlineData("image\n            .{|IMG604:Cmd(\"a\")|}\n            .Env(\"A\", \"b\")\n            .Cmd(\"b\");", "image\n            .Env(\"A\", \"b\")\n            .Cmd(\"b\");")]
    [InlineData("image.{|IMG604:Cmd(\"a\")|};\n        image.Cmd(\"b\");", "image.Cmd(\"b\");")]
    public Task What_has_no_effect_goes(string step, string fixedStep) => Verifier.CodeFix<RepeatedInstructionFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep));

    [Theory]
    [InlineData("image.Apt(\"curl\").{|IMG310:Apt(\"curl\", \"git\")|};", "image.Apt(\"curl\").Apt(\"git\");")]
    public Task A_package_is_named_once(string step, string fixedStep) => Verifier.CodeFix<RepeatedPackageFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep));
}
