using ImageDsl.CompilerServices;
using ImageDsl.Generator.Tests.Infrastructure;
using ImageDsl.Json;

namespace ImageDsl.Generator.Tests.Generation;

/// <summary>What public classes say about external images travels in the assembly, whether an image names them or not.</summary>
public sealed class OfferedExternalImageTests
{
    private const string Golden = """
        namespace Acme;

        public sealed class Golden : ExternalImage
        {
            protected override ImageReference Reference => $"registry.acme.example/golden:{Version}";
            protected override void Describe(ExternalImageBuilder image) => image.Holds(LayerKind.Os, LayerKind.Runtime).User("10001");
            private static int Version => 21;
        }
        """;

    [Fact]
    public void Facts_are_as_they_were_stated()
    {
        var run = new GeneratorRun(TestCompilation.Create(Golden));
        var image = Assert.Single(Offered(run));

        Assert.Equal(("Acme.Golden", "registry.acme.example/golden:21"), (image.Class, image.Reference.ToString()));
        Assert.Equal("10001", image.Facts.User?.Value);
        Assert.Equal([LayerKind.Os, LayerKind.Runtime], image.Facts.Kinds?.Value ?? []);
    }

    [Fact]
    public void An_edit_in_the_class_changes_them()
    {
        var run = new GeneratorRun(TestCompilation.Create(Golden)).Edit("User(\"10001\")", "User(\"10002\")");

        Assert.Equal("10002", Assert.Single(Offered(run)).Facts.User?.Value);
        Assert.Equal(23, run.Edit("=> 21", "=> 23") is var edited ? int.Parse(Assert.Single(Offered(edited)).Reference.Tag!, System.Globalization.CultureInfo.InvariantCulture) : 0);
    }

    [Theory]
    [InlineData("internal sealed class Other : ExternalImage { protected override ImageReference Reference => \"a:1\"; }")]
    [InlineData("public abstract class Other : ExternalImage { protected override ImageReference Reference => \"a:1\"; }")]
    [InlineData("public class Other<T> : ExternalImage { protected override ImageReference Reference => \"a:1\"; }")]
    [InlineData("public class Outer<T> { public class Other : ExternalImage { protected override ImageReference Reference => \"a:1\"; } }")]
    [InlineData("public class Other(string tag) : ExternalImage { protected override ImageReference Reference => \"a:\" + tag; }")]
    [InlineData("public class Other : ExternalImage { private Other() { } protected override ImageReference Reference => \"a:1\"; }")]
    [InlineData("public class Other : ExternalImage { protected override ImageReference Reference => \"not valid\"; }")]
    public void What_nobody_can_name_or_make_is_not_offered(string code) =>
        Assert.Equal("Acme.Golden", Assert.Single(Offered(new GeneratorRun(TestCompilation.Create(Golden, code)))).Class);

    [Fact]
    public void An_assembly_that_is_to_carry_nothing_carries_no_facts() =>
        Assert.Empty(Offered(new GeneratorRun(TestCompilation.Create(Golden), ("ImageDslEmbed", "none"))));

    private static List<Model.DeclaredExternalImage> Offered(GeneratorRun run)
    {
        Assert.Empty(run.Errors);

        return
        [
            .. from attribute in run.Generated.GeneratedAttributes()
               where attribute.AttributeClass!.Name == nameof(ExternalImageFactsAttribute)
               select ExternalImageFactsJson.TryRead((string)attribute.ConstructorArguments[1].Value!, out var image, out var error) && image!.Class == (string?)attribute.ConstructorArguments[0].Value
                   ? image
                   : throw new InvalidOperationException(error),
        ];
    }
}
