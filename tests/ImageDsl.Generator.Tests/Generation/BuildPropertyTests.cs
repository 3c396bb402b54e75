using System.Runtime.Loader;
using System.Text;
using ImageDsl.Generator.Tests.Infrastructure;
using Microsoft.CodeAnalysis;

namespace ImageDsl.Generator.Tests.Generation;

/// <summary>Build properties: from the compiler's options to the image, to the assembly, and to the images that stand on it.</summary>
public sealed class BuildPropertyTests
{
    private const string Image = """
        namespace Acme;
        [OsLayer("acme/os")]
        public class Os : Image
        {
            public override ImageReference From => "debian:13-slim";
            public override string Tag => Property("Version", "0.0.0-local");
            protected override void Define(ImageBuilder image) => image.Env("NOTE", Property("Note", "none").Replace("\n", "<LF>").Replace("\r", "<CR>"));
        }
        """;

    public static TheoryData<string> Values => ["1.2.3", "a;b#c%20d", " edge ", "two\nlines\r\n", "\"quoted\" $x \\", "ünïcödé 🐳", "=", ","];

    [Theory, MemberData(nameof(Values))]
    public void A_value_arrives_whole_in_the_compiler_and_at_run_time(string value)
    {
        var run = new GeneratorRun(TestCompilation.Create(Image), Properties(("Note", value)));
        Assert.Empty(run.Errors);

        var assembly = new AssemblyLoadContext("properties", isCollectible: true).LoadFromStream(new MemoryStream(run.Generated.Emit(withGenerator: false)));
        var atRunTime = ((Image)Activator.CreateInstance(assembly.GetType("Acme.Os")!)!).ToDockerfile();
        var image = run.Generated.GeneratedAttributes().Single(a => a.AttributeClass!.Name == "GeneratedImageAttribute");

        Assert.Equal(atRunTime, image.ConstructorArguments[2].Value);
        Assert.DoesNotContain("NOTE=none", atRunTime);
    }

    [Fact]
    public void A_property_that_is_not_listed_or_empty_has_its_default()
    {
        Assert.Contains("0.0.0-local", new GeneratorRun(TestCompilation.Create(Image)).Source("Os.image"));
        Assert.Contains("0.0.0-local", new GeneratorRun(TestCompilation.Create(Image), Properties(("Version", ""))).Source("Os.image"));
        Assert.Contains("acme/os:7", new GeneratorRun(TestCompilation.Create(Image), Properties(("VERSION", "7"))).Source("Os.image"));
    }

    [Fact]
    public void Without_a_default_it_is_an_error_that_says_what_to_add()
    {
        var source = new GeneratorRun(TestCompilation.Create(Image.Replace(", \"0.0.0-local\"", "", StringComparison.Ordinal))).Source("Os.image");

        Assert.Contains("ImageNotGenerated", source);
        Assert.Contains("IMG015", source);
        Assert.Contains("<ImageDslProperty Include=\"\"Version\"\" />", source);
    }

    [Fact]
    public void Only_what_an_image_read_is_exported_and_only_its_change_is_a_change()
    {
        var run = new GeneratorRun(TestCompilation.Create(Image), Properties(("Version", "7"), ("Other", "secret-other")));

        Assert.Contains("\"\"properties\"\":[{\"\"name\"\":\"\"Note\"\",\"\"value\"\":\"\"none\"\"},{\"\"name\"\":\"\"Version\"\",\"\"value\"\":\"\"7\"\"}]", run.Source("Os.image"));
        Assert.DoesNotContain("secret-other", run.Source("Os.image"));
    }

    [Fact]
    public void A_parent_from_a_package_keeps_the_values_it_was_built_with_and_a_template_has_those_of_the_image()
    {
        var library = TestCompilation.Create(Image, """
            namespace Acme;
            public abstract class Versioned : Os { public override string Tag => Property("Version"); }
            """).WithAssemblyName("Layers");
        var consumer = TestCompilation.Create("""[RuntimeLayer("acme/app")] public sealed class App : Acme.Versioned { }""");
        var libraryRun = new GeneratorRun(library, Properties(("Version", "1.0")));

        // Source of a project shows what generators add for editors, and nothing of what they add for builds alone.
        var editor = library.AddSyntaxTrees(libraryRun.Result.GeneratedSources.Where(s => s.HintName == "ImageProperties.g.cs").Select(s => s.SyntaxTree));

        foreach (var reference in new[] { MetadataReference.CreateFromImage(libraryRun.Generated.Emit(withGenerator: false)), editor.ToSourceReference() })
        {
            var source = new GeneratorRun(consumer.AddReferences(reference), Properties(("Version", "2.0"))).Source("App.image");
            Assert.Contains("FROM acme/os:1.0\n", source);
            Assert.Contains("acme/app:2.0", source);
        }
    }

    private static (string, string)[] Properties(params (string Name, string Value)[] values) =>
        [("ImageDslProperties", string.Join(',', values.Select(v => v.Name + ":" + Convert.ToBase64String(Encoding.UTF8.GetBytes(v.Value)))))];
}
