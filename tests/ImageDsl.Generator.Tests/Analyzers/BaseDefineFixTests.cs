using ImageDsl.CodeFixes;
using Verifier = ImageDsl.Generator.Tests.Analyzers.Verify<ImageDsl.Generator.Analyzers.BaseDefineAnalyzer>;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>The fixes of IMG006 and IMG007.</summary>
public sealed class BaseDefineFixTests
{
    [Theory]
    [InlineData("\n    {\n        {|IMG006:base.Define(image)|};\n        image.Run(\"a\");\n    }", "\n    {\n        image.Run(\"a\");\n    }")]
    [InlineData("\n    {\n        if (Tag == \"1\")\n            {|IMG006:base.Define(image)|};\n    }", "\n    {\n        if (Tag == \"1\")\n        {\n        }\n    }")]
    [InlineData(" => {|IMG006:base.Define(image)|};", "\n    {\n    }")]
    public Task The_call_of_the_parent_images_steps_goes(string body, string fixedBody) =>
        Verifier.CodeFix<DefineOfParentImageFix>(Over("Os", body), Over("Os", fixedBody));

    [Fact]
    public Task A_call_that_is_not_a_statement_is_left_to_its_author()
    {
        var source = Over("Os", " => new List<Action> { () => {|IMG006:base.Define(image)|} }.Clear();");

        return Verifier.CodeFix<DefineOfParentImageFix>(source, source);
    }

    [Theory]
    [InlineData("\n    {\n        image.Run(\"a\");\n    }", "\n    {\n        base.Define(image);\n        image.Run(\"a\");\n    }")]
    [InlineData(" => image.Run(\"a\");", "\n    {\n        base.Define(image);\n        image.Run(\"a\");\n    }")]
    public Task The_templates_steps_are_called_first(string body, string fixedBody) =>
        Verifier.CodeFix<TemplateStepsLeftOutFix>(Over("Template", body, "{|IMG007:Define|}"), Over("Template", fixedBody), "IMG007.CallBase");

    [Fact]
    public Task Or_are_replaced_on_purpose() => Verifier.CodeFix<TemplateStepsLeftOutFix>(
        Over("Template", " => image.Run(\"a\");", "{|IMG007:Define|}"),
        Over("Template", " => image.Run(\"a\");", attribute: "[ReplacesTemplateSteps]\n    "),
        "IMG007.StateIntent");

    private static string Over(string baseClass, string body, string method = "Define", string attribute = "") => $$"""
        [OsLayer("acme/os")]
        public class Os : Image
        {
            protected override void Define(ImageBuilder image) => image.Run("os");
        }

        public abstract class Template : Os
        {
            protected override void Define(ImageBuilder image) => image.Run("template");
        }

        [ApplicationLayer("acme/app")]
        public class App : {{baseClass}}
        {
            {{attribute}}protected override void {{method}}(ImageBuilder image){{body}}
        }
        """;
}
