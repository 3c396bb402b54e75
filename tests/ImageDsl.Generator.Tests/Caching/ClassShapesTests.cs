using ImageDsl.Generator.Tests.Generation;
using ImageDsl.Generator.Tests.Infrastructure;

namespace ImageDsl.Generator.Tests.Caching;

/// <summary>Classes that are declared as others are: what is said of them without their symbols is what their symbols say.</summary>
public sealed class ClassShapesTests
{
    private const string Base = """
        namespace Acme;

        public interface INamed { string Name => "n"; }

        [OsLayer("acme/base")]
        public class Base : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
            protected virtual int Port => 80;
            protected override void Define(ImageBuilder image) => image.Run("base").Expose(Port).Env("a", Tag).User("app");
        }
        """;

    private const string Template = """
        namespace Acme;

        [ApplicationLayer("acme/NAME")]
        public sealed class NAME : Base
        {
            public override string Tag => $"1.{Minor}";
            private int Minor => 3;
            protected override void Define(ImageBuilder image) => image.Run("NAME").Expose(Minor).Expose(Port).Env("a", Tag).Env("b", Context);
        }
        """;

    private static string[] Plain(params string[] names) => [.. names.Select(name => Template.Replace("NAME", name))];

    [Fact]
    public void Images_that_are_declared_alike_are_the_same_without_their_symbols()
    {
        var compilation = TestCompilation.Create([Base, .. Plain("One", "Two", "Three", "Four")]).Compiled();

        Assert.Equal(3, AskedTwice.AssertSame(compilation));
    }

