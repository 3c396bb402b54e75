using ImageDsl.Generator.Generation;
using ImageDsl.Generator.Tests.Infrastructure;

namespace ImageDsl.Generator.Tests.Generation;

/// <summary>A class that wants to be an image leaves a trace: the whole image, or why there is none.</summary>
public sealed class NotGeneratedTests
{
    private const string From = "public override ImageReference From => \"debian:13\";";

    public static TheoryData<string, string, string, string> Classes { get; } = new()
    {
        { "no layer attribute", "public class I : Image { }", "I", "IMG003" },
        { "a layer attribute on an ordinary class", "[OsLayer(\"a/b\")] public class I { }", "I", "IMG003" },
        { "abstract with a layer attribute", "[OsLayer(\"a/b\")] public abstract class I : Image { }", "I", "IMG003" },
        { "generic", "[OsLayer(\"a/b\")] public class I<T> : Image { }", "I", "IMG003" },
        { "nested in a generic class", "class O<T> { [OsLayer(\"a/b\")] public class I : Image { } }", "O.I", "IMG003" },
        { "file-local", "[OsLayer(\"a/b\")] file class I : Image { }", "I", "IMG003" },
        { "a record", "[OsLayer(\"a/b\")] public record I { }", "I", "IMG003" },
        { "static", "[OsLayer(\"a/b\")] public static class I { }", "I", "IMG003" },
        { "no reachable constructor", "[OsLayer(\"a/b\")] public class I : Image { private I() { } " + From + " }", "I", "IMG003" },
        { "only a constructor with arguments", "[OsLayer(\"a/b\")] public class I(int n) : Image { " + From + " int N => n; }", "I", "IMG003" },
        { "an unknown base class", "[OsLayer(\"a/b\")] public class I : MadeElsewhere { }", "I", "IMG003" },
        { "no From", "[OsLayer(\"a/b\")] public class I : Image { }", "I", "IMG" },
        { "a member of another generator", "[OsLayer(\"a/b\")] public partial class I : Image { " + From + " protected override void Define(ImageBuilder image) => image.Env(\"A\", Made()); }", "I", "IMG001" },
        { "a partial method without a body here", "[OsLayer(\"a/b\")] public partial class I : Image { " + From + " private partial string Made(); protected override void Define(ImageBuilder image) => image.Env(\"A\", Made()); }", "I", "IMG001" },
        { "an extension of another generator", "[OsLayer(\"a/b\")] public class I : Image { " + From + " protected override void Define(ImageBuilder image) => image.Run(\"x\").Missing().Run(\"y\"); }", "I", "IMG001" },
        { "input at run time", "[OsLayer(\"a/b\")] public class I : Image { " + From + " protected override void Define(ImageBuilder image) => image.Env(\"A\", System.IO.File.ReadAllText(\"x\")); }", "I", "IMG001" },
        { "the clock", "[OsLayer(\"a/b\")] public class I : Image { " + From + " public override string Tag => System.DateTime.Now.ToString(); }", "I", "IMG001" },
        { "an endless loop", "[OsLayer(\"a/b\")] public class I : Image { " + From + " protected override void Define(ImageBuilder image) { while (true) { } } }", "I", "IMG002" },
        { "an endless recursion", "[OsLayer(\"a/b\")] public class I : Image { " + From + " string F(string s) => F(s + \"a\"); protected override void Define(ImageBuilder image) => image.Env(\"A\", F(\"\")); }", "I", "IMG002" },
        { "a string that doubles", "[OsLayer(\"a/b\")] public class I : Image { " + From + " protected override void Define(ImageBuilder image) { var s = \"x\"; for (var i = 0; i < 60; i++) s += s; image.Env(\"A\", s); } }", "I", "IMG002" },
        { "a tag with a blank", "[OsLayer(\"a/b\")] public class I : Image { " + From + " public override string Tag => \"a b\"; }", "I", "IMG004" },
        { "a place in the source as an argument", "[OsLayer(\"a/b\")] public class I : Image { " + From + " protected override void Define(ImageBuilder image) => image.Env(\"A\", Line()); static string Line([System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => $\"{line}\"; }", "I", "IMG001" },
        { "a conditional call", "[OsLayer(\"a/b\")] public class I : Image { " + From + " protected override void Define(ImageBuilder image) => Add(image); [System.Diagnostics.Conditional(\"DEBUG\")] static void Add(ImageBuilder image) => image.Run(\"x\"); }", "I", "IMG001" },
        { "a broken body", "[OsLayer(\"a/b\")] public class I : Image { " + From + " protected override void Define(ImageBuilder image) => image.Env(\"A\", 1 +); }", "I", "IMG001" },
        { "await", "[OsLayer(\"a/b\")] public class I : Image { " + From + " protected override void Define(ImageBuilder image) => F(image); static async void F(ImageBuilder image) { await System.Threading.Tasks.Task.Yield(); image.Run(\"x\"); } }", "I", "IMG001" },
        { "try", "[OsLayer(\"a/b\")] public class I : Image { " + From + " protected override void Define(ImageBuilder image) { try { image.Run(\"x\"); } catch { } } }", "I", "IMG001" },
        { "goto", "[OsLayer(\"a/b\")] public class I : Image { " + From + " protected override void Define(ImageBuilder image) { goto end; end: image.Run(\"x\"); } }", "I", "IMG001" },
        { "a parent that failed", "[OsLayer(\"a/p\")] public class P : Image { public override ImageReference From => throw new System.Exception(); } [ApplicationLayer(\"a/b\")] public class I : P { public override string Tag => \"2\"; }", "I", "IMG" },
    };

