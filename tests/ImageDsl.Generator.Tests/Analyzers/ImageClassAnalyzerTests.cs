using Verifier = ImageDsl.Generator.Tests.Analyzers.Verify<ImageDsl.Generator.Analyzers.ImageClassAnalyzer>;

namespace ImageDsl.Generator.Tests.Analyzers;

/// <summary>IMG003.</summary>
public sealed class ImageClassAnalyzerTests
{
    [Theory]
    [InlineData("[OsLayer(\"acme/os\")] public class Os : Image;")]
    [InlineData("[OsLayer(\"acme/os\")] public sealed class Os : Image { public Os() { } }")]
    [InlineData("[OsLayer(\"acme/os\")] public class Os : Image { internal Os() { } private Os(int i) { } }")]
    [InlineData("[OsLayer(\"acme/os\")] partial class Os; partial class Os : Image;")]
    [InlineData("public static class Images { [OsLayer(\"acme/os\")] public class Os : Image; }")]
    [InlineData("public static class Images { [OsLayer(\"acme/os\")] private class Os : Image; }")]
    [InlineData("public abstract class Template : Image;")]
    [InlineData("public abstract class Template<T> : Image; [OsLayer(\"acme/os\")] public class Os : Template<int>;")]
    [InlineData("public class Other { protected Other() { } } public record R; public static class S; file class F; public struct V;")]
    public Task Image_classes_templates_and_other_types_are_fine(string source) => Verifier.Analyzer(source);

    [Theory]
    [InlineData("public class {|IMG003:Os|} : Image;")]
    [InlineData("[Obsolete] public sealed class {|IMG003:Os|} : Image;")]
    [InlineData("[OsLayer(\"acme/os\")] public class Os : Image; public class {|IMG003:Child|} : Os;")]
    [InlineData("public abstract class Template : Image; public class {|IMG003:Child|} : Template;")]
    [InlineData("public partial class {|IMG003:Os|} : Image; public partial class Os;")]
    public Task A_class_derived_from_Image_needs_a_layer_attribute_of_its_own(string source) => Verifier.Analyzer(source);

    [Theory]
    [InlineData("[{|IMG003:OsLayer(\"acme/os\")|}] public class Os;")]
    [InlineData("[Obsolete, {|IMG003:ApplicationLayer(\"acme/os\")|}] public class Os : List<int>;")]
    [InlineData("[{|IMG003:RuntimeLayer(\"acme/os\")|}] public abstract class Os : Image;")]
    [InlineData("[{|IMG003:RuntimeLayer(\"acme/os\")|}] public abstract class Os;")]
    [InlineData("[{|IMG003:MiddlewareLayer(\"acme/os\")|}] public static class Os;")]
    [InlineData("[{|IMG003:OsLayer(\"acme/os\")|}] public record Os;")]
    [InlineData("[OsLayer(\"acme/os\")] [{|IMG003:RuntimeLayer(\"acme/jre\")|}] public class Os : Image;")]
    public Task A_layer_attribute_belongs_on_one_kind_of_class(string source) => Verifier.Analyzer(source);

    [Theory]
    [InlineData("[OsLayer(\"acme/os\")] file class {|IMG003:Os|} : Image;")]
    [InlineData("[OsLayer(\"acme/os\")] public class {|IMG003:Os|}<T> : Image;")]
    [InlineData("public class {|IMG003:Os|}<T> : Image;")]
    [InlineData("public class Outer<T> { [OsLayer(\"acme/os\")] public class {|IMG003:Os|} : Image; }")]
    [InlineData("[OsLayer(\"acme/os\")] public class {|IMG003:Os|} : Image { private Os() { } }")]
    [InlineData("[OsLayer(\"acme/os\")] public class {|IMG003:Os|} : Image { protected Os() { } }")]
    [InlineData("[OsLayer(\"acme/os\")] public class {|IMG003:Os|} : Image { private protected Os() { } }")]
    [InlineData("[OsLayer(\"acme/os\")] public class {|IMG003:Os|}(int jre) : Image { public override string Tag => jre.ToString(); }")]
    [InlineData("[OsLayer(\"acme/os\")] public class {|IMG003:Os|} : Image { public Os(int jre = 21) { } }")]
    public Task A_class_that_cannot_be_made_by_its_name_alone_is_no_image(string source) => Verifier.Analyzer(source);
}
