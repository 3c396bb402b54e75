using ImageDsl.Generator.Caching;
using ImageDsl.Generator.Generation;
using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Tests.Caching;

/// <summary>The generator and the analyzers see different files, and yet share their work.</summary>
public sealed class SourceTreesTests
{
    private const string MetadataOpen = "namespace ImageDsl.CompilerServices { ";

    private const string Source = """
        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
            protected override void Define(ImageBuilder image) => image.Run("a");
        }

        [OsLayer("acme/broken")]
        public class Broken : Os;
        """;

    [Theory]
    [InlineData("Os")]
    [InlineData("Broken")]
    public void What_the_generator_evaluated_holds_for_the_analyzers(string name)
    {
        var compilation = TestCompilation.Create(Source).Compiled();
        var before = Evaluate(compilation, name);

        CSharpGeneratorDriver.Create([new ImageGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _, TestContext.Current.CancellationToken);

        Assert.Equal(compilation.SyntaxTrees.Length + 4, complete.SyntaxTrees.Count());
        Assert.Same(before, Evaluate(complete, name));
    }

    [Theory]
    [InlineData("[assembly: global::ImageDsl.CompilerServices.ImageOrigins(\"\")]", false)]
    [InlineData("[assembly: global::ImageDsl.CompilerServices.ImageOrigins(\"\")] class C;", true)]
    [InlineData("global using System.IO; [assembly: global::ImageDsl.CompilerServices.ImageOrigins(\"\")]", true)]
    [InlineData(MetadataOpen + "[global::ImageDsl.CompilerServices.ImageRecipe(\"T:A\", true, \"\")] internal static partial class ImageMetadata { } }", false)]
    [InlineData(MetadataOpen + "internal static partial class ImageMetadata { const int A = 1; } }", true)]
    [InlineData(MetadataOpen + "internal static partial class ImageMetadata { } class C { } }", true)]
    [InlineData(MetadataOpen + "[System.Obsolete] internal static partial class ImageMetadata { } }", true)]
    [InlineData("global using System.IO; " + MetadataOpen + "internal static partial class ImageMetadata { } }", true)]
    [InlineData("[assembly: global::ImageDsl.CompilerServices.ImageOrigins(\"\")] namespace Acme { internal static partial class ImageMetadata { } }", true)]
    [InlineData("[assembly: System.Reflection.AssemblyMetadata(\"RepositoryUrl\", \"https://example.org\")]", true)]
    [InlineData("", true)]
    public void Only_files_that_hold_nothing_but_our_attributes_are_left_out(string file, bool counts)
    {
        var compilation = TestCompilation.Create(Source, file);

        Assert.Equal(counts, SourceTrees.Of(compilation, TestContext.Current.CancellationToken).Contains(compilation.SyntaxTrees[1]));
    }

    private static object Evaluate(Compilation compilation, string name) =>
        compilation.Images().Evaluate(compilation.GetTypeByMetadataName(name)!, TestContext.Current.CancellationToken);
}
