using ImageDsl.Generator.Tests.Differential;
using ImageDsl.Generator.Tests.Generation;
using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ImageDsl.Generator.Tests.Lowering.Shapes;

public sealed class BodyShapesTests
{
    /// <summary>Teaches the shapes that the hostile cases are mistaken for when something is amiss.</summary>
    private const string Teacher = """
        namespace Acme.Teaching;

        [OsLayer("acme/teacher")]
        public class Teacher : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => "1";
            public virtual int Port => 8080;
            public string Name => "teacher";
            public bool IsLarge => true;
            public long Size => 5L;
            public override string Context => $"{Name}-{Port}/x";

            protected override void Define(ImageBuilder image) => image
                .Run("a").Run($"b {Port}").Run($"{Name}").Env("A", "b").Env("A", Name).Env(value: "b", name: "A").Env("A", $"{Name} x")
                .Expose(8080).Expose(Port).Expose(80, 443).Expose(1, 0).Expose(8000 + 1)
                .AddUser("app", uid: 10001).AddUser("app", 10001).AddUser("app", 1, null)
                .Copy("a", "b").CopyFrom("alpine:3", "a", "b").HealthCheck("a", retries: 3)
                .Apt("a", "b").Apt("a").Entrypoint("a", "b", $"{Port}").Cmd().User("app").WorkDir("/a").Label("a", "b").StopSignal("SIGTERM");
        }

        public static class Components
        {
            public static ImageBuilder AddTools(this ImageBuilder image) => image.Apt("curl").Run("a");
        }
        """;

    [Fact]
    public void Bodies_of_known_shapes_are_lowered_without_the_compiler()
    {
        var compilation = TestCompilation.Create(Teacher, Teacher.Replace("Acme.Teaching", "Acme.Learning").Replace("\"a\"", "\"another\"").Replace("10001", "20002")).Compiled();

        // Of each of both classes: six properties and Define; and the component. Size's literal has a type of its own, so that its text is a shape.
        Assert.Equal(2 * 9, LoweredTwice.AssertSame(compilation));
    }

    [Fact]
    public void Every_written_program_is_lowered_to_the_same_with_and_without_shapes()
    {
        var trees = WrittenProgramTests.Names().Select(n => TestCompilation.Tree($"namespace {n.Data};\n{WrittenProgramTests.Read(n.Data)}", $"/project/{n.Data}.cs"));
        var compilation = TestCompilation.Create(Teacher, "public abstract class Case : Image { public override ImageReference From => \"debian:13-slim\"; }").AddSyntaxTrees(trees).Compiled();

        Assert.InRange(LoweredTwice.AssertSame(compilation), 50, int.MaxValue);
    }

    [Fact]
    public void A_builder_that_is_source_itself_teaches_no_shapes() => Assert.Equal(0, LoweredTwice.AssertSame(TestCompilation.Create(
        "namespace ImageDsl { public sealed class ImageBuilder { public ImageBuilder Run(string s) => this; } } class X { void M(ImageBuilder image) => image.Run(\"a\"); }")));

    [Fact]
    public void The_sample_estate_is_lowered_to_the_same_with_and_without_shapes() => _ = LoweredTwice.AssertSame(Sample.Create());

