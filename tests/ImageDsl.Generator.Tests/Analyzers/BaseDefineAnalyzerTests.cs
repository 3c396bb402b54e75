using ImageDsl.Generator.Tests.Infrastructure;
using Verifier = ImageDsl.Generator.Tests.Analyzers.Verify<ImageDsl.Generator.Analyzers.BaseDefineAnalyzer>;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>IMG006 and IMG007.</summary>
public sealed class BaseDefineAnalyzerTests
{
    private const string Hierarchy = """
        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => "debian:13-slim";
            protected override void Define(ImageBuilder image) => image.Run("os");
        }

        public abstract class Template : Os
        {
            protected override void Define(ImageBuilder image) => image.Run("template");
        }

        public abstract class EmptyTemplate : Os
        {
            protected override void Define(ImageBuilder image) { }
        }

        public abstract class AbstractTemplate : Os
        {
            protected abstract override void Define(ImageBuilder image);
        }

        public abstract class PlainTemplate : Os;


        """;

    [Theory]
    [InlineData("Os", "{|IMG006:base.Define(image)|};")]
    [InlineData("Os", "image.Run(\"a\"); if (image is not null) {|IMG006:base.Define(image)|};")]
    [InlineData("Os", "Action<ImageBuilder> steps = {|IMG006:base.Define|}; steps(image);")]
    [InlineData("Os", "void Local() => {|IMG006:base.Define(image)|}; Local();")]
    [InlineData("PlainTemplate", "{|IMG006:base.Define(image)|};")]
    [InlineData("Template", "base.Define(image);")]
    [InlineData("EmptyTemplate", "base.Define(image);")]
    [InlineData("Image", "base.Define(image);")]
    public Task The_steps_of_the_parent_image_are_not_called_again(string baseClass, string body) => Verifier.Analyzer(Hierarchy + $$"""
        [ApplicationLayer("acme/app")]
        public class App : {{baseClass}}
        {
            protected override void Define(ImageBuilder image) { {{body}} }
        }
        """);

    /// <summary>What the declarations tell and what the evaluation comes to must be the same, or an error would be missed or reported twice.</summary>
    [Theory]
    [InlineData("Os", true)]
    [InlineData("PlainTemplate", true)]
    [InlineData("Template", false)]
    [InlineData("EmptyTemplate", false)]
    [InlineData("Image", false)]
    public void The_evaluation_agrees(string baseClass, bool isError)
    {
        var compilation = TestCompilation.Create(Hierarchy + $$"""
            [ApplicationLayer("acme/app")]
            public class App : {{baseClass}}
            {
                {{(baseClass == "Image" ? "public override ImageReference From => \"debian:13\";" : "")}}
                public override string Tag => "1";
                protected override void Define(ImageBuilder image) => base.Define(image);
            }
            """).Compiled();

        var evaluation = compilation.Images().Evaluate(compilation.GetTypeByMetadataName("App")!, TestContext.Current.CancellationToken);

        Assert.Equal(isError ? ["IMG006"] : [], evaluation.Findings.Select(finding => finding.RuleId));
    }

    [Fact]
    public Task A_template_cannot_call_the_steps_of_the_image_it_stands_on() => Verifier.Analyzer(Hierarchy + """
        public abstract class Another : Os
        {
            protected override void Define(ImageBuilder image) => {|IMG006:base.Define(image)|};
        }
        """);

    [Fact]
    public Task Neither_can_a_helper_of_the_class() => Verifier.Analyzer(Hierarchy + """
        [ApplicationLayer("acme/app")]
        public class App : Os
        {
            protected override void Define(ImageBuilder image) => Steps(image);

            private void Steps(ImageBuilder image) => {|IMG006:base.Define(image)|};
        }
        """);

    [Fact]
    public Task Other_methods_of_that_name_and_other_base_calls_are_none_of_its_business() => Verifier.Analyzer(Hierarchy + """
        public class Plain { public virtual void Define(ImageBuilder image) { } }

        public class Derived : Plain { public override void Define(ImageBuilder image) => base.Define(image); }

        [ApplicationLayer("acme/app")]
        public class App : Os
        {
            public override string Tag => base.Tag + "-app" + base.ToString();
        }
        """);

    [Theory]
    [InlineData("Template", "protected override void {|IMG007:Define|}(ImageBuilder image) { }")]
    [InlineData("Template", "protected override void {|IMG007:Define|}(ImageBuilder image) => image.Run(\"a\");")]
    [InlineData("Template", "[ReplacesTemplateSteps] protected override void Define(ImageBuilder image) => image.Run(\"a\");")]
    [InlineData("Template", "protected override void Define(ImageBuilder image) { Steps(image); } private void Steps(ImageBuilder image) => base.Define(image);")]
    [InlineData("EmptyTemplate", "protected override void Define(ImageBuilder image) => image.Run(\"a\");")]
    [InlineData("AbstractTemplate", "protected override void Define(ImageBuilder image) => image.Run(\"a\");")]
    [InlineData("PlainTemplate", "protected override void Define(ImageBuilder image) => image.Run(\"a\");")]
    [InlineData("Os", "protected override void Define(ImageBuilder image) => image.Run(\"a\");")]
    [InlineData("Image", "protected override void Define(ImageBuilder image) => image.Run(\"a\");")]
    public Task An_override_calls_the_template_it_stands_on_or_states_that_it_replaces_it(string baseClass, string members) =>
        Verifier.Analyzer(Hierarchy + $$"""
            [ApplicationLayer("acme/app")]
            public class App : {{baseClass}}
            {
                {{members}}
            }
            """);

    [Fact]
    public Task What_a_class_within_the_class_calls_is_that_class_s_own() => Verifier.Analyzer(Hierarchy + """
        public static class Outer
        {
            [ApplicationLayer("acme/app")]
            public class App : Template
            {
                protected override void {|IMG007:Define|}(ImageBuilder image) => image.Run("app");

                [ApplicationLayer("acme/inner")]
                public class Inner : Template
                {
                    protected override void Define(ImageBuilder image) => base.@Define(image);
                }

                [ApplicationLayer("acme/other")]
                public class Other : Os
                {
                    protected override void Define(ImageBuilder image) => {|IMG006:base.Define(image)|};
                }
            }
        }
        """);

    [Fact]
    public async Task A_class_of_several_files_is_one_class()
    {
        var test = new ImageAnalyzerTest<Generator.Analyzers.BaseDefineAnalyzer>
        {
            TestCode = Hierarchy + """
                [ApplicationLayer("acme/a")]
                public partial class A : Template
                {
                    protected override void Define(ImageBuilder image) => Steps(image);
                }

                [ApplicationLayer("acme/b")]
                public partial class B : Os
                {
                    protected override void Define(ImageBuilder image) => Steps(image);
                }
                """,
        };

        test.TestState.Sources.Add(("Parts.cs", """
            public partial class A { private void Steps(ImageBuilder image) => base.Define(image); }
            public partial class B { private void Steps(ImageBuilder image) => {|IMG006:base.Define(image)|}; }
            """));

        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public Task A_template_over_a_template_calls_it_too() => Verifier.Analyzer(Hierarchy + """
        public abstract class Another : Template
        {
            protected override void {|IMG007:Define|}(ImageBuilder image) => image.Run("another");
        }
        """);
}