    [Theory, MemberData(nameof(Classes))]
    public void What_cannot_be_an_image_says_why(string what, string source, string name, string rule)
    {
        _ = what;
        var run = new GeneratorRun(TestCompilation.Create(source));

        Assert.Null(run.Result.Exception);
        Assert.Empty(run.Result.Diagnostics);
        var text = run.Result.GeneratedSources.Single(s => s.HintName == name + ".image.g.cs").SourceText.ToString();
        Assert.Contains("ImageNotGenerated", text);
        Assert.Contains("\"" + name + "\"", text);
        Assert.Contains("@\"" + rule, text);
    }

    [Theory]
    [InlineData("abstract class I : Image { }")]
    [InlineData("public class I : System.Exception { }")]
    [InlineData("[System.Obsolete] public class I { }")]
    public void Other_classes_leave_no_trace(string source) =>
        Assert.Empty(new GeneratorRun(TestCompilation.Create(source)).Result.GeneratedSources);

    [Fact]
    public void Errors_elsewhere_do_not_keep_images_from_being_generated()
    {
        var run = new GeneratorRun(Sample.Create().AddSyntaxTrees(TestCompilation.Tree("class Broken { int M( => }", "/project/Broken.cs")));
        Assert.Contains("GeneratedImage", run.Source("Orders"));
    }

    [Fact]
    public void Names_that_differ_by_case_or_arity_get_sources_of_their_own()
    {
        var run = new GeneratorRun(TestCompilation.Create(
            "[OsLayer(\"a/b\")] public class I : Image { " + From + " }",
            "[OsLayer(\"a/c\")] public class i : Image { " + From + " }",
            "[OsLayer(\"a/d\")] public class I<T> : Image { " + From + " }"));

        Assert.Null(run.Result.Exception);
        Assert.Equal(4, run.Result.GeneratedSources.Count(s => s.HintName != RecipeSourceText.HintName));
    }

    [Fact]
    public void Partial_nested_and_aliased_image_classes_are_images()
    {
        var run = new GeneratorRun(TestCompilation.Create(
            "using Layer = ImageDsl.OsLayerAttribute; namespace N { public partial class O { [Layer(\"a/b\")] internal partial class I { } } }",
            "namespace N { public partial class O { partial class I : Image { " + From + " } } }"));

        Assert.Contains("GeneratedImage", run.Source("N.O.I.image"));
        Assert.Contains("N.O.I\t", run.Source("ImageOrigins"));
    }

    [Fact]
    public void A_class_in_a_namespace_with_the_name_of_a_keyword_is_called_as_at_run_time()
    {
        var run = new GeneratorRun(TestCompilation.Create(
            "namespace N.@event { [OsLayer(\"a/b\")] public class @class : Image { " + From + " } "
            + "[RuntimeLayer(\"a/c\")] public class C : @class { public override string Tag => \"2\"; } }"));

        Assert.Empty(run.Errors);
        Assert.Contains("N.event.class\t", run.Source("ImageOrigins"));
        Assert.Contains("N.event.class", run.Source("N.event.C.image"));
    }

    [Fact]
    public void Hostile_values_survive_the_generated_literal()
    {
        var run = new GeneratorRun(TestCompilation.Create(
            "[OsLayer(\"a/b\")] public class I : Image { " + From + " protected override void Define(ImageBuilder image) => image.Env(\"A\", \"q\\\" \\u202e \\ud83d\\ude00 { } \\\\ $x\"); }"));

        Assert.Empty(run.Errors);
        var attribute = run.Generated.GeneratedAttributes().Single(a => a.AttributeClass!.Name == "GeneratedImageAttribute");
        Assert.Contains("\u202e", (string)attribute.ConstructorArguments[2].Value!);
        Assert.Contains("\ud83d\ude00", (string)attribute.ConstructorArguments[2].Value!);
    }
}
