using ImageDsl.Build.Assemblies;

namespace ImageDsl.Build.Tests.Assemblies;

public sealed class AssemblyReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private AssemblyImages Read(string source, params string[] references) =>
        AssemblyReader.Read(Compiled.Write(_folder["Acme.dll"], source, references));

    [Theory]
    [InlineData("OsLayer")]
    [InlineData("RuntimeLayer")]
    [InlineData("MiddlewareLayer")]
    [InlineData("ApplicationLayer")]
    public void A_class_with_any_layer_attribute_is_an_image_class(string attribute)
    {
        var images = Read($$"""
            using ImageDsl;
            namespace Acme.Web { [{{attribute}}("acme/orders")] public class Orders : Image { } }
            """);

        Assert.Equal([new ImageClassName("Acme.Web.Orders", "Acme.Web")], images.Classes);
    }

    [Fact]
    public void What_the_project_states_about_external_images_is_read()
    {
        Assert.Equal("acme/*=os", Read("""
            using System.Reflection;
            [assembly: AssemblyMetadata("RepositoryUrl", "https://example.com")]
            [assembly: AssemblyMetadata("ImageDslExternalImages", "acme/*=os")]
            [assembly: AssemblyMetadata("IsTrimmable", null)]
            """).ExternalImages);

        Assert.Null(Read("public class Nothing { }").ExternalImages);
    }

    [Fact]
    public void Abstract_classes_and_classes_without_a_layer_are_no_image_classes()
    {
        var images = Read("""
            using ImageDsl;
            public abstract class Template : Image { }
            [OsLayer("acme/abstract")] public abstract class WithLayer : Image { }
            [System.Obsolete("old"), DeepHierarchy("reason")] public class WithoutLayer : Image { }
            """);

        Assert.Empty(images.Classes);
    }

    [Fact]
    public void Names_are_the_ones_that_the_generator_writes()
    {
        var images = Read("""
            using ImageDsl;
            [OsLayer("a/global")] public class Global : Image { }
            namespace Acme
            {
                public class Outer
                {
                    public class Inner { [OsLayer("a/nested")] private class Nested : Image { } }
                }
                public class Box<T> { [OsLayer("a/generic")] public class Thing<U> : Image { } }
                [OsLayer("a/keyword")] public class @class : Image { }
                [OsLayer("a/größe")] internal sealed class Größe : Image { }
            }
            """);

        Assert.Equal(
            ["Acme.Box.Thing", "Acme.Größe", "Acme.Outer.Inner.Nested", "Acme.class", "Global"],
            images.Classes.Select(c => c.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_base_class_in_another_assembly_changes_nothing()
    {
        var layers = Compiled.Write(_folder["Layers.dll"], """
            using ImageDsl;
            [OsLayer("acme/debian")] public class Debian : Image { }
            public abstract class Service : Debian { }
            """);
        var images = Read("""[ImageDsl.ApplicationLayer("acme/orders")] public class Orders : Service { }""", layers);

        Assert.Equal([new ImageClassName("Orders", "")], images.Classes);
    }

    [Fact]
    public void Attributes_of_the_same_name_from_elsewhere_mean_nothing()
    {
        var lookalikes = Compiled.Write(_folder["Lookalikes.dll"], """
            namespace Other
            {
                public class OsLayerAttribute : System.Attribute { public OsLayerAttribute(string repository) { } }
                public class GeneratedImageAttribute : System.Attribute { public GeneratedImageAttribute(string a, string b, string c) { } }
            }
            """);
        var images = Read("""
            [Other.OsLayer("a/b")] public class A { }
            [ImageDsl.OsLayer("a/c")] public class B { }
            namespace ImageDsl
            {
                public class OsLayerAttribute : System.Attribute { public OsLayerAttribute(string repository) { } }
                namespace CompilerServices
                {
                    [Other.GeneratedImage("A", "{}", "FROM scratch")]
                    [ImageNotGenerated("A", "IMG001", "mine")]
                    internal static partial class ImageMetadata { }

                    public class ImageNotGeneratedAttribute : System.Attribute
                    {
                        public ImageNotGeneratedAttribute(string a, string b, string c) { }
                    }
                }
            }
            """.Insert(0, "#pragma warning disable CS0436\n"), lookalikes);

        Assert.Empty(images.Classes);
        Assert.Empty(images.Generated);
        Assert.Empty(images.NotGenerated);
    }

    [Theory]
    [InlineData("namespace ImageDsl.CompilerServices { [GeneratedImage(\"A\", \"{}\", \"FROM scratch\")] class Images { } }")]
    [InlineData("namespace Acme { [ImageDsl.CompilerServices.GeneratedImage(\"A\", \"{}\", \"FROM scratch\")] class ImageMetadata { } }")]
    public void Attributes_that_stand_elsewhere_than_the_generator_puts_them_mean_nothing(string source) => Assert.Empty(Read(source).Generated);

    [Fact]
    public void Texts_of_the_generator_come_back_as_they_were()
    {
        var text = "FROM debian\n# \"quoted\" \\ $x ${y} 'ä' \u2028 \U0001F433\tend\n" + new string('x', 100_000);
        var images = Read(Compiled.Metadata($"""
            [GeneratedImage("Acme.Orders", {Literal("{\"class\":\"Acme.Orders\"}")}, {Literal(text)})]
            [ImageNotGenerated("Acme.Billing", "IMG001", {Literal("a 'reason'\nof two lines")})]
            """));

        Assert.Equal([new GeneratedImage("Acme.Orders", """{"class":"Acme.Orders"}""", text)], images.Generated);
        Assert.Equal([new ImageNotGenerated("Acme.Billing", "IMG001", "a 'reason'\nof two lines")], images.NotGenerated);
    }

    [Fact]
    public void Origins_are_read_line_by_line_and_damaged_lines_are_passed_over()
    {
        var origins = "Acme.A\tA.cs:12\nno tab:1\nAcme.B\tsub/dir with: colon/B.cs:3\r\n\tC.cs:1\nAcme.D\tD.cs:x\nAcme.E\t:4\n\nAcme.F\tF.cs:99999999999\n";
        var images = Read($"[assembly: ImageDsl.CompilerServices.ImageOrigins({Literal(origins)})]");

        Assert.Equal(
            [("Acme.A", "A.cs", 12), ("Acme.B", "sub/dir with: colon/B.cs", 3)],
            images.Origins.OrderBy(o => o.Key, StringComparer.Ordinal).Select(o => (o.Key, o.Value.Path, o.Value.Line)));
    }

    [Fact]
    public void An_assembly_that_knows_nothing_of_images_has_none()
    {
        var images = AssemblyReader.Read(typeof(object).Assembly.Location);

        Assert.Empty(images.Classes);
        Assert.Empty(images.Generated);
    }

    [Fact]
    public void The_file_stays_free_to_be_replaced()
    {
        var path = Compiled.Write(_folder["Acme.dll"], """[ImageDsl.OsLayer("a/b")] public class A : ImageDsl.Image { }""");
        AssemblyReader.Read(path);

        using var exclusive = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.True(exclusive.CanWrite);
    }

    private static string Literal(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