    [Theory]
    // Other declarations of the same name, or of something like it.
    [InlineData("namespace Acme.Two { class Inner; }")]
    [InlineData("namespace Acme; class Two<T>;")]
    [InlineData("namespace Acme; class Two { public string More => \"\"; }")]
    [InlineData("namespace Acme; partial class Two { public string More => \"\"; }")]
    [InlineData("namespace Acme; file class Two;")]
    [InlineData("namespace Acme; delegate void Two();")]
    [InlineData("namespace Acme; enum Two { A }")]
    [InlineData("class Two;")]
    [InlineData("namespace Other; class Two;")]
    [InlineData("namespace Acme { class Outer { class Two; } }")]
    [InlineData("namespace ImageDsl; class Two; class ApplicationLayerAttribute(string s) : Attribute;")]
    // Names that mean the one and not the other.
    [InlineData("global using One = Acme.Two;")]
    [InlineData("global using Self = Acme.One; namespace Acme { class Uses { Self? self; } }")]
    [InlineData("namespace Acme; [ApplicationLayer(\"acme/derived\")] class Derived : Two { protected override void Define(ImageBuilder image) => image.Env(\"a\", Tag).Expose(Port); }")]
    [InlineData("namespace Acme; class Constants { public const string One = \"1\", Two = \"2\"; }")]
    // More that is about images.
    [InlineData("namespace Acme; static class Components { public static ImageBuilder Run(this ImageBuilder image, Two two) => image; public static ImageBuilder Two(this ImageBuilder image) => image.Run(new Two().Tag); }")]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Friend\")] namespace Acme { [ApplicationLayer(\"acme/open\")] internal class Open : Base; }")]
    [InlineData("[assembly: System.Reflection.AssemblyMetadata(\"RepositoryUrl\", \"https://example.org\")]")]
    public void Whatever_else_is_there_images_are_the_same_without_their_symbols(string other)
    {
        var compilation = TestCompilation.Create([Base, .. Plain("One", "Two", "Three"), other]);

        _ = AskedTwice.AssertSame(compilation);
    }

    [Theory]
    [InlineData("", "", 2)]
    [InlineData("private int Minor => 3;", "private int Minor => Port;", 2)]
    [InlineData("private int Minor => 3;", "private int Minor => int.Parse(\"3\");", 2)]
    [InlineData("private int Minor => 3;", "private int Minor => (int)default(object);", 2)]
    [InlineData("private int Minor => 3;", "private int Minor { get => 3; }", 2)]
    [InlineData("private int Minor => 3;", "private int Minor { get; } = 3;", 2)]
    [InlineData("private int Minor => 3;", "private readonly int Minor = 3;", 2)]
    [InlineData("private int Minor => 3;", "private const int Minor = 3;", 2)]
    [InlineData("private int Minor => 3;", "private static readonly int[] All = [3]; private int Minor => All[0];", 2)]
    [InlineData("private int Minor => 3;", "private int Minor => 3; private void Helper(ImageBuilder image, int port = Numbers.Port) => image.Run(\"NAME\");", 2)]
    [InlineData("private int Minor => 3;", "private int Minor => 3; async void Later(ImageBuilder image) => image.Run(\"a\"); void Of<T>(ImageBuilder image) => image.Run(\"a\"); IEnumerable<int> Many() { yield return 1; }", 2)]
    [InlineData("private int Minor => 3;", "private int Minor => 3; private Unknown? What => null;", 2)]
    [InlineData("private int Minor => 3;", "private int Minor => 3; public string Two => \"2\";", 1)]
    [InlineData("private int Minor => 3;", "private int Minor => 3; private NAME Self => this;", 0)]
    [InlineData("private int Minor => 3;", "private int Minor => 3; private Two? Other => null;", 1)]
    [InlineData("private int Minor => 3;", "private int Minor => 3; [Obsolete(nameof(One))] int Old => 1;", 1)]
    [InlineData("private int Minor => 3;", "private int Minor => 3; private class Inner;", 0)]
    [InlineData("private int Minor => 3;", "private int Minor => 3; public NAME() { }", 0)]
    [InlineData("private int Minor => 3;", "private int Minor => 3; public event Action? Changed;", 0)]
    [InlineData("private int Minor => 3;", "#if NEVER\n#endif\n private int Minor => 3;", 0)]
    [InlineData("private int Minor => 3;", "private int Minor => 3", 0)]
    [InlineData(".Run(\"NAME\")", ".Run(nameof(NAME))", 2)]
    [InlineData(".Run(\"NAME\")", ".Run(new NAME().Tag.Length > 0 ? \"a\" : \"b\")", 2)]
    [InlineData(".Run(\"NAME\")", ".Unknown(\"NAME\")", 2)]
    [InlineData(".Run(\"NAME\")", ".Run(NAME)", 2)]
    [InlineData(": Base", ": Base, INamed", 2)]
    [InlineData(": Base", ": Base, INamed { string INamed.Name => \"mine\"; } class After", 0)]
    [InlineData("private int Minor => 3;", "private int Minor => 3; string INamed.Name => \"mine\";", 2)]
    [InlineData(": Base", ": Base, IEquatable<NAME>", 0)]
    [InlineData(": Base", ": Base, IEquatable<One>", 1)]
    [InlineData(": Base", ": Nothing", 0)]
    [InlineData(": Base", ": NAME", 0)]
    [InlineData(": Base", "", 0)]
    [InlineData("class NAME : Base", "class NAME() : Base", 0)]
    [InlineData("class NAME : Base", "class NAME<T> : Base", 0)]
    [InlineData("class NAME : Base", "class @NAME : Base", 0)]
    [InlineData("public sealed class", "public class", 2)]
    [InlineData("public sealed class", "class", 2)]
    [InlineData("public sealed class", "partial class", 0)]
    [InlineData("public sealed class", "file class", 0)]
    [InlineData("public sealed class", "abstract class", 0)]
    [InlineData("public sealed class", "static class", 0)]
    [InlineData("public sealed class", "record", 0)]
    [InlineData("[ApplicationLayer(\"acme/NAME\")]", "[ApplicationLayer(\"acme/\\u0061NAME\\\"\")]", 2)]
    [InlineData("[ApplicationLayer(\"acme/NAME\")]", "[ApplicationLayer(\"\"\"acme/NAME\"\"\")]", 0)]
    [InlineData("[ApplicationLayer(\"acme/NAME\")]", "[ApplicationLayer(\"acme/\" + \"NAME\")]", 0)]
    [InlineData("[ApplicationLayer(\"acme/NAME\")]", "[ApplicationLayer(Numbers.Text)]", 0)]
    [InlineData("[ApplicationLayer(\"acme/NAME\")]", "[ApplicationLayer(repository: \"acme/NAME\")]", 0)]
    [InlineData("[ApplicationLayer(\"acme/NAME\")]", "[ApplicationLayer(\"NAME\")]", 2)]
    [InlineData("[ApplicationLayer(\"acme/NAME\")]", "[ApplicationLayer(\"acme/NAME\"), DeepHierarchy(\"it is\")]", 2)]
    [InlineData("[ApplicationLayer(\"acme/NAME\")]", "[ApplicationLayer(\"acme/NAME\"), DeepHierarchy(\"NAME\")]", 0)]
    [InlineData("[ApplicationLayer(\"acme/NAME\")]", "[ApplicationLayer(\"acme/NAME\"), DeepHierarchy(Numbers.Text)]", 0)]
    [InlineData("[ApplicationLayer(\"acme/NAME\")]", "[DeepHierarchy(\"it is\"), ApplicationLayer(\"acme/NAME\")]", 0)]
    [InlineData("[ApplicationLayer(\"acme/NAME\")]", "[ApplicationLayer(\"acme/NAME\"), OsLayer(\"acme/NAME\")]", 0)]
    [InlineData("[ApplicationLayer(\"acme/NAME\")]", "[Unknown(\"acme/NAME\")]", 0)]
    [InlineData("[ApplicationLayer(\"acme/NAME\")]", "", 0)]
    [InlineData("[ApplicationLayer(\"acme/NAME\")]", "/// <summary>NAME, see <see cref=\"NAME\"/>.</summary>\n[ApplicationLayer(\"acme/NAME\")]", 2)]
    [InlineData("namespace Acme;", "using Acme; namespace Acme;", 2)]
    [InlineData("namespace Acme;", "using static Acme.NAME; namespace Acme;", 0)]
    [InlineData("namespace Acme;", "using Text = System.String; namespace Acme;", 2)]
    [InlineData("namespace Acme;", "namespace Acme; class Beside;", 0)]
    [InlineData("namespace Acme;", "[assembly: Obsolete] namespace Acme;", 0)]
    [InlineData("namespace Acme;", "global using More = Acme.NAME; namespace Acme;", 0)]
    public void Declarations_of_all_kinds_are_the_same_without_their_symbols(string before, string after, int shaped)
    {
        string[] names = ["One", "Two", "Three"];
        var files = names.Select(name => (before == "" ? Template : Template.Replace(before, after)).Replace("NAME", name));
        var compilation = TestCompilation.Create([Base, "namespace Acme; static class Numbers { public const int Port = 7; public const string Text = \"acme/constant\"; }", .. files]);

        Assert.Equal(shaped, AskedTwice.AssertSame(compilation));
    }

    /// <summary>A class that is a base of what it stands on has another base than those that say the same.</summary>
    [Fact]
    public void A_circle_of_base_classes_is_a_matter_of_those_in_it()
    {
        var compilation = TestCompilation.Create([Base.Replace(": Image", ": Two"), .. Plain("One", "Two", "Three")]);

        Assert.Equal(0, AskedTwice.AssertSame(compilation));
    }

    /// <summary>A template that lets one of them be a base of it has the others stand on an image that is declared as they are.</summary>
    [Fact]
    public void One_of_them_may_be_a_base_of_the_others()
    {
        var compilation = TestCompilation.Create(
            [Base, .. Plain("One", "Two"), Template.Replace("NAME", "Three").Replace("sealed ", ""), Template.Replace("NAME", "Four").Replace("sealed ", "").Replace(": Base", ": Three"), Template.Replace("NAME", "Five").Replace(": Base", ": Three")]);

        _ = AskedTwice.AssertSame(compilation);
    }

    [Fact]
    public void A_property_named_as_another_class_is_no_matter_of_that_class()
    {
        var compilation = TestCompilation.Create([Base, .. Plain("One", "Port", "Tag", "Minor", "Define")]);

        // Tag, Minor and Define are names of members.
        Assert.Equal(1, AskedTwice.AssertSame(compilation));
    }

    [Fact]
    public void The_sample_estate_is_the_same_without_symbols() => _ = AskedTwice.AssertSame(Sample.Create());

    [Theory, InlineData(1), InlineData(2)]
    public void Random_images_are_the_same_without_their_symbols(int seed)
    {
        const int Images = 60;
        var compilation = TestCompilation.Create([RandomImage.Bases, .. RandomImage.Files(Images, new Random(seed))]);

        Assert.InRange(AskedTwice.AssertSame(compilation), Images / 10, Images);
    }
}
