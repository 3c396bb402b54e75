using ImageDsl.CodeFixes.Steps;
using Verifier = ImageDsl.Generator.Tests.Analyzers.Verify<ImageDsl.Generator.Analyzers.ImageEvaluationAnalyzer>;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>The fixes of IMG302 and IMG306, which join a step with the one that it belongs to.</summary>
public sealed class JoinedRunFixTests
{
    private const string Installation = "Run(\"apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*\")";
    private const string Joined = "Run(\"apt-get update && apt-get install -y --no-install-recommends curl && rm -rf /var/lib/apt/lists/*\")";

    [Theory]
    [InlineData("image.{|IMG302:{|IMG303:Run(\"apt-get update\")|}|}." + Installation + ".Env(\"A\", \"b\"); // ends", "image." + Joined + ".Env(\"A\", \"b\"); // ends")]
    [InlineData("image\n            .Env(\"A\", \"b\")\n            .{|IMG302:{|IMG303:Run(\"apt-get update\")|}|}\n            ." + Installation + ";", "image\n            .Env(\"A\", \"b\")\n            ." + Joined + ";")]
    [InlineData("// tools\n        image.{|IMG302:{|IMG303:Run(\"apt-get update\")|}|};\n        image." + Installation + ".Env(\"A\", \"b\");", "// tools\n        image." + Joined + ";\n        image.Env(\"A\", \"b\");")]
    public Task The_list_is_fetched_by_the_step_that_uses_it(string step, string fixedStep) => Verifier.CodeFix<SeparateIndexUpdateFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep));

    [Theory]
    [InlineData("image.{|IMG302:{|IMG303:Run(\"apt-get update\")|}|}.Env(\"A\", \"b\")." + Installation + ";")]
    [InlineData("image.{|IMG302:{|IMG303:Run(\"apt-get update\")|}|}.Run(\"true && false && true\");")]
    [InlineData("image.{|IMG302:{|IMG303:Run(\"apt-get update\")|}|}\n            // why\n            ." + Installation + ";")]
    [InlineData("image.{|IMG302:{|IMG303:Run(\"apt-get update\")|}|}; for (var i = 0; i < 1; i++) image." + Installation + ";")]
    public Task What_is_not_next_to_its_use_is_left_alone(string step) => Verifier.CodeFix<SeparateIndexUpdateFix>(ImageClasses.Os(step), ImageClasses.Os(step));

    [Theory]
    [InlineData("image.{|IMG303:{|IMG304:Run(\"apt-get update && apt-get install -y curl\")|}|}.{|IMG306:Run(\"rm -rf /var/lib/apt/lists/*\")|}.Env(\"A\", \"b\");", "image.{|IMG304:Run(\"apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\")|}.Env(\"A\", \"b\");")]
    [InlineData("image.{|IMG303:{|IMG304:{|IMG614:Run(\"cd /a && apt-get update && apt-get install -y curl\")|}|}|}.{|IMG306:Run(\"rm -rf /var/lib/apt/lists/*\")|};", "image.{|IMG303:{|IMG304:{|IMG614:Run(\"cd /a && apt-get update && apt-get install -y curl\")|}|}|}.{|IMG306:Run(\"rm -rf /var/lib/apt/lists/*\")|};")]
    [InlineData("image.Apt(\"gcc\", \"make\").{|IMG306:Run(\"apt-get purge -y gcc && true\")|};", "image.Apt(\"gcc\", \"make\").{|IMG306:Run(\"apt-get purge -y gcc && true\")|};")]
    [InlineData("image.Copy(\"a.tgz\", \"/tmp/a.tgz\").{|IMG306:Run(\"tar xf /tmp/a.tgz && rm /tmp/a.tgz\")|};", "image.Copy(\"a.tgz\", \"/tmp/a.tgz\").{|IMG306:Run(\"tar xf /tmp/a.tgz && rm /tmp/a.tgz\")|};")]
    public Task What_the_step_before_brings_is_deleted_there(string step, string fixedStep) => Verifier.CodeFix<LateDeletionFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep));
}
