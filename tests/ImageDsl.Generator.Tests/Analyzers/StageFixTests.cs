using ImageDsl.CodeFixes.Steps;
using Verifier = ImageDsl.Generator.Tests.Analyzers.Verify<ImageDsl.Generator.Analyzers.ImageEvaluationAnalyzer>;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>The fixes of IMG205, IMG401 and IMG402, about stages and what does not belong into the last one.</summary>
public sealed class StageFixTests
{
    [Theory]
    [InlineData("image.Env(\"A\", \"b\");\n        // why\n        image.{|IMG402:Stage(\"x\", from: \"alpine:3.22\", stage => { })|};\n        image.Env(\"B\", \"c\");", "image.Env(\"A\", \"b\");\n        image.Env(\"B\", \"c\");")]
    [InlineData("var x = image.{|IMG402:Stage(\"x\", from: \"alpine:3.22\", stage => stage.Run(\"a\"))|};\n        image.Env(\"x\", \"c\");", "image.Env(\"x\", \"c\");")]
    [InlineData("_ = image.{|IMG402:Stage(\"x\", from: \"alpine:3.22\", stage => { })|};\n        image.Env(\"B\", \"c\");", "image.Env(\"B\", \"c\");")]
    [InlineData("var x = image.{|IMG402:Stage(\"x\", from: \"alpine:3.22\", stage => { })|};\n        if (x is null) image.Env(\"B\", \"c\");", null)]
    [InlineData("_ = true ? image.{|IMG402:Stage(\"x\", from: \"alpine:3.22\", stage => { })|} : null;", null)]
    public Task A_stage_that_nothing_uses_goes(string step, string? fixedStep) => Verifier.CodeFix<UnusedStageFix>(ImageClasses.Os(step), ImageClasses.Os(fixedStep ?? step));

    [Theory]
    [InlineData("image.{|IMG205:Stage(\"b\", \"alpine:3.22\", Platform.Of(\"linux/arm64\"), stage => stage.Run(\"a\"))|}", "image.Stage(\"b\", \"alpine:3.22\", stage => stage.Run(\"a\"))")]
    [InlineData("image.{|IMG205:Stage(\"b\", platform: \"linux/arm64\", from: \"alpine:3.22\", define: stage => stage.Run(\"a\"))|}", "image.Stage(\"b\", from: \"alpine:3.22\", define: stage => stage.Run(\"a\"))")]
    public Task A_stage_takes_its_image_for_the_platform_that_is_built_for(string stage, string fixedStage) =>
        Verifier.CodeFix<FixedPlatformFix>(ImageClasses.Os($"image.Copy({stage}, \"/a\", \"/a\");"), ImageClasses.Os($"image.Copy({fixedStage}, \"/a\", \"/a\");"));

    [Theory]
    [InlineData("Apt(\"curl\", \"openjdk-21-jdk-headless\" /* java */)", "Apt(\"curl\", \"openjdk-21-jre-headless\" /* java */)")]
    [InlineData("Apt(\"default-jdk\")", "Apt(\"default-jre\")")]
    public Task A_run_time_takes_the_place_of_the_development_kit(string step, string fixedStep) =>
        Verifier.CodeFix<DevelopmentKitFix>(Application("image.{|IMG401:" + step + "|}"), Application("image." + fixedStep));

    [Fact]
    public Task The_kit_that_a_template_installs_is_replaced_there()
    {
        const string Source = """
            [OsLayer("acme/os")]
            public class Os : Image
            {
                public override ImageReference From => "debian:13-slim";
                public override string Tag => "1";
            }

            public abstract class Service : Os
            {
                protected override void Define(ImageBuilder image) => image.{|IMG401:Apt("default-jdk")|};
            }

            [ApplicationLayer("acme/a")]
            public class A : Service
            {
                public override string Tag => "1";

                protected override void Define(ImageBuilder image)
                {
                    base.Define(image);
                    image.User("1000").Entrypoint("java");
                }
            }
            """;

        return Verifier.CodeFix<DevelopmentKitFix>(Source, Source.Replace("{|IMG401:Apt(\"default-jdk\")|}", "Apt(\"default-jre\")", StringComparison.Ordinal));
    }

    [Fact]
    public Task What_has_no_run_time_of_its_own_is_left_alone()
    {
        var source = Application("image.{|IMG401:Apt(\"build-essential\")|}");
        return Verifier.CodeFix<DevelopmentKitFix>(source, source);
    }

    private static string Application(string steps) => $$"""
        [ApplicationLayer("acme/app")]
        [DeepHierarchy("The depth is not what is tested.")]
        public class App : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";

            protected override void Define(ImageBuilder image) => {{steps}}.User("1000").Entrypoint("java");
        }
        """;
}
