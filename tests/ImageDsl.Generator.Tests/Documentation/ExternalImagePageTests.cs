using System.Reflection;
using System.Text.RegularExpressions;
using ImageDsl.Generator.Tests.Infrastructure;
using ImageDsl.Model;
using ImageDsl.Rules.Facts;

namespace ImageDsl.Generator.Tests.Documentation;

/// <summary>The page about external images says what is so, and says all of it.</summary>
public sealed partial class ExternalImagePageTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "external-images.md")).ReplaceLineEndings("\n");

    public static TheoryData<string> Methods =>
        [.. typeof(ExternalImageBuilder).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(method => method.Name).Distinct()];

    [Fact]
    public void Its_classes_come_to_what_it_says()
    {
        var compilation = TestCompilation.Create(string.Concat(Code().Matches(Page).Select(match => match.Groups[1].Value))).Compiled();
        var image = compilation.Images().Fold(compilation.GetTypeByMetadataName("Orders")!, ExternalImageCatalog.Default, TestContext.Current.CancellationToken)!;

        Assert.Contains("USER 10001\n", compilation.Evaluated("Orders"));
        Assert.Equal("10001", image.Configuration.User!.Value);
        Assert.Equal("AcmeGolden", Assert.IsType<ExternalImageOrigin>(image.Configuration.Entrypoint!.Origin).Class);
        Assert.Equal([LayerKind.Os, LayerKind.Runtime], image.ExternalImages.Find(image.Root!)!.Kinds!.Value);
    }

    [Theory, MemberData(nameof(Methods))]
    public void Every_fact_is_on_the_page(string method) => Assert.Matches($@"\n\|[^|]*`{method}`[^|]*\|", Page);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Code();
}