    [Theory]
    // Names that are not what they look like.
    [InlineData("namespace N { class ImageBuilder { public ImageBuilder Run(string s) => this; } class X { void M(ImageBuilder image) => image.Run(\"a\"); } }")]
    [InlineData("class X { int Many(int n) => n; int Many(long n) => 1; void M(ImageBuilder image) => image.Run($\"{Many}\"); nint Size => 5; System.DateTime Day => default; }")]
    [InlineData("class X { void M(ImageDsl.ImageBuilder image) { image.Run(\"a\"); { } } }")]
    [InlineData("class X { void M(ImageBuilder image) { image.Run(\"a\"); void Image() { } } }")]
    [InlineData("class X { void M(ImageBuilder @image) => @image.Run(\"a\"); }")]
    [InlineData("class X { void M(ImageBuilder ImageBuilder) => ImageBuilder.Run(\"a\"); }")]
    [InlineData("class image { } class X { void M(ImageBuilder image) => image.Run(\"a\"); }")]
    [InlineData("class X { ImageBuilder image = null!; void M() => image.Run(\"a\"); }")]
    [InlineData("class X { void M(ImageBuilder image, ImageBuilder other) { image.Run(\"a\"); other.Run(\"a\"); } }")]
    [InlineData("class X { void M(ref ImageBuilder image) => image.Run(\"a\"); }")]
    [InlineData("class X { void M(in ImageBuilder image) => image.Run(\"a\"); }")]
    [InlineData("class X { void M(dynamic image) => image.Run(\"a\"); }")]
    [InlineData("class X { void M(ImageBuilder? image) => image?.Run(\"a\"); }")]
    [InlineData("class X { void M(ImageBuilder image) => image!.Run(\"a\"); }")]
    [InlineData("class X { void M(ImageBuilder image) => (image).Run(\"a\"); }")]
    [InlineData("class X<T> where T : class { void M(T image) => image.Run(\"a\"); }")]
    // Extensions.
    [InlineData("static class E { public static ImageBuilder Run(this ImageBuilder image, string a) => image; } class X { void M(ImageBuilder image) => image.Run(\"a\"); }")]
    [InlineData("static class E { public static ImageBuilder Run(this ImageBuilder image, int a) => image; } class X { void M(ImageBuilder image) => image.Run(1).Run(\"a\"); }")]
    [InlineData("static class E { public static ImageBuilder Env(this ImageBuilder image, string a, int b) => image; } class X { int Port => 1; void M(ImageBuilder image) => image.Env(\"a\", Port).Env(\"a\", 5); }")]
    [InlineData("static class E { public static ImageBuilder Own(this ImageBuilder image, string a) => image.Run(\"a\"); } class X { void M(ImageBuilder image) => image.Own(\"a\").Run(\"a\"); void N(ImageBuilder image) => image.Run(\"a\").Own(\"b\"); }")]
    [InlineData("static class E { extension(ImageBuilder image) { public ImageBuilder Own(string a) => image.Run(\"a\"); public string Text => \"a\"; } } class X { void M(ImageBuilder image) => image.Own(\"a\").Run(\"a\"); }")]
    [InlineData("static class E { public static ImageBuilder Own(this ImageBuilder image, string a, [System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => image; } class X { void M(ImageBuilder image) => image.Own(\"a\"); void N(ImageBuilder image) => image.Own(\"b\"); }")]
    [InlineData("static class E { [System.Diagnostics.Conditional(\"X\")] public static void Own(this ImageBuilder image, string a) { } } class X { void M(ImageBuilder image) => image.Own(\"a\"); void N(ImageBuilder image) { image.Own(\"b\"); } }")]
    [InlineData("using static N.S; namespace N { static class S { public static string Name => \"s\"; } } class X { void M(ImageBuilder image) => image.Env(\"A\", Name); }")]
    // Simple names.
    [InlineData("class X { void M(ImageBuilder image, int Port) => image.Expose(Port); int Port => 5; }")]
    [InlineData("class X(int Port) { void M(ImageBuilder image) => image.Expose(Port); }")]
    [InlineData("class B { public int Port => 1; } class X(int Port) : B { void M(ImageBuilder image) => image.Expose(Port); }")]
    [InlineData("class B { int Port => 1; } class X : B { static int port; void M(ImageBuilder image) => image.Expose(Port); }")]
    [InlineData("class X { const int Port = 5; void M(ImageBuilder image) => image.Expose(Port); }")]
    [InlineData("class X { int Port = 5; void M(ImageBuilder image) => image.Expose(Port); }")]
    [InlineData("class X { int Port() => 5; void M(ImageBuilder image) => image.Expose(Port); }")]
    [InlineData("class X { static int Port => 5; void M(ImageBuilder image) => image.Expose(Port); }")]
    [InlineData("class X { int Port => 5; static void M(ImageBuilder image) => image.Expose(Port); }")]
    [InlineData("class X { long Port => 5; void M(ImageBuilder image) => image.Expose(Port); }")]
    [InlineData("class X { short Port => 5; void M(ImageBuilder image) => image.Expose(Port).Run($\"b {Port}\"); }")]
    [InlineData("class X { int? Port => 5; void M(ImageBuilder image) => image.Expose(Port).Run($\"b {Port}\"); }")]
    [InlineData("class X { dynamic Port => 5; void M(ImageBuilder image) => image.Expose(Port).Run($\"b {Port}\"); }")]
    [InlineData("class X { int Port { set { } } void M(ImageBuilder image) => image.Expose(Port); }")]
    [InlineData("class B { public int Port { private get => 1; set { } } } class X : B { void M(ImageBuilder image) => image.Expose(Port); }")]
    [InlineData("class B { public virtual int Port => 1; } class X : B { public override int Port => 2; void M(ImageBuilder image) => image.Expose(Port); } class Y : X { void M(ImageBuilder image) => image.Expose(Port); }")]
    [InlineData("class B { public virtual int Port { get => 1; set { } } } class X : B { public override int Port { set { } } void M(ImageBuilder image) => image.Expose(Port); }")]
    [InlineData("class B { public int Port => 1; } class X : B { public new string Port => \"2\"; void M(ImageBuilder image) => image.Expose(Port); void N(ImageBuilder image) => image.Run($\"b {Port}\"); }")]
    [InlineData("class B<T> { public T Value => default!; public int Port => 1; } class X : B<int> { void M(ImageBuilder image) => image.Expose(Value).Expose(Port); }")]
    [InlineData("class B<T> { public int Port => 1; void M(ImageBuilder image) => image.Expose(Port).Run($\"b {Port}\"); }")]
    [InlineData("class O { int Port => 1; class X { void M(ImageBuilder image) => image.Expose(Port); } }")]
    [InlineData("interface I { int Port => 1; void M(ImageBuilder image) => image.Expose(Port); } class X : I { }")]
    [InlineData("struct X { int Port => 1; void M(ImageBuilder image) => image.Expose(Port); }")]
    [InlineData("record X(int Port) { void M(ImageBuilder image) => image.Expose(Port); }")]
    [InlineData("class Port { } class X { Port Port => new(); int Image => 1; void M(ImageBuilder image) => image.Run($\"b {Port}\").Expose(Image); }")]
    [InlineData("class X { ref int Port => ref new int[1][0]; void M(ImageBuilder image) => image.Expose(Port); }")]
    [InlineData("class X { string field => \"f\"; string Name { get => $\"{field}\"; } }")]
    [InlineData("abstract class X { protected abstract int Port { get; } void M(ImageBuilder image) => image.Expose(Port); }")]
    // Literals.
    [InlineData("class X { void M(ImageBuilder image) => image.Run(@\"a\").Run(\"\"\"a\"\"\").Run(\"\").Run(\"\\u00e9\\n\\\"\"); }")]
    [InlineData("class X { void M(ImageBuilder image) => image.Run(\"a\"u8); }")]
    [InlineData("class X { void M(ImageBuilder image) => image.Run('a'); }")]
    [InlineData("class X { int Port => 1; void M(ImageBuilder image) => image.Run($\"\"\"a {Port}\"\"\").Run($@\"a\\{Port}\").Run($\"{{a}} {Port}\").Run($\"{Port:000}\").Run($\"{Port,5}\").Run($\"a\").Run($\"{1}\").Run($\"{Port}{Port}\"); }")]
    [InlineData("class X { void M(ImageBuilder image) => image.Expose(0).Expose(127).Expose(128).Expose(0x7fff).Expose(65_535).Expose(70000).Expose(2147483647); }")]
    [InlineData("class X { void M(ImageBuilder image) => image.Expose(2147483648); void N(ImageBuilder image) => image.Expose(5L); void O(ImageBuilder image) => image.Expose(5u); void P(ImageBuilder image) => image.Expose(-5); }")]
    [InlineData("class X { void M(ImageBuilder image) => image.Expose(1, 0); void N(ImageBuilder image) => image.Expose(1, 1); void O(ImageBuilder image) => image.Expose(0, 0); void P(ImageBuilder image) => image.Expose(1, 1 - 1); }")]
    [InlineData("class X { void M(ImageBuilder image) => image.Expose(2147483647 + 1); void N(ImageBuilder image) => image.Expose(1 - 2); void O(ImageBuilder image) => image.Expose(50000 * 50000); void P(ImageBuilder image) => image.Expose(7 / 2); }")]
    [InlineData("class X { void M(ImageBuilder image) => image.Run(null!); void N(ImageBuilder image) => image.Run(null); void O(ImageBuilder image) => image.Apt(null!); void P(ImageBuilder image) => image.Apt(null); }")]
    [InlineData("class X { void M(ImageBuilder image) => image.AddUser(\"a\", 1, default); void N(ImageBuilder image) => image.HealthCheck(\"a\", retries: 300).HealthCheck(\"a\", null, null, null, 5); }")]
    // What does not compile.
    [InlineData("class X { void M(ImageBuilder image) => image.Run(); void N(ImageBuilder image) => image.Runn(\"a\"); void O(ImageBuilder image) => image.Env(\"a\"); }")]
    [InlineData("class X { void M(ImageBuilder image) => image.Env(name: \"a\", name: \"b\"); void N(ImageBuilder image) => image.Env(nam: \"a\", value: \"b\"); }")]
    [InlineData("class X { void M(ImageBuilder image) => image.Run(\"a\" ; void N(ImageBuilder image) { image.Run(\"a\") } }")]
    [InlineData("class X { void M(ImageBuilder image) { image.Run(\"a); } }")]
    [InlineData("class X { string M(ImageBuilder image) { image.Run(\"a\"); } string N(ImageBuilder image) => image.Run(\"a\"); Stage O(ImageBuilder image) => image.Run(\"a\"); }")]
    [InlineData("class X { void M(ImageBuilder image) => image.Arg(\"a\").Run(\"a\"); void N(ImageBuilder image) => image.Arg(\"a\"); ImageBuilder O(ImageBuilder image) => image.Arg(\"a\"); void P(ImageBuilder image) { image.Run(\"a\").Arg(\"b\"); } }")]
    [InlineData("class X { void M(ImageBuilder image) => \"a\"; void N() => 5; int O => \"a\"; string P => 5; ImageReference Q => 5; byte R => 300; byte S => 200; byte T => 5; long U => 5; System.DayOfWeek V => 0; object W => \"a\"; }")]
    [InlineData("class X { void M(ImageBuilder image) => image.Run<string>(\"a\"); void N(ImageBuilder image) => image.Run(ref image); void O(ImageBuilder image) => image.Run; }")]
    // Members of other kinds.
    [InlineData("class X { async void M(ImageBuilder image) => image.Run(\"a\"); void N<T>(ImageBuilder image) => image.Run(\"a\"); partial void P(ImageBuilder image); }")]
    [InlineData("interface I { void M(ImageBuilder image); } class X : I { void I.M(ImageBuilder image) => image.Run(\"a\"); }")]
    [InlineData("partial class X { partial void M(ImageBuilder image); } partial class X { partial void M(ImageBuilder image) => image.Run(\"a\"); }")]
    [InlineData("class X { X(ImageBuilder image) => image.Run(\"a\"); ~X() { } public static X operator +(X a, ImageBuilder image) { image.Run(\"a\"); return a; } }")]
    [InlineData("class X { void M(ImageBuilder image) { } void N(ImageBuilder image) { ; } void O(ImageBuilder image) { return; } ImageBuilder P(ImageBuilder image) { return image.Run(\"a\"); } }")]
    [InlineData("class X { void M(ImageBuilder image) { /* a */ image /* b */ . Run /* c */ ( \"a\" /* d */ ) ; \n#pragma warning disable\n image.Run(\n\"b\"); } }")]
    [InlineData("using image = ImageDsl.ImageBuilder; class X { void M(image image) => image.Run(\"a\"); }")]
    public void A_hostile_program_is_lowered_to_the_same_with_and_without_shapes(string source)
    {
        var compilation = TestCompilation.Create(Teacher, source);

        Assert.True(LoweredTwice.AssertSame(compilation) >= 9);
    }

