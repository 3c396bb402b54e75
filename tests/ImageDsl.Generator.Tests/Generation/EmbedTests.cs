using ImageDsl.Building;
using ImageDsl.CompilerServices;
using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Tests.Generation;

/// <summary>ImageDslEmbed: what stays in the assembly, and what the build task still finds.</summary>
public sealed class EmbedTests
{
    private static string[] Attributes(GeneratorRun run) => [.. run.Generated.GeneratedAttributes()
        .Select(a => a.AttributeClass!.Name).Where(n => n.StartsWith("Generated", StringComparison.Ordinal) || n.StartsWith("Image", StringComparison.Ordinal)).Distinct().Order()];

    [Theory]
    [InlineData("all", "GeneratedImageAttribute ImageOriginsAttribute ImageRecipeAttribute")]
    [InlineData("recipes", "GeneratedImageAttribute ImageOriginsAttribute ImageRecipeAttribute")]
    [InlineData("none", "")]
    public void The_assembly_carries_what_the_project_says(string embed, string attributes)
    {
        var run = new GeneratorRun(Sample.Create(), ("ImageDslEmbed", embed));

        Assert.Empty(run.Errors);
        Assert.Equal(attributes, string.Join(' ', Attributes(run)));
        Assert.Equal(embed == "all", run.Generated.GeneratedAttributes().Any(a => a.ConstructorArguments.Any(c => c.Value is string text && text.Contains("ca-certificates", StringComparison.Ordinal) && !text.StartsWith("1:", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("recipes")]
    [InlineData("none")]
    public void The_task_finds_the_same_as_when_all_is_there(string embed)
    {
        var all = new GeneratorRun(Sample.Create()).Generated.GeneratedAttributes()
            .Where(a => a.AttributeClass!.Name == "GeneratedImageAttribute")
            .Select(a => (a.ConstructorArguments[0].Value, a.ConstructorArguments[1].Value, a.ConstructorArguments[2].Value))
            .ToHashSet();

        var found = new GeneratorRun(Sample.Create(), ("ImageDslEmbed", embed)).Result.GeneratedSources
            .Select(s => GeneratedImageLine.Find(s.SourceText.ToString()))
            .OfType<(string, string, string)>()
            .Select(f => ((object?)f.Item1, (object?)f.Item2, (object?)f.Item3))
            .ToHashSet();

        Assert.Equal(3, all.Count);
        Assert.True(all.SetEquals(found));
    }

    [Fact]
    public void Recipes_alone_are_enough_to_build_on()
    {
        var run = new GeneratorRun(TestCompilation.Create("""
            namespace Acme;
            [OsLayer("acme/os")] public class Os : Image
            {
                public override ImageReference From => "debian:13";
                protected override void Define(ImageBuilder image) => image.Run("secret recipe").OnBuild(b => b.User("10001"));
            }
            """).WithAssemblyName("Layers"), ("ImageDslEmbed", "recipes"));
        var bytes = run.Generated.Emit(withGenerator: false);
        var app = TestCompilation.Create("[ApplicationLayer(\"acme/app\")] class App : Acme.Os { public override string Tag => \"1\"; }").AddReferences(MetadataReference.CreateFromImage(bytes)).Compiled();

        Assert.Contains("FROM acme/os:latest", app.Evaluated("App"));
        Assert.Equal("10001", app.Images().Evaluate("T:App", TestContext.Current.CancellationToken).Evaluation.Model!.Description.Configuration.User);
        Assert.True(LeftOutDockerfile.Is((string)run.Generated.GeneratedAttributes().Single(a => a.AttributeClass!.Name == "GeneratedImageAttribute").ConstructorArguments[2].Value!));
    }

    [Fact]
    public void A_line_that_somebody_changed_is_none()
    {
        Assert.Null(GeneratedImageLine.Find("// nothing"));
        Assert.Null(GeneratedImageLine.Find("// x\n//imagedsl:%%%\n"));
        Assert.Null(GeneratedImageLine.Find("// x\n//imagedsl:AAAA\n"));
        Assert.Equal(("A", "{}", "FROM x\n"), GeneratedImageLine.Find("// env: A=//imagedsl:AAAA\n" + GeneratedImageLine.Write("A", "{}", "FROM x\n") + "\r\n"));
    }
}
