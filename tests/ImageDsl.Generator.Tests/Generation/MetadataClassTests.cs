using ImageDsl.CompilerServices;
using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace ImageDsl.Generator.Tests.Generation;

/// <summary>The attributes about single images stand on a class, so that the assembly has few.</summary>
public sealed class MetadataClassTests
{
    private static string Image(int number, string visibility = "public") =>
        $"[OsLayer(\"acme/os{number}\")] {visibility} class Os{number} : Image {{ public override ImageReference From => \"debian:13\"; protected override void Define(ImageBuilder image) => image.Run(\"a\"); }}";

    private static CSharpCompilation Estate(int images) => TestCompilation.Create([.. Enumerable.Range(0, images).Select(i => Image(i)), "[OsLayer(\"acme/none\")] public class None : Image { }"]);

    /// <summary>For every symbol, the compiler goes through all attributes of the assembly to find out whether it is generated code.</summary>
    [Fact]
    public void However_many_images_there_are_the_assembly_has_one_attribute()
    {
        var run = new GeneratorRun(Estate(20));

        Assert.Empty(run.Errors);
        Assert.Equal(nameof(ImageOriginsAttribute), Assert.Single(run.Generated.Assembly.GetAttributes()).AttributeClass!.Name);

        var names = run.Generated.GetTypeByMetadataName(ImageMetadataClass.FullName)!.GetAttributes().Select(a => a.AttributeClass!.Name).ToList();
        Assert.Equal(20, names.Count(n => n == nameof(GeneratedImageAttribute)));
        Assert.Equal(21, names.Count(n => n == nameof(ImageRecipeAttribute)));
        Assert.Equal(1, names.Count(n => n == nameof(ImageNotGeneratedAttribute)));
    }

    /// <summary>A project reference gives the compiler a reference assembly, which has no private members and no bodies.</summary>
    [Fact]
    public void A_reference_assembly_carries_them_too()
    {
        using var stream = new MemoryStream();
        Assert.True(new GeneratorRun(Estate(1).WithAssemblyName("Layers")).Generated
            .Emit(stream, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false), cancellationToken: TestContext.Current.CancellationToken).Success);
        var application = TestCompilation.Create("[ApplicationLayer(\"acme/app\")] class App : Os0 { public override string Tag => \"1\"; }").AddReferences(MetadataReference.CreateFromImage(stream.ToArray())).Compiled();

        Assert.Contains("FROM acme/os0:latest", application.Evaluated("App"));
    }

    /// <summary>Both have a class of this name, and one sees the other's.</summary>
    [Fact]
    public void Assemblies_that_see_each_others_internals_do_not_get_into_each_others_way()
    {
        var library = TestCompilation.Create(Image(1, "internal"), "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Test\")]").WithAssemblyName("Layers");
        var run = new GeneratorRun(TestCompilation.Create("[ApplicationLayer(\"acme/app\")] class App : Os1 { public override string Tag => \"1\"; }").AddReferences(library.ToCompiledReference()));

        Assert.Empty(run.Generated.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning));
        Assert.Contains("FROM acme/os1:latest", run.Source("App.image"));
    }

    [Fact]
    public void Every_version_of_CSharp_reads_the_generated_sources()
    {
        var options = TestCompilation.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp2);
        var sources = new GeneratorRun(Estate(2)).Result.GeneratedSources;

        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.Empty(CSharpSyntaxTree.ParseText(source.SourceText, options, cancellationToken: TestContext.Current.CancellationToken).GetDiagnostics(TestContext.Current.CancellationToken)));
    }
}
