using ImageDsl.CodeFixes;
using Verifier = ImageDsl.Generator.Tests.Analyzers.Verify<ImageDsl.Generator.Analyzers.ImageClassAnalyzer>;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>The fixes of IMG003.</summary>
public sealed class InvalidImageClassFixTests
{
    [Theory]
    [InlineData("OsLayer")]
    [InlineData("RuntimeLayer")]
    [InlineData("MiddlewareLayer")]
    [InlineData("ApplicationLayer")]
    public Task A_root_becomes_an_image_of_any_kind(string attribute) => Verifier.CodeFix<InvalidImageClassFix>(
        """
        /// <summary>What all stand on.</summary>
        public class {|IMG003:AcmeDebian13|} : Image;
        """,
        $$"""
        /// <summary>What all stand on.</summary>
        [{{attribute}}("acme-debian13")]
        public class AcmeDebian13 : Image;
        """,
        "IMG003." + attribute);

    [Fact]
    public Task A_child_is_proposed_as_an_application_in_the_namespace_of_its_parent() => Verifier.CodeFix<InvalidImageClassFix>(
        """
        [RuntimeLayer("registry.acme.com:5000/acme/dotnet")] public class Dotnet : Image;
        public abstract class Service : Dotnet;
        public class {|IMG003:HTTPServer_V2|} : Service;
        """,
        """
        [RuntimeLayer("registry.acme.com:5000/acme/dotnet")] public class Dotnet : Image;
        public abstract class Service : Dotnet;

        [ApplicationLayer("registry.acme.com:5000/acme/http-server-v2")]
        public class HTTPServer_V2 : Service;
        """);

    [Fact]
    public Task Or_becomes_a_template() => Verifier.CodeFix<InvalidImageClassFix>(
        "public partial class {|IMG003:Service|} : Image;",
        "public abstract partial class Service : Image;",
        "IMG003.MakeAbstract");

    [Fact]
    public Task An_attribute_on_another_class_goes() => Verifier.CodeFix<InvalidImageClassFix>(
        """
        [Obsolete, {|IMG003:OsLayer("acme/os")|}]
        public class Os;

        [{|IMG003:OsLayer("acme/os")|}]
        [Obsolete]
        public abstract class Template : Image;
        """,
        """
        [Obsolete]
        public class Os;

        [Obsolete]
        public abstract class Template : Image;
        """,
        "IMG003.RemoveAttribute");

    [Fact]
    public Task Or_the_class_derives_from_Image() => Verifier.CodeFix<InvalidImageClassFix>(
        """[{|IMG003:OsLayer("acme/os")|}] public class Os : IDisposable { public void Dispose() { } }""",
        """[OsLayer("acme/os")] public class Os : Image, IDisposable { public void Dispose() { } }""",
        "IMG003.DeriveFromImage");

    [Fact]
    public Task Or_is_no_template() => Verifier.CodeFix<InvalidImageClassFix>(
        """[{|IMG003:OsLayer("acme/os")|}] public abstract class Os : Image;""",
        """[OsLayer("acme/os")] public class Os : Image;""",
        "IMG003.RemoveAbstract");

    [Fact]
    public Task A_second_layer_attribute_goes() => Verifier.CodeFix<InvalidImageClassFix>(
        """[OsLayer("acme/os"), {|IMG003:RuntimeLayer("acme/jre")|}] public class Os : Image;""",
        """[OsLayer("acme/os")] public class Os : Image;""");

    [Fact]
    public Task A_file_local_class_becomes_visible() => Verifier.CodeFix<InvalidImageClassFix>(
        """[OsLayer("acme/os")] file class {|IMG003:Os|} : Image;""",
        """[OsLayer("acme/os")] class Os : Image;""");
}