    [Fact]
    public void A_body_of_many_calls_is_lowered_to_the_same()
    {
        static string Define(int calls) => string.Concat(Enumerable.Range(0, calls).Select(i => $".Run(\"step {i}\")"));
        var compilation = TestCompilation.Create($"class X {{ void M(ImageBuilder image) => image{Define(3)}; void N(ImageBuilder image) => image{Define(300)}; }}").Compiled();

        Assert.Equal(2, LoweredTwice.AssertSame(compilation));
    }

    [Fact]
    public void A_builder_of_another_library_of_the_same_name_is_bound()
    {
        var other = CSharpCompilation.Create(
            "ImageDsl",
            [TestCompilation.Tree("namespace ImageDsl; public sealed class ImageBuilder { public ImageBuilder Run(string a) => this; public ImageBuilder Run(string a, params object[] b) => this; }", "/other.cs")],
            TestCompilation.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var compilation = TestCompilation.Create(Teacher, "extern alias other; class X { void M(other::ImageDsl.ImageBuilder image) => image.Run(\"a\"); void N(ImageBuilder image) => image.Run(\"a\"); }")
            .AddReferences(other.ToMetadataReference(["other"]));

        _ = LoweredTwice.AssertSame(compilation);
    }

    [Fact]
    public void Random_bodies_are_lowered_to_the_same_with_and_without_shapes()
    {
        const int Classes = 600;
        var random = new Random(20261125);
        var source = string.Join("\n", Enumerable.Range(0, Classes).Select(i => RandomBody.Class(i, random)));
        var compilation = TestCompilation.Create(Teacher, source);

        Assert.InRange(LoweredTwice.AssertSame(compilation), Classes / 2, int.MaxValue);
    }
}
