using ImageDsl.Generator.Lowering;
using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Tests.Lowering;

public sealed class DslSymbolsTests
{
    [Theory]
    [InlineData("ImageDsl", true)]
    [InlineData("MyImageDsl", false)]
    [InlineData("ImageDs1", false)]
    [InlineData("Dsl", false)]
    [InlineData("Acme.ImageDsl", false)]
    [InlineData("ImageDsl.Acme", false)]
    public void An_Image_is_that_of_the_library(string @namespace, bool isOfLibrary)
    {
        var type = Type($"class C : {@namespace}.Image {{ }} namespace {@namespace} {{ class Image {{ }} }}", "C");
        Assert.Equal(isOfLibrary, DslSymbols.DerivesFromImage(type));
    }

    /// <summary>As it is while somebody types, or what does not compile.</summary>
    [Theory]
    [InlineData("OsLayer", "")]
    [InlineData("OsLayer()", "")]
    [InlineData("OsLayer(null)", "")]
    [InlineData("OsLayer(5)", "")]
    [InlineData("OsLayer(\"acme/a\")", "acme/a")]
    public void The_repository_of_a_layer_is_its_text_or_none(string attribute, string repository) =>
        Assert.Equal(repository, DslSymbols.LayerOf(Type($"[{attribute}] class C : Image {{ }}", "C"))!.Repository);

    [Theory]
    [InlineData("DeepHierarchy", null)]
    [InlineData("DeepHierarchy(null)", null)]
    [InlineData("DeepHierarchy(\"because\")", "because")]
    public void The_reason_of_a_deep_hierarchy_is_its_text_or_none(string attribute, string? reason) =>
        Assert.Equal(reason, DslSymbols.DeepHierarchyReasonOf(Type($"[{attribute}] class C : Image {{ }}", "C")));

    private static INamedTypeSymbol Type(string source, string name) => TestCompilation.Create(source).GetTypeByMetadataName(name)!;
}
